using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>What somebody has typed in a report, where it can only be read: beside what somebody else has saved, or where it cannot be saved any more.</summary>
internal static class TypedReport
{
    /// <summary>What is typed, each with its heading; empty fields left out.</summary>
    public static IReadOnlyList<(string Label, string Text)> Of(ReportForm form) => [.. Fields(form).Where(field => field.Text.Length > 0)];

    /// <summary>Where what is stored differs from what is typed.</summary>
    public static IReadOnlyList<(string Label, string Stored, string Typed)> Differing(ControlOccurrence stored, ReportForm typed) =>
        [.. Fields(ReportForm.Of(stored)).Zip(Fields(typed), (own, other) => (own.Label, own.Text, other.Text)).Where(field => field.Item2 != field.Item3)];

    private static IEnumerable<(string Label, string Text)> Fields(ReportForm form) =>
    [
        (T.Of("FollowUp.Population"), Number(form.Pop)),
        (T.Of("FollowUp.Sample"), Number(form.Prov)),
        (T.Of("FollowUp.Deviations"), Number(form.Avv)),
        (T.Of("FollowUp.GradeIs"), form.Grad is { } grade ? T.Of(grade) : ""),
        (T.Of("FollowUp.Finding"), Text.Lines(form.Fel)),
        (T.Of("FollowUp.ActionWhat"), Text.Lines(form.Atgard)),
        (T.Of("FollowUp.ActionResponsible"), Text.OneLine(form.Vem)),
        (T.Of("FollowUp.ActionDueOn"), Text.OneLine(form.Klar)),
        (T.Of("FollowUp.Comment"), Text.Lines(form.Kommentar)),
    ];

    private static string Number(string? typed) => ReportForm.Read(typed)?.ToString("N0", CultureInfo.CurrentCulture) ?? Text.OneLine(typed);
}
