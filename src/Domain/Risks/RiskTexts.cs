using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>The texts of a risk: tidied, read back, made searchable.</summary>
internal static class RiskTexts
{
    public static RiskDescription Tidy(RiskDescription given) => new()
    {
        Title = RequiredText(given.Title, RiskLimits.Title, nameof(given.Title)),
        Process = OneLine(given.Process, RiskLimits.Process, nameof(given.Process)),
        Category = OneLine(given.Category, RiskLimits.Category, nameof(given.Category)),
        Cause = OptionalText(given.Cause, RiskLimits.Sentence, nameof(given.Cause)),
        Event = OptionalText(given.Event, RiskLimits.Sentence, nameof(given.Event)),
        Effect = OptionalText(given.Effect, RiskLimits.Sentence, nameof(given.Effect)),
        ExistingControls = OptionalText(given.ExistingControls, RiskLimits.Controls, nameof(given.ExistingControls)),
        PlannedAction = OptionalText(given.PlannedAction, RiskLimits.Controls, nameof(given.PlannedAction)),
        ControlActivity = OptionalText(given.ControlActivity, RiskLimits.Controls, nameof(given.ControlActivity)),
        ControlMethod = OptionalText(given.ControlMethod, RiskLimits.Method, nameof(given.ControlMethod)),
        ControlFrequency = OneLine(given.ControlFrequency, RiskLimits.Frequency, nameof(given.ControlFrequency)),
        Responsible = OneLine(given.Responsible, RiskLimits.Responsible, nameof(given.Responsible)),
        Response = given.Response,
        ResponseReason = OptionalText(given.ResponseReason, RiskLimits.Sentence, nameof(given.ResponseReason)),
        ReviewOn = given.ReviewOn,
    };

    public static RiskDescription Of(Risk risk) => new()
    {
        Title = risk.Title,
        Process = risk.Process,
        Category = risk.Category,
        Cause = risk.Cause,
        Event = risk.Event,
        Effect = risk.Effect,
        ExistingControls = risk.ExistingControls,
        PlannedAction = risk.PlannedAction,
        ControlActivity = risk.ControlActivity,
        ControlMethod = risk.ControlMethod,
        ControlFrequency = risk.ControlFrequency,
        Responsible = risk.Responsible,
        Response = risk.Response,
        ResponseReason = risk.ResponseReason,
        ReviewOn = risk.ReviewOn,
    };

    public static string Searchable(Risk risk)
    {
        string?[] parts = [risk.Reference, risk.Title, risk.Process, risk.Category, risk.Responsible, risk.Event, risk.Cause, risk.Effect];
        var all = string.Join('\n', parts.Where(part => part is not null)).ToLowerInvariant();
        return all.Length > RiskLimits.SearchText ? all[..RiskLimits.SearchText] : all;
    }

    private static string? OneLine(string? text, int limit, string field) =>
        OptionalText(Text.OneLine(text), limit, field);
}
