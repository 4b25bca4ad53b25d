using Microsoft.Extensions.Configuration;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;

namespace Vaggeryd.InternalControl.IntegrationTests.Mail;

/// <summary>What is set wrongly stops the start and says which setting it is.</summary>
public sealed class SettingsTests
{
    [Test]
    public void Mail_WhenNothingIsSet_IsNotConfigured() => MailSettings.From(Configuration()).IsConfigured.ShouldBeFalse();

    [Test]
    public void Mail_WhenOnlyHostAndSenderAreSet_Encrypts() =>
        MailSettings.From(Configuration("Mail:Host=smtp.kommun.example", "Mail:From=ik@kommun.example"))
            .ShouldBe(new MailSettings("smtp.kommun.example", 587, "", "", "ik@kommun.example", StartTls: true));

    [TestCase("Mail:From", "Mail:Host=smtp.example")]
    [TestCase("Mail:From", "Mail:Host=smtp.example", "Mail:From=Ekonomi <ik@kommun.example>")]
    [TestCase("Mail:Port", "Mail:Host=smtp.example", "Mail:From=ik@kommun.example", "Mail:Port=0")]
    [TestCase("Mail:Password", "Mail:Host=smtp.example", "Mail:From=ik@kommun.example", "Mail:UserName=ik")]
    [TestCase("clear text", "Mail:Host=smtp.example", "Mail:From=ik@kommun.example", "Mail:UserName=ik", "Mail:Password=x", "Mail:StartTls=false")]
    public void Mail_WhenSomethingIsWrong_SaysWhat(string said, params string[] settings) =>
        Should.Throw<InvalidOperationException>(() => MailSettings.From(Configuration(settings))).Message.ShouldContain(said);

    [TestCase("https://ik.kommun.example", "https://ik.kommun.example/valj-losenord?kod=1")]
    [TestCase("https://kommun.example/ik/", "https://kommun.example/ik/valj-losenord?kod=1")]
    [TestCase("http://127.0.0.1:5080", "http://127.0.0.1:5080/valj-losenord?kod=1")]
    [TestCase("", "/valj-losenord?kod=1")]
    public void Address_WhenGiven_IsWhatLinksBeginWith(string given, string link) =>
        PublicAddress.From(Configuration($"Site:Address={given}")).Of("/valj-losenord?kod=1").ShouldBe(link);

    [TestCase("http://ik.kommun.example")]
    [TestCase("ik.kommun.example")]
    [TestCase("https://ik.kommun.example/?a=b")]
    [TestCase("https://somebody@ik.kommun.example/")]
    public void Address_WhenItIsNone_StopsTheStart(string given) =>
        Should.Throw<InvalidOperationException>(() => PublicAddress.From(Configuration($"Site:Address={given}"))).Message.ShouldContain("Site:Address");

    [TestCase("Links:InvitationDays=0")]
    [TestCase("Links:ResetMinutes=100000")]
    public void Links_WhenTheyHoldForNoTimeOrTooLong_StopTheStart(string setting) =>
        Should.Throw<InvalidOperationException>(() => LinkLifetimes.From(Configuration(setting)));

    [Test]
    public void Links_WhenNothingIsSet_HoldSevenDaysAndAnHour() =>
        LinkLifetimes.From(Configuration()).ShouldBe(new LinkLifetimes(TimeSpan.FromDays(7), TimeSpan.FromHours(1)));

    private static IConfiguration Configuration(params string[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Split('=', 2)[0], (string?)s.Split('=', 2)[1]))).Build();
}
