using System.Globalization;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Texts;

/// <summary>Puts what stands in the audit trail, and what is wrong with it, into words.</summary>
public static class TrailWords
{
    /// <summary>"Rad nummer 12 är ändrad efter att den förseglades: 2026-11-23 10:15:00, Risk sn-07, av anna@…"</summary>
    public static string Of(TrailFinding finding)
    {
        var number = finding.Number?.ToString(CultureInfo.InvariantCulture) ?? T.Of("Trail.WithoutNumber");
        var place = finding.LastNumber is { } last ? $"{number}–{last.ToString(CultureInfo.InvariantCulture)}" : number;
        var said = T.Of($"TrailProblem.{finding.Problem}", place);
        if (finding.RowId is { } id) said += " " + T.Of("Trail.FindingId", id.ToString(CultureInfo.InvariantCulture));
        if (finding.Row is { } row) said += " " + T.Of("Trail.FindingRow", Time(row.At), Subject(row.Subject), row.SubjectName, row.Actor);
        return said;
    }

    /// <summary>Local time to the second, as in decisions and exports.</summary>
    public static string Time(DateTime utc) => LocalTime.Of(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What kind of thing, in the reader's language; a kind without a word as the program calls it.</summary>
    public static string Subject(string subject) => Word($"Trail.Subject.{subject}", subject);

    /// <summary>What a field is called, in the reader's language; a field without a word as the program calls it.</summary>
    public static string Field(string field) => Word($"Trail.Field.{field}", field);

    /// <summary>A value of an enumeration, where the field is one that has words.</summary>
    public static string Value(string field, string value) => field switch
    {
        "Response" => Word($"RiskResponse.{value}", value),
        "How" => Word($"GroupValue.{value}", value),
        "Role" => Word($"Role.{value}", value),
        "Assessment.Confidence" or "Individual.Confidence" => Word($"Confidence.{value}", value),
        _ => value,
    };

    private static string Word(string key, string otherwise) => T.Find(key) ?? otherwise;
}
