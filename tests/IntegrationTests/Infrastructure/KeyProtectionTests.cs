using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

public sealed class KeyProtectionTests
{
    private const string Password = "a password of the file";

    [Test]
    public async Task Keys_WithACertificate_AreLockedInTheDatabaseAndOpenToOtherNodes()
    {
        using var folder = new TemporaryFolder();
        var certificate = Certificate(folder, "one.pfx");
        await using var site = await TestSite.CreateAsync(settings: [("DataProtection:Certificate:Path", certificate), ("DataProtection:Certificate:Password", Password)]);

        var cookie = await CookieAsync(site);

        var stored = await KeysAsync(site);
        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(xml => xml.Contains("EncryptedData") && !xml.Contains("<value>"));
        stored.ShouldAllBe(xml => xml.Length < 20_000);

        var file = folder.File("password.txt");
        await File.WriteAllTextAsync(file, Password + "\n");
        await using var node = site.AnotherNode(("DataProtection:Certificate:Path", certificate), ("DataProtection:Certificate:PasswordFile", file));
        (await OpensAsync(node, cookie)).ShouldBeTrue();
    }

    [Test]
    public async Task Keys_WhenTheCertificateIsReplaced_AreOpenedByTheOlderOne()
    {
        using var folder = new TemporaryFolder();
        var (one, two) = (Certificate(folder, "one.pfx"), Certificate(folder, "two.pfx"));
        await using var site = await TestSite.CreateAsync(settings: [("DataProtection:Certificate:Path", one), ("DataProtection:Certificate:Password", Password)]);
        var cookie = await CookieAsync(site);

        await using var successor = site.AnotherNode(
            ("DataProtection:Certificate:Path", two), ("DataProtection:Certificate:Password", Password),
            ("DataProtection:OlderCertificates:0:Path", one), ("DataProtection:OlderCertificates:0:Password", Password));
        await using var forgetful = site.AnotherNode(("DataProtection:Certificate:Path", two), ("DataProtection:Certificate:Password", Password));

        (await OpensAsync(successor, cookie)).ShouldBeTrue();
        (await OpensAsync(forgetful, cookie)).ShouldBeFalse();
    }

    [TestCase("Path", "missing.pfx")]
    [TestCase("Thumbprint", "0123456789ABCDEF0123456789ABCDEF01234567")]
    [TestCase("Password", "alone")]
    public async Task Certificate_WhenItCannotBeHad_IsSaidAtTheStart(string key, string value)
    {
        await using var site = await TestSite.CreateAsync(settings: ($"DataProtection:Certificate:{key}", value));

        Should.Throw<InvalidOperationException>(() => site.CreateClient()).Message.ShouldContain("DataProtection:Certificate");
    }

    private static string Certificate(TemporaryFolder folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllBytes(folder.File(name), certificate.Export(X509ContentType.Pfx, Password));
        return folder.File(name);
    }

    private static async Task<string> CookieAsync(TestSite site)
    {
        var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var page = await client.GetAsync("/logga-in");
        var form = page.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, "/logga-in")
        {
            Headers = { { "Cookie", form } },
            Content = new FormUrlEncodedContent([new("anvandarnamn", "ekonomi@demo.example"), new("losenord", TestSite.Password), new("__RequestVerificationToken", token)]),
        };
        return (await client.SendAsync(request)).Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("internkontroll=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<bool> OpensAsync(TestSite site, string cookie)
    {
        var client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return (await client.GetAsync("/mal")).StatusCode == HttpStatusCode.OK;
    }

    private static async Task<List<string>> KeysAsync(TestSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<DataProtectionKey>().Select(key => key.Xml).ToListAsync();
    }
}
