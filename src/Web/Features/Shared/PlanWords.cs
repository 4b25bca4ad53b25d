using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The sentences that every form of the plan says alike.</summary>
internal static class PlanWords
{
    /// <summary>How many risks below the line a document lists.</summary>
    public const int NearestCount = 10;

    /// <summary>Of a hash, what a person needs to compare two by eye.</summary>
    private const int ShortHash = 12;

    public static string LanguageTag => T.Language == Language.Swedish ? "sv-SE" : "en-GB";

    public static string Title(PlanContent content) => T.Of("PlanFile.Title", Which(content));

    /// <summary>"2026", or "2026, Socialnämnden" for a board's plan.</summary>
    public static string Which(PlanContent content) => content.Board is { } board ? T.Of("PlanFile.OfBoard", Number(content.Plan.Year), board.Name) : Number(content.Plan.Year);

    /// <summary>As the command line is told.</summary>
    public static string Option(PlanContent content) => Number(content.Plan.Year) + (content.Board is { } board ? $" --board {board.Code}" : "");

    /// <summary>How many risks, from where; and how many could not be chosen.</summary>
    public static string Summary(PlanContent content)
    {
        var names = content.Plan.Selection.In.Select(risk => risk.Ranked.Risk.DepartmentName).Distinct().ToList();
        if (names.Count == 0) return T.Of("PlanFile.Summary.none", content.RiskCount);

        var from = names.Count == 1 ? names[0] : T.Of("PlanFile.Departments", names.Count);
        return T.Count("PlanFile.Summary", content.Plan.Selection.In.Count, content.RiskCount, from);
    }

    /// <summary>Which edition it is, and what is left out of the open one or secret in the full one.</summary>
    public static string Edition(PlanContent content) => Edition(content.Edition, content.Withheld, content.SecretCount);

    /// <inheritdoc cref="Edition(PlanContent)"/>
    public static string Edition(Edition edition, Withheld withheld, int secret) =>
        edition == Domain.Access.Edition.Open ? $"{T.Of(edition)}. {Withheld(withheld)}"
        : secret > 0 ? T.Count("PlanFile.Secret", secret)
        : $"{T.Of(edition)}.";

    /// <summary>The edition and, where it is so, that the data is invented.</summary>
    public static string Notices(PlanContent content) => content.IsDemo ? $"{Edition(content)} {T.Of("PlanFile.Demo")}" : Edition(content);

    /// <summary>"2 risker med sekretessmarkering är utelämnade, 1 av dem i planen."</summary>
    public static string Withheld(Withheld withheld) => withheld.Total switch
    {
        0 => T.Of("PlanFile.Withheld.none"),
        1 => T.Of(withheld.Items == 1 ? "PlanFile.Withheld.OneIn" : "PlanFile.Withheld.OneOut"),
        var total => T.Of("PlanFile.Withheld.Many", total, withheld.Items),
    };

    /// <summary>"SN-07, Socialnämnden", and the section when it is secret.</summary>
    public static string Owner(PlanRow row) =>
        $"{row.Reference}, {row.DepartmentName}" + (row.Secrecy is { } section ? $". {T.Of("Secrecy.Word")}, {T.Of("Secrecy.Osl", section)}" : "");

    /// <summary>"Urval: de 20 högsta riskerna."</summary>
    public static string Rules(PlanContent content)
    {
        var rules = content.Plan.Selection.Rules.Select(Explain.RuleInWords).ToList();
        return T.Of(rules.Count == 1 ? "PlanFile.Rule" : "PlanFile.Rules", string.Join("; ", rules));
    }

    /// <summary>What people decided beside the rules, as two sentences at most; nothing where they left all to them.</summary>
    public static IEnumerable<string> Picks(PlanContent content)
    {
        var selection = content.Plan.Selection;
        foreach (var (key, picked) in new[] { ("PlanFile.Mandatory", selection.In.Where(risk => risk.Pick is not null)), ("PlanFile.Excluded", selection.Excluded) })
        {
            var named = picked.Select(risk => $"{risk.Ranked.Risk.Label} ({(risk.Pick!.Place is { } place ? T.Of("PlanFile.AtPlace", place, risk.Pick.Reason) : risk.Pick.Reason)})").ToList();
            if (named.Count > 0) yield return T.Of(key, string.Join("; ", named));
        }

        if (content.Withheld.Picks > 0) yield return T.Count("PlanFile.WithheldPicks", content.Withheld.Picks);
    }

    /// <summary>"SN-07 obligatorisk: ny lag", "SN-07 flyttad till plats 3: ny lag"</summary>
    public static string Pick(Pick pick) => T.Of(pick.Place is not null ? "Plan.PickedAt" : pick.IsMandatory ? "Plan.PickedIn" : "Plan.PickedOut", pick.Slug.ToUpperInvariant(), pick.Reason, pick.Place);

    public static string Unscored(int count) => count == 0 ? T.Of("PlanFile.Unscored.none") : T.Count("PlanFile.Unscored", count);

    public static string Hashes(PlanContent content) =>
        T.Of("PlanFile.Hashes", content.Model.Name, content.Plan.ScoringModelHash[..ShortHash], content.Plan.InputHash[..ShortHash]);

    /// <summary>"12 Hög", or that the risk is not assessed: number and word, so that no reader depends on the colour.</summary>
    public static string ValueAndLevel(PlanRow row) =>
        row.Scored ? $"{Number(row.Value!.Value)} {row.Level}" : T.Of("PlanFile.NotScored");

    /// <summary>What stands beside the value: "Uträknat 6" where another counts, "3 över riskaptiten 9" where that is said.</summary>
    public static IEnumerable<string> BesideValue(PlanRow row)
    {
        if (row.ComputedValue is { } computed) yield return T.Of("PlanFile.Computed", computed);
        if (row.Gap is { } gap) yield return T.Of(gap > 0 ? "PlanFile.OverAppetite" : "PlanFile.WithinAppetite", gap, row.Appetite);
    }

    /// <summary>"Satt för hand: tillsynsbeslut"; nothing where the computed value counts.</summary>
    public static IEnumerable<string> Override(PlanRow row) => row.ComputedValue is null ? [] : [T.Of("PlanFile.SetByHand", row.OverrideReason)];

    /// <summary>Whose risks a common one stands for; nothing for a department's own.</summary>
    public static IEnumerable<string> Sources(PlanRow row) => row.SourcesInWords is { } sources ? [sources] : [];

    /// <summary>Why the matrix and the levels count some risks apart; nothing where every value is the computed one.</summary>
    public static IEnumerable<string> Decided(PlanMatrix matrix) => matrix.Decided == 0 ? [] : [T.Count("Matrix.Decided", matrix.Decided)];

    /// <summary>"3 möjlig"</summary>
    public static string Step(ScaleStep step) => $"{Number(step.Number)} {T.Of(step.Word)}";

    /// <summary>"3 Hög, 9 till 12: kontrollera eller åtgärda"</summary>
    public static string Band(RiskBand band) =>
        T.Of("PlanFile.Band", band.Level, T.Of(band.Name), band.From, band.To, T.Of(band.Advice));

    /// <summary>How the model makes a value, and what decides the level where the value alone does not.</summary>
    public static IEnumerable<string> Scoring(ScoringModel model)
    {
        yield return T.Of("PlanFile.About.Formula", T.Of(model.Formula), string.Join(", ", model.Order.Keys.Select(key => Explain.LowerFirst(T.Of($"Model.Order.{key}")))));
        if (model.HasBandsByCell) yield return T.Of("PlanFile.BandsByCell");
    }

    /// <summary>"3 Hög"</summary>
    public static string BandName(RiskBand band) => $"{Number(band.Level)} {T.Of(band.Name)}";

    /// <summary>How many assessed risks the rules leave, and how many of them are listed.</summary>
    public static string Nearest(int left) =>
        left == 0 ? T.Of("PlanFile.Nearest.none") : T.Count("PlanFile.Nearest", Math.Min(left, NearestCount), left);

    /// <summary>The hashes in full and what to do with them: what is frozen is proved as it is stored, anything else is made again.</summary>
    public static IEnumerable<string> Checking(PlanContent content)
    {
        yield return content.Mark is { Hash: not null } frozen ? T.Of("PlanFile.About.HowToVerify", Option(content), frozen.Number) : MakingAgain(content);
        if (content.Mark is { } mark && PlanMarkWords.Hash(mark) is { } hash) yield return hash;
        yield return $"{T.Of("PlanFile.About.ModelHash")}: {content.Plan.ScoringModelHash}";
        yield return $"{T.Of("PlanFile.About.InputHash")}: {content.Plan.InputHash}";
    }

    private static string MakingAgain(PlanContent content)
    {
        var options = string.Join(" ", content.Plan.Selection.Rules.Select(rule => $"--rule {rule}"));
        if (content.Plan.Selection.Robustness is { } robustness && robustness.Error != ErrorModel.Standard) options += $" --error-model {robustness.Error}";
        foreach (var pick in content.Plan.Selection.Picks) options += $" {(pick.IsMandatory ? "--mandatory" : "--exclude")} \"{pick.Target}={pick.Reason.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        return T.Of("PlanFile.About.HowToCheck", Option(content), options);
    }

    /// <summary>What "stays under small changes" means, and which risks a single step moves across the line; nothing where no rule takes the highest.</summary>
    public static IEnumerable<string> Robustness(PlanContent content) =>
        content.Plan.Selection.Robustness is { } robustness
            ? [Chance.Note(robustness), Chance.Line(robustness.Borderline), .. content.Plan.Selection.Picks.Count + content.Withheld.Picks > 0 ? [T.Of("Chance.RuleAlone")] : Array.Empty<string>()]
            : [];

    /// <summary>"58 % På gränsen"; nothing where there is no chance to tell.</summary>
    public static string ChanceOf(PlanRow row) => row.SelectionProbability is { } chance ? Chance.Of(chance) : "";

    /// <summary>The texts that are there, each with its heading: "Orsak: …".</summary>
    public static IEnumerable<string> Labelled(PlanRow row, params string[] columns) =>
        columns.Select(PlanColumn.Of)
            .Select(column => (column.Heading, Text: column.Read(row)?.ToString()))
            .Where(part => !string.IsNullOrEmpty(part.Text))
            .Select(part => $"{part.Heading}: {part.Text}");

    /// <summary>What is checked and done about a risk: by the rows of a stored version, else as its department wrote it.</summary>
    public static IEnumerable<string> Measures(PlanRow row, PlanContent content) => content.Mark is null
        ? Labelled(row, nameof(row.Response), nameof(row.PlannedAction), nameof(row.ControlActivity), nameof(row.ControlMethod), nameof(row.ControlFrequency))
        : [.. Labelled(row, nameof(row.Response)), .. content.ControlsOf(row.Slug).Select(PlanItemWords.Line)];

    public static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);
}
