namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>Reads the form as a browser sends it.</summary>
internal static class ReadRiskForm
{
    public const string What = "atgard-vad";
    public const string Who = "atgard-vem";
    public const string Day = "atgard-dag";

    /// <param name="sent">What was sent.</param>
    /// <param name="without">The action, by its place in the form from 0, that is to go.</param>
    public static RiskForm From(IFormCollection sent, int? without = null)
    {
        var (what, who, day) = (sent[What], sent[Who], sent[Day]);
        var rows = what.Select((text, row) => new ActionRow(text ?? "", who.ElementAtOrDefault(row) ?? "", day.ElementAtOrDefault(row) ?? ""));
        return RiskForm.From(sent.Where(field => field.Key != RiskForm.Actions).Select(field => KeyValuePair.Create(field.Key, field.Value.FirstOrDefault() ?? "")))
            .WithActions(rows.Where((_, row) => row != without));
    }
}
