using static Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.SimulatedYearTown;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>
/// A year of follow-up, day by day, beside an expectation of its own: a plan that is adopted late, two revisions, nine days on which nothing runs, and the year's
/// last periods reported in January.
/// </summary>
public sealed class SimulatedYearTests
{
    private const int MostDifferences = 25;

    [Test]
    public async Task Year_WithSixtyDepartmentsAndFourHundredControls_ComesToEveryOccurrenceAndEveryMailOnce()
    {
        var expected = new SimulatedYearExpectation();
        var script = new SimulatedYearScript(expected);
        await using var site = await SimulatedYearSite.OpenAsync(expected.People);
        for (var day = Noted; day <= LastDay; day = day.AddDays(1))
        {
            if (day >= Outage.First && day <= Outage.Last) continue;

            site.GoTo(day, 6);
            await RemindAsync(site, expected, day);
            site.GoTo(day, 12);
            foreach (var deed in script.On(day))
            {
                await deed.Do(site);
                deed.Expect();
            }

            if (day == Noted) expected.Controls.Count.ShouldBe(400);
            if (day.Day == 15) Compare($"The occurrences on {day:yyyy-MM-dd}", expected.OccurrencesOn(day), await site.OccurrencesAsync());
            site.GoTo(day, 18);
            if (day.DayNumber % 9 == 0) await RemindAsync(site, expected, day);
        }

        var occurrences = await site.OccurrencesAsync();
        Compare("The occurrences at the end", expected.OccurrencesOn(LastDay), occurrences);
        foreach (var state in (string[])["done", "deviation", "not_reported", "to_approve", "returned", "skipped", "paused"]) occurrences.ShouldContain(said => said.EndsWith($", {state}"), state);
        occurrences.ShouldNotContain(said => said.EndsWith(", not_due") || said.EndsWith(", due") || said.EndsWith(", late"), "all periods have closed");

        Compare("The lines of the digests", expected.Lines(), await site.LinesAsync());
        var mails = await site.MailsAsync();
        Compare("The messages", expected.Mails(site.SlugOf), mails);
        mails.Count.ShouldBe(await site.DigestsAsync(), "one message for each digest");
        expected.Reminders.Messages.Count.ShouldBe(mails.Count);
    }

    private static async Task RemindAsync(SimulatedYearSite site, SimulatedYearExpectation expected, DateOnly day)
    {
        var before = expected.Reminders.Messages.Count;
        expected.Reminders.Run(day, expected.Controls);
        var sent = (await site.RemindAsync()).Messages;
        if (sent != expected.Reminders.Messages.Count - before) Compare($"The lines until {day:yyyy-MM-dd}", expected.Lines(), await site.LinesAsync());
        sent.ShouldBe(expected.Reminders.Messages.Count - before, $"messages on {day:yyyy-MM-dd}");
    }

    /// <summary>Both have the same, each as often; what differs is named.</summary>
    private static void Compare(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var times = new Dictionary<string, int>();
        foreach (var one in expected) times[one] = times.GetValueOrDefault(one) + 1;
        times.ShouldNotBeEmpty(what);
        foreach (var one in actual) times[one] = times.GetValueOrDefault(one) - 1;

        var differences = times.Where(one => one.Value != 0).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{(one.Value > 0 ? "missing" : "too much")}: {one.Key}").ToList();
        if (differences.Count > 0) Assert.Fail($"{what}: {differences.Count} differ from what is expected.\n{string.Join('\n', differences.Take(MostDifferences))}");
    }
}
