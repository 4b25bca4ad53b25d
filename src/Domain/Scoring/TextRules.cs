namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What the texts of a model must keep.</summary>
internal static class TextRules
{
    public const int LabelLimit = 60;
    public const int MeaningLimit = 300;

    private static readonly (string Name, Func<LocalizedText, string> Of)[] Languages = [("swedish", text => text.Swedish), ("english", text => text.English)];

    /// <summary>There, short and tidy in both languages.</summary>
    /// <param name="text">The label.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="field">What messages call it.</param>
    public static IEnumerable<ModelFault> Label(LocalizedText text, string place, string field) =>
        Languages.Where(language => language.Of(text).Length == 0).Select(language => new ModelFault($"{place}.{language.Name}", Rule.TextMustNotBeEmpty, field))
            .Concat(Tidy(text, LabelLimit, place, field));

    /// <summary>On one line and without control characters, which also keeps two contents from looking alike in <see cref="ScoringModelDefinition.Canonical"/>.</summary>
    public static IEnumerable<ModelFault> Tidy(LocalizedText text, int limit, string place, string field) =>
        Languages.SelectMany(language => Tidy(language.Of(text), limit, $"{place}.{language.Name}", field));

    public static IEnumerable<ModelFault> Tidy(string text, int limit, string place, string field)
    {
        if (text.Length > limit) yield return new(place, Rule.TextMustNotBeTooLong, field, limit, text.Length);
        if (Text.OneLine(text) != text) yield return new(place, Rule.TextMustBeOneLine, field);
    }

    /// <summary>No two names alike in either language, capitals aside; the later one is at fault.</summary>
    public static IEnumerable<ModelFault> Differ(IEnumerable<LocalizedText> names, string list)
    {
        var all = names.ToList();
        return
            from language in Languages
            from name in all.Index()
            where all.Take(name.Index).Any(before => language.Of(before).Equals(language.Of(name.Item), StringComparison.OrdinalIgnoreCase))
            select new ModelFault($"{list}[{name.Index}].name.{language.Name}", Rule.NamesInAModelMustDiffer);
    }
}
