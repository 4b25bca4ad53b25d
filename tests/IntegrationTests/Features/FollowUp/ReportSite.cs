using System.Net.Http.Headers;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>The demo municipality with an adopted plan; the day is 23 November 2026, and the address that of a report of SN-07's control that is due.</summary>
internal sealed class ReportSite : IAsyncDisposable
{
    public const string Performer = "utforare@exempel.example";
    public const string Head = "chef@demo.example";

    private readonly AccountSite _account;

    private ReportSite(AccountSite account) => _account = account;

    public TestSite Site => _account.Site;

    public SteppedClock Clock => _account.Clock;

    public string Address { get; private set; } = "";

    public static async Task<ReportSite> OpenAsync()
    {
        var site = new ReportSite(await AccountSite.OpenAsync());
        await site.Site.AddPersonAsync(Performer, Role.ControlPerformer);
        await site.Site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:40")])));
        await site.Site.Send(new ProposePlan.Command(2026));
        await site.Site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
        site.Address = await site.AddressOfAsync("SN-07");
        return site;
    }

    /// <summary>The report of the risk's control that is due, or of another's.</summary>
    public async Task<string> AddressOfAsync(string risk, bool isOf = true)
    {
        var controls = await Site.Query(db => db.FollowedControls.AsNoTracking().Include(control => control.Occurrences).Where(control => !control.IsSecret && (control.RiskReference == risk) == isOf).OrderBy(control => control.Id).ToListAsync());
        return controls.SelectMany(control => control.Occurrences.Where(IsDue).Select(occurrence => $"/uppfoljning/2026/rapportera/{control.Slug}/{occurrence.PeriodName}")).First();
    }

    private static bool IsDue(ControlOccurrence occurrence) => occurrence.StateOn(new DateOnly(2026, 11, 23)) == OccurrenceState.Due;

    public Task<HttpClient> ClientAsync(string user) => Site.ClientAsync(user);

    public Task<IDocument> PageAsync(HttpClient client) => TestSite.PageAsync(client, Address);

    /// <summary>Sends the report's form with a file, as a browser does; who may not open the form sends it with another page's token.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient client, string handler, (string Name, byte[] Bytes)? file = null, string? address = null, params (string Name, string Value)[] typed)
    {
        var opened = await client.GetAsync(Address);
        var form = opened.IsSuccessStatusCode ? (await PageAsync(client)).QuerySelector("#rapport") : null;
        form ??= (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main form")!;
        var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll("input[type=hidden], input[type=text]").Where(input => typed.All(own => own.Name != input.GetAttribute("name"))))
            content.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        foreach (var (name, value) in typed) content.Add(new StringContent(value), name);
        if (file is { } sent)
        {
            var part = new ByteArrayContent(sent.Bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/html");
            content.Add(part, "fil", sent.Name);
        }

        return await client.PostAsync($"{address ?? Address}?handler={handler}", content);
    }

    /// <summary>Sends a list to draw from; who may not draw sends it with another page's token, and no file where it has no name.</summary>
    public async Task<HttpResponseMessage> DrawAsync(HttpClient client, string size, string name, byte[] list, string? skal = null)
    {
        var opened = await client.GetAsync($"{Address}/stickprov");
        var form = opened.IsSuccessStatusCode ? (await TestSite.PageAsync(client, $"{Address}/stickprov")).QuerySelector("form[action$=Dra]") : null;
        form ??= (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main form")!;
        var content = new MultipartFormDataContent { { new StringContent(size), "antal" } };
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        if (skal is not null) content.Add(new StringContent(skal), "skal");
        if (name.Length > 0) content.Add(new ByteArrayContent(list), "lista", name);
        return await client.PostAsync($"{Address}/stickprov?handler=Dra", content);
    }

    public ValueTask DisposeAsync() => _account.DisposeAsync();
}
