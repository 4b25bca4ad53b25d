using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

public sealed partial class ScoringModel
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLimit = 80;

    /// <summary>What people call the model; its versions share it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>1 for the first version with the title.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The model that this one began as a copy of.</summary>
    public int? BasedOnId { get; private set; }

    /// <summary>True from when a planning year is scored with the model; from then on it never changes.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Empty for the models that come with the product.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>UTC; null for the models that come with the product.</summary>
    public DateTime? CreatedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? ChangedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Begins a model with the content of another one.</summary>
    /// <param name="source">What to begin with.</param>
    /// <param name="title">1 to 80 characters.</param>
    /// <param name="number">One more than the highest that has the title.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    public static ScoringModel BasedOn(ScoringModel source, string title, int number, string by, DateTime at) =>
        new(source.Definition)
        {
            Title = RequiredText(title, TitleLimit, nameof(Title)),
            Number = number,
            BasedOnId = source.Id == 0 ? null : source.Id,
            CreatedBy = by,
            CreatedAt = at,
            ChangedBy = by,
            ChangedAt = at,
        };

    /// <summary>Replaces the content of a model that no year is scored with yet.</summary>
    /// <exception cref="RuleBrokenException">The model is used, or the new content is not complete.</exception>
    public void Revise(string title, ScoringModelDefinition definition, string by, DateTime at)
    {
        Require(!IsUsed, Rule.UsedModelMustNotChange, Title);
        var tidy = RequiredText(title, TitleLimit, nameof(Title));
        Define(definition);

        Title = tidy;
        ChangedBy = by;
        ChangedAt = at;
    }

    /// <summary>Called by the planning year that is scored with it.</summary>
    internal void Use() => IsUsed = true;

    private void Define(ScoringModelDefinition definition)
    {
        ScoringModelRules.RequireComplete(definition);

        Definition = definition;
        (_cells, _order, _appetites) = (null, null, null);
        Name = $"{definition.Likelihood.Count}x{definition.Consequence.Count}";
        Hash = definition.Hash();
    }
}
