using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>The register's pages in the whole site, from request to last byte without a network, at 100,000 risks and at 1,000.</summary>
internal sealed class RegisterBenchmark : IBenchmark, IAsyncDisposable
{
    /// <summary>Pages in one run: one alone is too short to time.</summary>
    private const int Pages = 5;

    private Site? _site;

    public async Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        _site = new Site(data.Folder);
        var finance = await _site.SignInAsync(BenchmarkData.Finance);
        var head = await _site.SignInAsync(BenchmarkData.DepartmentHead);
        return
        [
            Compare("register page, 100,000 risks", 1.3, finance, ""),
            Compare("register page of a reader of one department, 100,000 risks in all", 1.3, head, ""),
            Compare("register page filtered by department and level, 100,000 risks", null, finance, "?namnd=d7&niva=mattlig"),
            Compare("register page filtered by category, 100,000 risks", null, finance, "?kategori=Kategori+3"),
            Compare("register page searched, 100,000 risks", null, finance, "?sok=risk+99"),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
    }

    private static Comparison Compare(string name, double? target, HttpClient client, string query) =>
        new(name, target, Read(client, BenchmarkData.LargeYear, query), Read(client, BenchmarkData.SmallYear, query));

    private static Side Read(HttpClient client, int year, string query) => new($"{Pages} times /risker/{year}{query}", async () =>
    {
        var length = 0L;
        for (var i = 0; i < Pages; i++) length += (await client.GetStringAsync($"/risker/{year}{query}")).Length;
        return length;
    });

    private sealed class Site(string folder) : WebApplicationFactory<AppDbContext>
    {
        public async Task<HttpClient> SignInAsync(string name)
        {
            var client = CreateClient();
            var form = await client.GetStringAsync("/logga-in");
            const string mark = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
            var token = form[(form.LastIndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
            var answer = await client.PostAsync("/logga-in", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["anvandarnamn"] = name,
                ["losenord"] = BenchmarkData.Password,
                ["__RequestVerificationToken"] = token[..token.IndexOf('"')],
            }));
            return answer.RequestMessage!.RequestUri!.AbsolutePath == "/" ? client : throw new InvalidOperationException($"{name} could not sign in.");
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("data", folder);
            builder.UseSetting("Site:PlainHttp", "true");
            builder.UseSetting("Limits:PagesPerMinute", "0");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
        }
    }
}
