using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>The form of a row of the plan, with the names that the fields have.</summary>
public sealed record PlanItemForm
{
    /// <summary>What the person has read of a row that is stored.</summary>
    public int? Version { get; init; }

    /// <summary>A <see cref="PlanItemKind"/>.</summary>
    public PlanItemKind Slag { get; init; }

    /// <summary>A <see cref="PlanItemOrigin"/>.</summary>
    public PlanItemOrigin Ursprung { get; init; } = PlanItemOrigin.Added;

    /// <summary>The risk's name in an address.</summary>
    public string? Risk { get; init; }

    /// <summary>The department of a deviation that is about no risk.</summary>
    public string? Namnd { get; init; }

    public string? Kalla { get; init; }

    public string? Process { get; init; }

    public string? Vad { get; init; }

    public string? Metod { get; init; }

    public string? Urval { get; init; }

    public string? Ofta { get; init; }

    public string? Roll { get; init; }

    public string? Person { get; init; }

    public string? Till { get; init; }

    /// <summary>Days are written as 2026-01-31.</summary>
    public string? Borjar { get; init; }

    public string? Slutar { get; init; }

    /// <summary>The field that is wrong.</summary>
    internal string Place { get; private init; } = "";

    internal string? Problem { get; private init; }

    /// <summary>A day that is none.</summary>
    internal string? BadDay => IsBad(Borjar) ? nameof(Borjar) : IsBad(Slutar) ? nameof(Slutar) : null;

    internal string? ProblemAt(string place) => Place == place ? Problem : null;

    internal PlanItemForm Wrong(string place, string problem) => this with { Place = place, Problem = problem };

    internal PlanItemForm Wrong(RuleBrokenException broken) => Wrong(PlaceOf(broken), T.Of($"Rule.{broken.Rule}", [.. broken.Details]));

    internal PlanItemText Text => new()
    {
        Kind = Slag,
        Origin = Ursprung,
        Slug = Risk,
        Department = Namnd,
        Source = Kalla,
        Process = Process,
        What = Vad ?? "",
        Method = Metod,
        SampleSize = Urval,
        Frequency = Ofta,
        ResponsibleRole = Roll,
        ResponsiblePerson = Person,
        ReportedTo = Till,
        StartsOn = IsoDay.Read(Borjar),
        EndsOn = IsoDay.Read(Slutar),
    };

    internal static PlanItemForm Of(PlanItemText text, int? version = null) => new()
    {
        Version = version,
        Slag = text.Kind,
        Ursprung = text.Origin,
        Risk = text.Slug,
        Namnd = text.Department,
        Kalla = text.Source,
        Process = text.Process,
        Vad = text.What,
        Metod = text.Method,
        Urval = text.SampleSize,
        Ofta = text.Frequency,
        Roll = text.ResponsibleRole,
        Person = text.ResponsiblePerson,
        Till = text.ReportedTo,
        Borjar = text.StartsOn?.ToIso(),
        Slutar = text.EndsOn?.ToIso(),
    };

    private static bool IsBad(string? day) => !string.IsNullOrWhiteSpace(day) && IsoDay.Read(day) is null;

    private static string PlaceOf(RuleBrokenException broken) => (broken.Rule, broken.Details) switch
    {
        (Rule.PlanItemMustNameARisk, _) => "risk",
        (Rule.PlanItemMustSayWhereItComesFrom, _) or (_, [nameof(PlanItemText.Source), ..]) => "kalla",
        (Rule.CommonControlMustBeKommunstyrelsens, _) => "ursprung",
        (Rule.DaysMustComeInOrder, _) => "slutar",
        (_, [nameof(PlanItemText.Process), ..]) => "process",
        (_, [nameof(PlanItemText.Method), ..]) => "metod",
        (_, [nameof(PlanItemText.SampleSize), ..]) => "urval",
        (_, [nameof(PlanItemText.Frequency), ..]) => "ofta",
        (_, [nameof(PlanItemText.ResponsibleRole), ..]) => "roll",
        (_, [nameof(PlanItemText.ResponsiblePerson), ..]) => "person",
        (_, [nameof(PlanItemText.ReportedTo), ..]) => "till",
        _ => "vad",
    };
}
