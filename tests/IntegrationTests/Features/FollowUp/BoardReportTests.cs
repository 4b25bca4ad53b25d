using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>A board's own controls are in its report and in the municipality's, and hold still once it is signed.</summary>
public sealed class BoardReportTests
{
    private static readonly PeriodReportKey Sn = new(2026, "2026-Q3", "SN");

    [Test]
    public async Task Report_HasTheBoardsOwnControls_AndOnceSignedNothingOfThemChanges()
    {
        await using var year = await BoardYear.OpenAsync();
        var own = await year.OwnAsync();
        foreach (var key in new[] { Sn, Sn with { Department = null } })
            (await year.Site.Send(new ShowPeriodReport.Query(key))).Content.Controls.ShouldContain(control => control.Reference == own.Reference);

        await year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Sufficient, "Bra", AcceptsOpen: true));

        var occurrence = new OccurrenceKey(2026, own.Slug, "2026-Q3");
        (await BrokenAsync(() => year.Site.Send(new SkipOccurrence.Command(occurrence, "Utgår")))).ShouldBe(Rule.PeriodMustNotBeSignedOff);
        (await BrokenAsync(() => year.Site.Send(new SaveControlReport.Command(occurrence, new ControlReport { Comment = "Sent" })))).ShouldBe(Rule.PeriodMustNotBeSignedOff);
        (await BrokenAsync(() => year.AdoptAsync(BoardYear.Board, "top:2", new DateOnly(2026, 9, 1)))).ShouldBe(Rule.PeriodMustNotBeSignedOff);
        (await year.Site.Send(new AdoptPlan.Command(BoardYear.Board, new DateOnly(2026, 10, 1), "§ 211", "SN 2026/9"))).Number.ShouldBe(2);
    }

    [Test]
    public async Task Propose_WhenABoardsOwnControlDeviated_IsForTheBoardsNextPlan()
    {
        await using var year = await BoardYear.OpenAsync();
        var own = await year.OwnAsync();
        var proposed = await year.Site.Query(async db =>
        {
            var at = new DateTime(2026, 10, 4, 8, 0, 0, DateTimeKind.Utc);
            var occurrence = await db.ControlOccurrences.Include(occurrence => occurrence.Control).SingleAsync(occurrence => occurrence.ControlId == own.Id && occurrence.PeriodName == "2026-Q3");
            var report = new ControlReport { Population = 100, Sample = 25, Deviations = 9, Grade = DeviationGrade.Major, Finding = "Nio saknas", ActionWhat = "Rutin", ActionResponsible = "Chefen", ActionDueOn = occurrence.Due };
            occurrence.Write(report, new Actor("eva", 99_001), at, occurrence.Due).Submit(new Actor("eva", 99_001), at, occurrence.Due);
            occurrence.Result!.Approve(new Actor("bo", 99_002), at);
            await db.SaveChangesAsync();
            var (rights, none) = (new SomeReader().Rights, new HashSet<string>());
            var counts = new List<int>();
            foreach (var scope in new[] { new PlanScope(null, null, true, true), new PlanScope(null, new HashSet<int> { own.DepartmentId }, true, true) })
                counts.Add((await db.ProposedDeviationsAsync(rights, 2027, scope, none, [], CancellationToken.None)).Count);
            return counts;
        });

        proposed.ShouldBe([0, 1], "nothing for the municipality's, one for the board's");
    }

    [Test]
    public async Task Adopt_WhenAnotherBoardHasSigned_IsNoMatterOfTheBoards()
    {
        await using var year = await BoardYear.OpenAsync();
        await year.Site.Send(new SignOffPeriod.Command(Sn with { Department = "BUN" }, Verdict.Sufficient, "Bra", AcceptsOpen: true));

        await year.AdoptAsync(BoardYear.Board, "top:2", new DateOnly(2026, 9, 1));

        (await BrokenAsync(() => year.AdoptAsync(2026, "top:2", new DateOnly(2026, 9, 1)))).ShouldBe(Rule.PeriodMustNotBeSignedOff);
    }

    [Test]
    public async Task SignOff_WhenABoardsOwnControlHasChangedSinceItWasSeen_IsRefused()
    {
        await using var year = await BoardYear.OpenAsync();
        var own = await year.OwnAsync();
        var seen = await year.Site.Send(new ShowPeriodReport.Query(Sn));

        await year.Site.Query(async db =>
        {
            var occurrence = await db.ControlOccurrences.Include(occurrence => occurrence.Control).SingleAsync(occurrence => occurrence.ControlId == own.Id && occurrence.PeriodName == "2026-Q3");
            occurrence.Skip("Utgår", occurrence.Due);
            return await db.SaveChangesAsync();
        });

        await Should.ThrowAsync<ConflictException>(() => year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Sufficient, "Bra", AcceptsOpen: true, seen.Stamp)));
    }

    private static async Task<Rule> BrokenAsync(Func<Task> act) => (await Should.ThrowAsync<RuleBrokenException>(act)).Rule;
}
