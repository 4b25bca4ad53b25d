using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.IntegrationTests.Features.Writing;
using Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Catalogue;

public sealed class OwnTextTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Add_WhenFinanceWritesAText_KeepsItAndTellsTheTrail()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);

        var answer = await client.FillInAsync(OwnTextSite.New, OwnTextSite.Whole);

        answer.Headers.Location!.OriginalString.ShouldBe("/risker/katalog/3?klart=sparat");
        (await TestSite.PageAsync(client, answer.Headers.Location.OriginalString)).Text("[role=status]").ShouldBe("Texten är sparad och finns i katalogen.");
        var text = await _site.OwnTextAsync(3);
        text.Words.ShouldBe(new CatalogueWords("Bidragen följs inte upp", "Ekonomi", "bidrag användas till annat än de är till för", "att ingen har uppdraget", "att pengar går förlorade", "Årlig rapport\nStickprov"));
        (text.ChangedBy, text.IsInUse).ShouldBe((OwnTextSite.Finance, true));
        var row = await _site.Query(db => db.AuditRows.SingleAsync(row => row.Subject == nameof(CatalogueText) && row.SubjectId == "3"));
        (row.Kind, row.Actor, row.SubjectName).ShouldBe((AuditKind.Created, OwnTextSite.Finance, "Bidragen följs inte upp"));
    }

    [Test]
    public async Task Add_WhenTextsAreMissingOrTooLong_SaysAllOfItAndKeepsWhatIsTyped()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);

        var page = await (await client.FillInAsync(OwnTextSite.New, OwnTextSite.With(("titel", " "), ("handelse", ""), ("kategori", new string('x', 101))))).ReadAsync();

        page.Title.ShouldStartWith("Fel: ");
        page.QuerySelectorAll(".ds-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#handelse", "#titel", "#kategori"]);
        page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id).ShouldBe(["handelse", "titel", "kategori"]);
        page.QuerySelector("#foljd")!.TextContent.ShouldBe("att pengar går förlorade");
        (await _site.Query(db => db.CatalogueTexts.CountAsync())).ShouldBe(2);
    }

    [Test]
    public async Task Add_WhenATextSeemsToHoldPersonalData_SavesItAndSaysWhere()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);
        (await TestSite.PageAsync(client, OwnTextSite.InUse)).QuerySelector("#personuppgifter").ShouldBeNull();

        var answer = await client.FillInAsync(OwnTextSite.New, OwnTextSite.With(("kontroller", "Ring 070-123 45 67\nSkriv till stina@kommun.example")));

        var page = await TestSite.PageAsync(client, answer.Headers.Location!.OriginalString);
        page.QuerySelectorAll("#personuppgifter a").Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe(
            [("#kontroller", "Det som görs redan: det ser ut att stå en e-postadress"), ("#kontroller", "Det som görs redan: det ser ut att stå ett telefonnummer")]);
    }

    [Test]
    public async Task Change_WhenFinanceSaves_TellsOnlyWhatIsNew()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);

        var answer = await client.FillInAsync(OwnTextSite.InUse, OwnTextSite.Whole);

        answer.Headers.Location!.OriginalString.ShouldBe("/risker/katalog/1?klart=sparat");
        (await _site.OwnTextAsync(1)).Title.ShouldBe("Bidragen följs inte upp");
        var row = await _site.Query(db => db.AuditRows.SingleAsync(row => row.Subject == nameof(CatalogueText) && row.Kind == AuditKind.Changed));
        row.Changes.ShouldContain("\"Title\":[\"Frivilliga får nycklar utan att det antecknas\",\"Bidragen följs inte upp\"]");
        row.Changes.ShouldNotContain("TakenOut");
    }

    [Test]
    public async Task Change_WhenSomebodyElseWasFirst_ShowsBothAndSavesOnlyWhenAskedAgain()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);
        var mine = (await TestSite.PageAsync(client, OwnTextSite.InUse)).QuerySelector("#textform")!;
        await _site.Send(new ChangeOwnText.Command(1, (await _site.OwnTextAsync(1)).Version, new CatalogueWords("Deras rubrik", "Ekonomi", "bidrag användas till annat än de är till för")));

        var page = await (await client.SendAsync(mine, OwnTextSite.InUse, OwnTextSite.Whole)).ReadAsync();

        (await _site.OwnTextAsync(1)).Title.ShouldBe("Deras rubrik");
        page.Text("#andrad").ShouldContain("ik ändrade texten");
        page.QuerySelectorAll("#andrad dt a").Select(link => link.GetAttribute("href")).ShouldBe(["#orsak", "#foljd", "#titel", "#kontroller"]);
        page.Text("#andrad dl").ShouldContain("Deras rubrik");
        page.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Bidragen följs inte upp");

        (await client.SendAsync(page.QuerySelector("#textform")!, OwnTextSite.InUse, OwnTextSite.Whole)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.OwnTextAsync(1)).Title.ShouldBe("Bidragen följs inte upp");
    }

    [Test]
    public async Task Change_WhenItIsSentTwice_IsSavedOnce()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);
        var form = (await TestSite.PageAsync(client, OwnTextSite.InUse)).QuerySelector("#textform")!;

        foreach (var _ in new[] { 1, 2 }) (await client.SendAsync(form, OwnTextSite.InUse, OwnTextSite.Whole)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _site.OwnTextAsync(1)).Version.ShouldBe(1);
    }

    [Test]
    public async Task Save_WhenTwoLoadedTheSame_RefusesTheLaterOne() => await _site.Query(async mine =>
    {
        var text = await mine.CatalogueTexts.SingleAsync(one => one.Id == 1);
        await _site.Send(new TakeOwnTextOut.Command(1, text.Version));

        text.Describe(text.Words with { Title = "Min rubrik" }, "test", DateTime.UnixEpoch);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        return true;
    });

    [Test]
    public async Task TakeOut_ThenPutBack_ChangesWhatTheCatalogueShows()
    {
        var (client, writer) = (await _site.ClientAsync(OwnTextSite.Finance), await _site.ClientAsync(OwnTextSite.Contributor));

        (await client.SendFormAsync(OwnTextSite.InUse, $"{OwnTextSite.InUse}?handler=UrBruk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await TestSite.PageAsync(client, OwnTextSite.InUse)).Text(".lead").ShouldStartWith("ekonomi@demo.example tog texten ur bruk den");
        (await TestSite.PageAsync(writer, OwnTextSite.Catalogue)).QuerySelector("#h-egen-1").ShouldBeNull();

        (await client.SendFormAsync(OwnTextSite.InUse, $"{OwnTextSite.InUse}?handler=IBruk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await TestSite.PageAsync(writer, OwnTextSite.Catalogue)).QuerySelector("#h-egen-1").ShouldNotBeNull();
        var told = await _site.Query(db => db.AuditRows.Where(row => row.Subject == nameof(CatalogueText) && row.Actor == OwnTextSite.Finance).OrderBy(row => row.Id).Select(row => row.Changes).ToListAsync());
        told.Count.ShouldBe(2);
        told[0].ShouldContain($"\"TakenOutBy\":[null,\"{OwnTextSite.Finance}\"]");
        told[1].ShouldContain($"\"TakenOutBy\":[\"{OwnTextSite.Finance}\",null]");
    }

    [Test]
    public async Task TakeOut_WhenSomebodyElseHasChangedTheText_SaysSo()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);

        var page = await (await client.SendFormAsync(OwnTextSite.InUse, $"{OwnTextSite.InUse}?handler=UrBruk", ("version", "99"))).ReadAsync();

        page.Text(".ds-error-summary").ShouldContain("Någon annan har ändrat texten");
        (await _site.OwnTextAsync(1)).IsInUse.ShouldBeTrue();
        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new PutOwnTextBack.Command(2, 99)))).Rule.ShouldBe(Rule.CatalogueTextMustBeAsItWasRead);
    }

    [TestCase(OwnTextSite.Contributor)]
    [TestCase("chef@demo.example")]
    [TestCase("admin@demo.example")]
    [TestCase("revisor@demo.example")]
    public async Task Texts_WhenThePersonMayNotWriteThem_AreMissing(string user)
    {
        var client = await _site.ClientAsync(user);

        foreach (var page in new[] { OwnTextSite.List, OwnTextSite.New, OwnTextSite.InUse }) (await client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        foreach (var address in new[] { OwnTextSite.New, OwnTextSite.InUse, $"{OwnTextSite.InUse}?handler=UrBruk", $"{OwnTextSite.TakenOut}?handler=IBruk" })
            (await client.ForceAsync(address, OwnTextSite.Whole)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await _site.OwnTextAsync(1)).Version.ShouldBe(0);
        (await _site.Query(db => db.CatalogueTexts.CountAsync())).ShouldBe(2);
    }

    [Test]
    public async Task List_HasThoseInUseFirst_InPages()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);
        var statements = await StatementCount.OfAsync(client, OwnTextSite.List);
        var page = await TestSite.PageAsync(client, OwnTextSite.List);
        page.Text(".lead").ShouldBe("1 text finns i katalogen. 1 är tagen ur bruk.");
        page.QuerySelectorAll("tbody tr td:nth-of-type(2)").Select(cell => cell.TextContent).ShouldBe(["Finns i katalogen", "Tagen ur bruk"]);

        await _site.AddOwnTextsAsync(50);

        (await StatementCount.OfAsync(client, OwnTextSite.List)).ShouldBe(statements);
        (await TestSite.PageAsync(client, OwnTextSite.List)).QuerySelectorAll("tbody tr").Length.ShouldBe(ListOwnTexts.PageSize);
        (await TestSite.PageAsync(client, $"{OwnTextSite.List}?sida=3")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await client.GetAsync($"{OwnTextSite.List}?sida=99")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/risker/katalog/99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
