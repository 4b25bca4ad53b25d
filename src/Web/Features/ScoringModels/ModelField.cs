using System.Globalization;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>What people call a box of the editor: labels, messages and comparisons say the same.</summary>
internal static partial class ModelField
{
    /// <summary>"sannolikhet 3, ord på svenska"</summary>
    /// <param name="box">As <see cref="ModelForm"/> names it.</param>
    /// <param name="form">Says the codes that goals go by.</param>
    public static string Of(string box, ModelForm form)
    {
        var numbers = Index().Matches(box).Select(m => (object)(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + 1)).ToArray();
        var kind = Index().Replace(box, "");
        if (kind.StartsWith("goalWeights", StringComparison.Ordinal)) return T.Of("ModelField.goalWeights", form[box.Replace(".weight", ".goal", StringComparison.Ordinal)]);
        if (kind.EndsWith(".swedish", StringComparison.Ordinal)) return T.Of("Model.InSwedish", Named(kind[..^".swedish".Length], numbers));
        if (kind.EndsWith(".english", StringComparison.Ordinal)) return T.Of("Model.InEnglish", Named(kind[..^".english".Length], numbers));
        return Named(kind, numbers);
    }

    private static string Named(string kind, object[] numbers) => T.Of($"ModelField.{kind}", numbers);

    [GeneratedRegex(@"\[([0-9]{1,3})\]")]
    private static partial Regex Index();
}
