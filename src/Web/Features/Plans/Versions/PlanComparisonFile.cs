using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Two plans held against each other, as programs, the page and the document read it, in the current language.</summary>
public sealed record PlanComparisonFile
{
    /// <summary>Which plan: of which year, and which version of it.</summary>
    public sealed record Side(int Year, int Version, PlanVersionStatus Status, string? Hash);

    /// <summary>Where a risk stands in one of the plans.</summary>
    public sealed record Place(bool InPlan, int? Rank, int? Value, string Reason);

    /// <summary>A text that is another.</summary>
    public sealed record Field(string Name, string? Before, string? Now);

    public sealed record Row
    {
        public required RiskChange Change { get; init; }

        public required string Reference { get; init; }

        public required string Department { get; init; }

        public required string DepartmentName { get; init; }

        public required string Title { get; init; }

        public required Place? Before { get; init; }

        public required Place? Now { get; init; }

        public required IReadOnlyList<Field> Fields { get; init; }

        /// <summary>Why the row is new, gone or elsewhere, in a sentence.</summary>
        public required string Why { get; init; }

        internal string Slug { get; init; } = "";

        internal bool IsSecret { get; init; }
    }

    public required Side Before { get; init; }

    public required Side Now { get; init; }

    /// <summary>False: the two are scored with different models, and values are not compared.</summary>
    public required bool SameModel { get; init; }

    /// <summary>How many rows the open edition leaves out.</summary>
    public required int Withheld { get; init; }

    public required IReadOnlyList<Row> Rows { get; init; }

    internal static PlanComparisonFile Of(ComparePlanVersions.Result compared) => new()
    {
        Before = SideOf(compared.BeforeYear, compared.Before),
        Now = SideOf(compared.NowYear, compared.Now),
        SameModel = compared.SameModel,
        Withheld = compared.Withheld,
        Rows = [.. compared.Rows.Select(row => new Row
        {
            Change = row.Change,
            Reference = row.Risk.Reference,
            Department = PlanRowSource.DepartmentOf(row.Risk),
            DepartmentName = PlanRowSource.DepartmentNameOf(row.Risk),
            Title = row.Risk.Title,
            Before = PlaceOf(row.Before),
            Now = PlaceOf(row.Now),
            Fields = [.. row.Fields.Select(field => new Field(field.Field, ChangedRisks.InWords(field.Field, field.Before), ChangedRisks.InWords(field.Field, field.Now)))],
            Why = PlanChangeWords.Why(row, compared.SameModel),
            Slug = row.Risk.Slug,
            IsSecret = row.IsSecret,
        })],
    };

    private static Side SideOf(int year, PlanMark mark) => new(year, mark.Number, mark.Status, mark.Hash);

    private static Place? PlaceOf(SelectedRisk<PlanRisk>? risk) =>
        risk is null ? null : new(risk.IsIn, risk.Ranked.Rank, risk.Ranked.Risk.Value, risk.IsIn ? Explain.Selected(risk) : Explain.NotSelected(risk));
}
