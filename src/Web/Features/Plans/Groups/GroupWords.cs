using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Common risks and suggestions in words.</summary>
public static class GroupWords
{
    /// <summary>Words that are named as what risks have in common.</summary>
    private const int NamedWords = 6;

    /// <summary>"Gemensamma ord: inköp, avtal. Samma mål: 1, 3. Samma kategori: Ekonomi."</summary>
    public static string Why(SuggestedGroup group) => string.Join(' ', new[]
    {
        T.Of("Groups.SharedWords", string.Join(", ", group.SharedWords.Take(NamedWords))),
        group.Goals.Count > 0 ? T.Of("Groups.SameGoals", string.Join(", ", group.Goals)) : null,
        group.Category is { } category ? T.Of("Groups.SameCategory", category) : null,
    }.OfType<string>());

    /// <summary>How a way to work out the value is written in a form and an address.</summary>
    public static string Of(GroupValue how) => how switch
    {
        GroupValue.Mean => "medel",
        GroupValue.Weighted => "viktat",
        _ => "hogsta",
    };

    /// <summary>What is written; the highest where it is nothing known.</summary>
    public static GroupValue Read(string? written) => Enum.GetValues<GroupValue>().FirstOrDefault(how => Of(how) == written);
}
