using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Web.Import.RegisterField;

namespace Vaggeryd.InternalControl.Web.Import;

/// <summary>Reads the texts of a row, each tidied as the domain tidies it and no longer than the domain takes.</summary>
internal sealed class RowTexts(RegisterTable table, ProblemList problems, List<InputProblem> warnings)
{
    /// <summary>What Excel shows for a formula that went wrong.</summary>
    private static readonly HashSet<string> FormulaErrors = ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NULL!", "#NUM!", Sheet.NotCalculated];

    public string? OneLine(SheetRow row, RegisterField field, int limit) => Fitting(row, field, Text.OneLine(table.Text(row, field)), limit);

    public string? Lines(SheetRow row, RegisterField field, int limit) => Fitting(row, field, Text.Lines(table.Text(row, field)), limit);

    /// <summary>The texts of the row; the title is null when the row lacks one.</summary>
    public RiskDescription? Description(SheetRow row)
    {
        if (OneLine(row, Title, RiskLimits.Title) is { } title) return Description(row, title);
        if (Text.OneLine(table.Text(row, Title)).Length == 0) problems.Add(table.Place(row, Title), T.Of("Import.Row.NoTitle"));
        return null;
    }

    private RiskDescription Description(SheetRow row, string title) => new()
    {
        Title = title,
        Process = OneLine(row, Process, RiskLimits.Process),
        Category = OneLine(row, Category, RiskLimits.Category),
        Cause = Lines(row, Cause, RiskLimits.Sentence),
        Event = Lines(row, Event, RiskLimits.Sentence),
        Effect = Lines(row, Effect, RiskLimits.Sentence),
        ExistingControls = Lines(row, ExistingControls, RiskLimits.Controls),
        PlannedAction = Lines(row, PlannedAction, RiskLimits.Controls),
        ControlActivity = Lines(row, ControlActivity, RiskLimits.Controls),
        ControlMethod = Lines(row, ControlMethod, RiskLimits.Method),
        ControlFrequency = OneLine(row, ControlFrequency, RiskLimits.Frequency),
        Responsible = OneLine(row, Responsible, RiskLimits.Responsible),
        Response = Response(row),
        ResponseReason = Lines(row, ResponseReason, RiskLimits.Sentence),
        ReviewOn = Day(row),
    };

    /// <summary>The cell as it stands, its line breaks too; null when it is empty.</summary>
    public string? Raw(SheetRow row, RegisterField field) => Lines(row, field, RiskLimits.Controls * 4) is null ? null : table.Text(row, field);

    /// <summary>The version that a department's own workbook notes; null when it is a new row.</summary>
    public int? Version(SheetRow row) => int.TryParse(table.Text(row, RegisterField.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Other files have all sorts of things in such columns; in a department's own it shall be a day.</summary>
    private DateOnly? Day(SheetRow row)
    {
        var text = table.Text(row, ReviewOn);
        if (string.IsNullOrWhiteSpace(text)) return null;
        var day = CellLines.Day(text);
        if (day is null) Doubt(table.Place(row, ReviewOn), T.Of("Import.Row.NoDay", Text.OneLine(text)));
        return day;
    }

    /// <summary>In a department's own workbook, where an empty cell erases, what cannot be read must be put right; elsewhere it is left aside.</summary>
    private void Doubt(string place, string what)
    {
        if (table.IsOwn) problems.Add(place, what);
        else warnings.Add(new InputProblem(place, what));
    }

    /// <summary>A word that is no response is a warning: registers use such columns for many things.</summary>
    private RiskResponse? Response(SheetRow row)
    {
        var text = table.Text(row, RegisterField.Response);
        if (string.IsNullOrWhiteSpace(text)) return null;
        var response = ResponseWords.Of(text);
        if (response is null) Doubt(table.Place(row, RegisterField.Response), T.Of("Import.Row.UnknownResponse", Text.OneLine(text), string.Join(", ", ResponseWords.All.Select(e => ResponseWords.Exported(e.Response, T.Language).ToLowerInvariant()))));
        return response;
    }

    /// <summary>How sure the assessment is; null when nothing is said.</summary>
    public Confidence? Confidence(SheetRow row, RegisterField field)
    {
        var text = table.Text(row, field);
        if (string.IsNullOrWhiteSpace(text)) return null;
        var confidence = ConfidenceWords.Of(text);
        if (confidence is null) problems.Add(table.Place(row, field), T.Of("Import.Row.UnknownConfidence", Text.OneLine(text), string.Join(", ", ConfidenceWords.All.Select(e => ConfidenceWords.Exported(e.Confidence, T.Language).ToLowerInvariant()))));
        return confidence;
    }

    /// <summary>Section and reason go together; an empty cell never takes a mark away.</summary>
    public (string Section, string Reason)? Secrecy(SheetRow row)
    {
        var section = OneLine(row, SecrecySection, RiskLimits.Reference);
        var reason = OneLine(row, SecrecyReason, SecrecyMark.ReasonLimit);
        if (section is not null && !SecrecyMark.IsSection(section)) problems.Add(table.Place(row, SecrecySection), T.Of($"Rule.{Rule.SecrecyMustNameASection}", section));
        else if (section is not null && reason is null && IsEmpty(row, SecrecyReason)) problems.Add(table.Place(row, SecrecyReason), T.Of("Import.Secrecy.NoReason"));
        else if (reason is not null && section is null && IsEmpty(row, SecrecySection)) problems.Add(table.Place(row, SecrecySection), T.Of("Import.Secrecy.NoSection"));
        return section is not null && reason is not null ? (section, reason) : null;
    }

    private bool IsEmpty(SheetRow row, RegisterField field) => Text.OneLine(table.Text(row, field)).Length == 0;

    private string? Fitting(SheetRow row, RegisterField field, string text, int limit)
    {
        if (text.Length == 0) return null;
        if (FormulaErrors.Contains(text)) problems.Add(table.Place(row, field), T.Of(text == Sheet.NotCalculated ? "Import.Row.NotCalculated" : "Import.Row.FormulaError", text));
        else if (text.Length > limit) problems.Add(table.Place(row, field), T.Of("Import.Row.TooLong", text.Length, limit));
        else return text;
        return null;
    }
}
