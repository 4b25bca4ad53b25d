using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Something in the editor that must be mended.</summary>
/// <param name="Box">The box where it is, as <see cref="ModelForm"/> names it.</param>
/// <param name="What">What is wrong and the way out.</param>
public sealed record ModelProblem(string Box, string What)
{
    internal static ModelProblem Of(ModelFault fault, ModelForm form) => new(fault.Place, fault.Rule switch
    {
        Rule.TextMustNotBeEmpty => T.Of("Model.Wrong.Missing", ModelField.Of(fault.Place, form)),
        Rule.TextMustNotBeTooLong => T.Of("Model.Wrong.TooLong", ModelField.Of(fault.Place, form), fault.Details[1], fault.Details[2]),
        Rule.NamesInAModelMustDiffer => T.Of("Model.Wrong.SameName", ModelField.Of(fault.Place, form)),
        _ => T.Of($"Rule.{fault.Rule}", fault.Details),
    });
}
