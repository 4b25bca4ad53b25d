using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Import;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>What goes out in a file comes in again: the same where nothing was done to it, and exactly the changed cells where something was.</summary>
public sealed class RoundTripTests
{
    private const int Year = RichRisks.Year;

    [TestCase(ExportRisks.Format.Xlsx, 2000)]
    [TestCase(ExportRisks.Format.Csv, 400)]
    [TestCase(ExportRisks.Format.Json, 400)]
    public async Task ExportRisks_WhenImportedAgain_ChangesNothing(ExportRisks.Format format, int count)
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await new RichRisks(17).AddToAsync(installation, count);
        using var file = await ExportAsync(installation, format);
        var content = await installation.ContentAsync();

        var result = await ImportAsync(installation, file, format, Year);

        result.Warnings.Where(warning => !warning.What.Contains("dimensionerna ger")).ShouldBeEmpty();
        (result.Added, result.Changed, result.Unchanged).ShouldBe((0, 0, count));
        (await installation.ContentAsync()).ShouldBe(content);
    }

    [TestCase(ExportRisks.Format.Xlsx)]
    [TestCase(ExportRisks.Format.Csv)]
    [TestCase(ExportRisks.Format.Json)]
    public async Task ExportRisks_WhenImportedElsewhere_LosesNothing(ExportRisks.Format format)
    {
        await using var source = await TestInstallation.CreateAsync(demo: true);
        await new RichRisks(18).AddToAsync(source, 300);
        await using var other = await TestInstallation.CreateAsync(demo: true);
        await new RichRisks(19).AddToAsync(other, 0);
        using var file = await ExportAsync(source, format);

        (await ImportAsync(other, file, format, Year)).Added.ShouldBe(300);

        var (before, after) = (await RisksAsync(source), await RisksAsync(other));
        after.Count.ShouldBe(300);
        foreach (var (key, risk) in before) after[key].ToJsonString().ShouldBe(risk.ToJsonString());
    }

    [Test]
    public async Task ImportRisks_WhenCellsWereEdited_ChangesExactlyThose()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await new RichRisks(20).AddToAsync(installation, 2000);
        var before = await RisksAsync(installation);
        using var file = await ExportAsync(installation, ExportRisks.Format.Xlsx);
        using var package = new ExcelPackage(file);
        var cells = new EditedCells(package.Workbook.Worksheets[0]);
        cells.Edit(rowsPerField: 12);
        using var edited = new MemoryStream(package.GetAsByteArray());

        var result = await ImportAsync(installation, edited, ExportRisks.Format.Xlsx, Year);

        cells.Edited.Values.Distinct().Count().ShouldBe(ExportColumns.All.Count - 2, "every field but the two that name the risk");
        (result.Added, result.Changed).ShouldBe((0, cells.Edited.Count));
        var after = await RisksAsync(installation);
        foreach (var (key, risk) in before)
        {
            var changed = risk.Select(property => property.Key).Union(after[key].Select(property => property.Key))
                .Where(name => !JsonNode.DeepEquals(risk[name], after[key][name])).Order(StringComparer.Ordinal).ToList();
            if (!cells.Edited.TryGetValue(key, out var field)) changed.ShouldBeEmpty($"{key} was not edited");
            else changed.Except(Follows(field)).ShouldBe([ColumnMap.NameOf(field)], $"{key}");
        }

        (await ImportAsync(installation, edited, ExportRisks.Format.Xlsx, Year)).Changed.ShouldBe(0);
    }

    /// <summary>What the program itself makes of a changed field.</summary>
    private static string[] Follows(RegisterField field) => field switch
    {
        RegisterField.Goals => ["goalThreats"],
        RegisterField.Likelihood or RegisterField.Consequence or RegisterField.ControlEffect => ["value", "computedValue", "overrideReason", .. field == RegisterField.ControlEffect ? ["likelihood", "consequence"] : Array.Empty<string>()],
        RegisterField.Dimensions => ["consequence", "value", "computedValue", "overrideReason"],
        RegisterField.InherentLikelihood or RegisterField.InherentConsequence or RegisterField.InherentDimensions => [.. field == RegisterField.InherentDimensions ? ["inherentConsequence"] : Array.Empty<string>(), "inherentValue", "inherentComputedValue", "inherentOverrideReason", "likelihood", "consequence", "value", "computedValue", "overrideReason"],
        RegisterField.TargetLikelihood or RegisterField.TargetConsequence or RegisterField.TargetDimensions => [.. field == RegisterField.TargetDimensions ? ["targetConsequence"] : Array.Empty<string>(), "targetValue", "targetComputedValue", "targetOverrideReason"],
        RegisterField.PlannedAction => ["actionResponsible", "actionDue"],
        _ => [],
    };

    private static async Task<MemoryStream> ExportAsync(TestInstallation installation, ExportRisks.Format format)
    {
        var file = new MemoryStream();
        await installation.Send(new ExportRisks.Query(Year, format, file));
        file.Position = 0;
        return file;
    }

    private static Task<ImportRisks.Result> ImportAsync(TestInstallation installation, MemoryStream file, ExportRisks.Format format, int year)
    {
        file.Position = 0;
        return installation.Send(new ImportRisks.Command(file, $"risker.{format.ToString().ToLowerInvariant()}", year));
    }

    private static async Task<Dictionary<string, JsonObject>> RisksAsync(TestInstallation installation)
    {
        using var file = await ExportAsync(installation, ExportRisks.Format.Json);
        return JsonSerializer.Deserialize<JsonArray>(file.ToArray())!.ToDictionary(risk => risk!["reference"]!.GetValue<string>() + risk["department"]!.GetValue<string>(), risk => risk!.AsObject());
    }
}
