using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>What the database counts is what the rules say of the same controls, for everybody: marked ones are in no count of whoever may not know of them.</summary>
public sealed class LeftOfYearTests
{
    private TestSite _town = null!;

    [OneTimeSetUp]
    public async Task FoundAsync()
    {
        _town = await Town.FoundAsync();
        await _town.Query(async db =>
        {
            // A mark that the risk got after the plan was decided counts as well.
            var risk = await db.Risks.Include(r => r.PlanningYear).FirstAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "bun-oppen77");
            risk.MarkSecret(new Vaggeryd.InternalControl.Domain.Risks.SecrecyMark("18:8", "Skäl", "test", new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
            return await db.SaveChangesAsync();
        });
    }

    [OneTimeTearDown]
    public async Task LeaveAsync() => await _town.DisposeAsync();

    [Test]
    public async Task ControlsKnownTo_ForEverybody_AreThoseThatAreVisible([ValueSource(typeof(Town), nameof(Town.People))] Person person)
    {
        var rights = await Town.RightsAsync(_town, person);

        var (counted, seen) = await _town.Query(async db => (
            await db.ControlsKnownTo(rights, await YearAsync(db)).Select(control => control.Slug).ToListAsync(),
            (await db.FollowedControlsAsync(rights, 2026, default)).Select(control => control.Slug).ToList()));

        counted.ShouldBe(seen, ignoreOrder: true);
        if (rights.SeesEverything) counted.Count.ShouldBeGreaterThan(6);
    }

    [TestCase("2026-01-01")]
    [TestCase("2026-06-30")]
    [TestCase("2026-11-30")]
    [TestCase("2027-03-01")]
    [TestCase("2028-01-01")]
    public async Task OccurrencesOf_OnAnyDay_AreLeftAsTheirStateSays(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        var (counted, known) = await _town.Query(async db => (
            await db.OccurrencesOf(AccessRights.Operator, await YearAsync(db), today).Select(one => new { one.Occurrence.Id, one.Left }).ToDictionaryAsync(one => one.Id, one => one.Left),
            (await db.FollowedControlsAsync(AccessRights.Operator, 2026, default)).SelectMany(control => control.Occurrences).ToDictionary(one => one.Id, one => Expected(one.StateOn(today)))));

        counted.Count.ShouldBeGreaterThan(20);
        counted.ShouldBe(known, ignoreOrder: true);
    }

    [Test]
    public async Task OpenDeviationsOf_ForEverybody_AreThoseThatAreNotClosed([ValueSource(typeof(Town), nameof(Town.People))] Person person)
    {
        var rights = await Town.RightsAsync(_town, person);

        var (counted, seen) = await _town.Query(async db => (
            await db.OpenDeviationsOf(rights, await YearAsync(db)).Select(result => result.OccurrenceId).ToListAsync(),
            (await db.DeviationsAsync(rights, 2026, default)).Where(one => one.StateOn(new(2026, 11, 30)) != DeviationState.Closed).Select(one => one.Occurrence.Id).ToList()));

        counted.ShouldBe(seen, ignoreOrder: true);
        if (rights.SeesEverything) counted.Count.ShouldBeGreaterThan(4);
    }

    [Test]
    public async Task DeviationsAsync_OfOneControl_AreThoseAmongAll([ValueSource(typeof(Town), nameof(Town.People))] Person person)
    {
        var rights = await Town.RightsAsync(_town, person);
        var controls = await _town.Query(db => db.FollowedControls.Where(control => control.Plan.BoardKey == 0).Select(control => control.Slug).ToListAsync());

        var all = await _town.Query(db => db.DeviationsAsync(rights, 2026, default));

        foreach (var control in controls)
        {
            var own = await _town.Query(db => db.DeviationsAsync(rights, 2026, default, control.ToUpperInvariant()));
            own.Select(Key).ShouldBe(all.Where(one => one.Control.Slug == control).Select(Key), control);
        }

        static (int, DeviationPattern, bool) Key(ControlDeviation one) => (one.Occurrence.Id, one.Pattern, one.IsSecret);
    }

    private static Task<int> YearAsync(Web.Persistence.AppDbContext db) => db.PlanningYears.Where(year => year.Year == 2026).Select(year => year.Id).SingleAsync();

    private static LeftOver Expected(OccurrenceState state) => state switch
    {
        OccurrenceState.ToApprove => LeftOver.ToApprove,
        OccurrenceState.Returned => LeftOver.Returned,
        OccurrenceState.NotReported => LeftOver.NotReported,
        OccurrenceState.Late or OccurrenceState.Due or OccurrenceState.NotDue => LeftOver.ToReport,
        _ => LeftOver.Nothing,
    };
}
