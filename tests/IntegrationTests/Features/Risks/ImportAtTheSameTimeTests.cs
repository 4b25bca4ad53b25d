using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.IntegrationTests.Import;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class ImportAtTheSameTimeTests
{
    private static readonly object?[] Headings = ["Nr", "Process", "Risk", "Sannolikhet", "Konsekvens"];

    [Test]
    public async Task ImportRisks_WhenSomebodyElseMadeTheYearMeanwhile_ImportsNothing()
    {
        await using var installation = await TestInstallation.CreateAsync();
        object?[][] many = [Headings, .. Enumerable.Range(1, 1000).Select(n => new object?[] { $"M{n}", "Lön", $"Fel {n}", 1, 1 })];
        var ours = new ImportRisks.Command(Workbook.Of(many), "vi.xlsx", 2033, "KS");
        var theirs = new ImportRisks.Command(Workbook.Of(Headings, ["R1", "Inköp", "Muta", 2, 3]), "de.xlsx", 2033, "KS");

        var bad = await Should.ThrowAsync<BadInputException>(() => installation.Send(
            ours with { Progress = new Meanwhile(() => installation.Send(theirs).GetAwaiter().GetResult()) }));

        bad.Message.ShouldStartWith("Någon annan sparade samtidigt.");
        (await installation.Query(db => db.Risks.Select(r => r.Reference).ToListAsync())).ShouldBe(["R1"]);
    }

    /// <summary>Somebody else's work, between the first and the last of ours.</summary>
    private sealed class Meanwhile(Action work) : IProgress<int>
    {
        public void Report(int value) => work();
    }
}
