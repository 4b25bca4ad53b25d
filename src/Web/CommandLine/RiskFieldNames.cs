using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Writing;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>What the command line calls the fields of a risk.</summary>
internal static class RiskFieldNames
{
    private const string Goals = "goals";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = RiskForm.Title,
        ["process"] = RiskForm.Process,
        ["category"] = RiskForm.Category,
        ["cause"] = RiskForm.Cause,
        ["event"] = RiskForm.Event,
        ["effect"] = RiskForm.Effect,
        ["existingControls"] = RiskForm.ExistingControls,
        ["inherent"] = RiskForm.StageField[AssessmentStage.Inherent],
        ["current"] = RiskForm.StageField[AssessmentStage.Current],
        ["target"] = RiskForm.StageField[AssessmentStage.Target],
        ["response"] = RiskForm.Response,
        ["responseReason"] = RiskForm.Reason,
        ["reviewOn"] = RiskForm.ReviewOn,
        ["controlActivity"] = RiskForm.ControlActivity,
        ["controlMethod"] = RiskForm.Method,
        ["controlFrequency"] = RiskForm.Frequency,
        ["responsible"] = RiskForm.Responsible,
    };

    public static IEnumerable<string> All => Names.Keys.Append(Goals);

    /// <summary>The fields that say something, by the names of the command line; goals by their codes.</summary>
    public static IReadOnlyDictionary<string, string> Of(RiskForm form) => Names.Select(name => (Name: name.Key, Text: form[name.Value])).Append((Name: Goals, Text: string.Join(',', form.Goals)))
        .Where(field => field.Text.Length > 0).ToDictionary(field => field.Name, field => field.Text);

    /// <exception cref="BadInputException">A name that is unknown, a response that there is not, or something that is no NAME=VALUE.</exception>
    public static RiskForm Change(RiskForm form, IEnumerable<string> given)
    {
        foreach (var field in given)
        {
            var (name, text) = field.Split('=', 2) is [var before, var after] ? (before.Trim(), after) : throw Unknown(field);
            if (name.Equals(Goals, StringComparison.OrdinalIgnoreCase)) form = WithGoals(form, text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            else form = form.With(Names.GetValueOrDefault(name) ?? throw Unknown(field), text);
        }

        return form[RiskForm.Response].Length == 0 || form.ChosenResponse is not null ? form : throw Unknown($"response={form[RiskForm.Response]}");
    }

    private static RiskForm WithGoals(RiskForm form, string[] codes)
    {
        foreach (var code in form.Goals.Except(codes).ToList()) form = form.With(RiskForm.Goal + code, "");
        return codes.Aggregate(form, (changed, code) => changed.With(RiskForm.Goal + code, "1"));
    }

    private static BadInputException Unknown(string field) => new("--field", T.Of("Write.UnknownField", field, string.Join(", ", All)));
}
