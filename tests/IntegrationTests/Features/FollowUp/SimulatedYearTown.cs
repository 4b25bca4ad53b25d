using System.Globalization;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>How often, as somebody wrote it, and what a person understands by it.</summary>
/// <param name="Months">How long a period is; 0: it has none, since it is done on an event.</param>
/// <param name="Word">How the product calls it.</param>
internal sealed record SaidFrequency(string? Words, int Months, string Word, bool IsGuessed = false);

/// <summary>A department of the simulated town; an administration lies below the one before it.</summary>
internal sealed record SimulatedYearDepartment(int Number)
{
    public string Code => Number == 0 ? "KS" : string.Create(CultureInfo.InvariantCulture, $"N{Number:D2}");

    public bool IsAdministration => Number % 4 == 3;

    public bool IsCompany => Number % 8 == 2;

    public int? Above => IsAdministration ? Number - 1 : null;
}

/// <summary>A control as the plan has it.</summary>
/// <param name="Key">The risk's reference, or a word of its own; what is checked says it too.</param>
internal sealed record SimulatedYearPlanned(int Number, SimulatedYearDepartment Department, string Key, SaidFrequency Said, DateOnly? StartsOn = null, DateOnly? EndsOn = null, bool IsSecret = false)
{
    public string What => $"Kontroll {Key}";
}

/// <summary>60 departments and 400 controls, with what is decided on which day. Nothing here is drawn at random.</summary>
internal static class SimulatedYearTown
{
    public const int Year = 2028;

    /// <summary>Risks that carry a secrecy mark: one in a department with performers of its own, one in a department with only a head.</summary>
    public static readonly int[] Secret = [62, 60];

    /// <summary>Risks in the first plan, each with a control.</summary>
    public const int FirstRisks = 353;

    /// <summary>Risks that are found before the first revision.</summary>
    public const int NewRisks = 12;

    public static readonly DateOnly Decided = new(Year, 4, 15);
    public static readonly DateOnly Noted = new(Year, 4, 18);
    public static readonly DateOnly Revised = new(Year, 6, 20);
    public static readonly DateOnly RevisionNoted = new(Year, 6, 21);
    public static readonly DateOnly TakenBack = new(Year, 9, 30);
    public static readonly DateOnly LastDay = new(Year + 1, 3, 10);

    /// <summary>Nine days on which nothing runs: the last day for the second quarter is the third of them.</summary>
    public static readonly (DateOnly First, DateOnly Last) Outage = (new(Year, 7, 8), new(Year, 7, 16));

    public static IReadOnlyList<SaidFrequency> Frequencies { get; } =
    [
        new("Månadsvis", 1, "monthly"), new("Kvartalsvis (stickprov 25)", 3, "quarterly"), new("Tertialvis", 4, "tertial"), new("Halvårsvis", 6, "half_yearly"), new("Årligen", 12, "yearly"),
        new("En gång", 12, "once"), new("Vid behov", 0, "on_event"), new("4 ggr/år", 3, "quarterly"), new("Ibland", 3, "quarterly", true), new("tre gånger per år", 4, "tertial"),
        new("2 ggr/år", 6, "half_yearly"), new("varje månad", 1, "monthly"), new(null, 3, "quarterly", true), new("6 gånger per år", 3, "quarterly", true), new("Löpande", 3, "quarterly"),
        new("en gång per år", 12, "yearly"), new("Vid nyanställning", 0, "on_event"), new("månadsvis eller kvartalsvis", 3, "quarterly", true), new("dagligen", 1, "monthly"), new("varannan månad", 3, "quarterly", true),
        new("Engångskontroll", 12, "once"),
    ];

    public static IReadOnlyList<SimulatedYearDepartment> Departments { get; } = [.. Enumerable.Range(0, 60).Select(number => new SimulatedYearDepartment(number))];

    public static SimulatedYearDepartment DepartmentOf(int risk) => Departments[risk % 60];

    public static string ReferenceOf(int risk) => string.Create(CultureInfo.InvariantCulture, $"{DepartmentOf(risk).Code}-{(risk / 60) + 1:D2}");

    /// <summary>The first revision says of some risks that they are looked at as often as the next in the list.</summary>
    public static SaidFrequency FrequencyOf(int risk, bool isRevised) => Frequencies[(risk + (isRevised && IsChanged(risk) ? 1 : 0)) % Frequencies.Count];

    public static bool IsChanged(int risk) => risk % 13 == 5 && risk < FirstRisks;

    /// <summary>Left out by the first revision.</summary>
    public static bool IsGone(int risk) => risk % 11 == 3 && risk < FirstRisks;

    /// <summary>Left out by the first revision, and taken in again by the second.</summary>
    public static bool IsTakenBack(int risk) => IsGone(risk) && risk % 2 == 0;

    /// <summary>The plan's controls: 400 in the first version.</summary>
    public static IReadOnlyList<SimulatedYearPlanned> Plan(int version)
    {
        var risks = Enumerable.Range(0, FirstRisks + (version > 1 ? NewRisks : 0)).Where(risk => version == 1 || !IsGone(risk) || (version == 3 && IsTakenBack(risk)));
        return
        [
            .. risks.Select(risk => new SimulatedYearPlanned(risk, DepartmentOf(risk), ReferenceOf(risk), FrequencyOf(risk, version > 1), IsSecret: Secret.Contains(risk))),
            .. Added,
            .. Departments.Where(department => !department.IsAdministration).Select(department => new SimulatedYearPlanned(600 + department.Number, department, "attest", new("Varje kvartal", 3, "quarterly"))),
        ];
    }

    /// <summary>Rows that were written into the plan about two of its risks: one begins, one ends within the year.</summary>
    public static IReadOnlyList<SimulatedYearPlanned> Added { get; } =
    [
        new(501, DepartmentOf(1), "höst", new("månadsvis", 1, "monthly"), StartsOn: new(Year, 7, 15)),
        new(502, DepartmentOf(2), "vår", new("månadsvis", 1, "monthly"), EndsOn: new(Year, 8, 15)),
    ];

    /// <summary>Everybody, with what they are and where.</summary>
    public static IReadOnlyList<SimulatedYearPerson> People() =>
    [
        new("ekonomi1", (Role.Finance, null)), new("ekonomi2", (Role.Finance, null)), new("revisor", (Role.Auditor, null)), new("läsare", (Role.Reader, null)), new("admin", (Role.Administrator, null)),
        new("handläggare", (Role.Contributor, 1)), new(Pool),
        .. Departments.SelectMany(PeopleOf),
    ];

    /// <summary>Becomes a performer of the whole municipality in December.</summary>
    public const string Pool = "pool";

    /// <summary>
    /// Every fourth department has only a head, then one performer, then two; every other administration has a performer and no head of its own, and the rest
    /// nobody. Department 4 has nobody at all, 8 two heads, 9 a performer and no head.
    /// </summary>
    private static IEnumerable<SimulatedYearPerson> PeopleOf(SimulatedYearDepartment department)
    {
        var number = department.Number;
        if (!department.IsAdministration && number is not 4 and not 9) yield return new($"chef{number}", (Role.DepartmentHead, number));
        if (number == 8) yield return new("chef8b", (Role.DepartmentHead, number));
        if (number % 4 is 1 or 2 || number % 8 == 3) yield return new($"utf{number}a", (Role.ControlPerformer, number));
        if (number % 4 == 2) yield return new($"utf{number}b", (Role.ControlPerformer, number));
    }
}
