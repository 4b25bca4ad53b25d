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

    /// <summary>Made here, and not one that comes with the product or with a year's own scale; only such a model is changed or taken away.</summary>
    public bool IsOwn => CreatedAt is not null;

    /// <summary>Whether it may be changed: made here, and no planning year scored with it.</summary>
    public bool IsDraft => IsOwn && !IsUsed;

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

    /// <summary>Begins a model with a content of its own, such as one that comes from a file.</summary>
    /// <param name="definition">Complete.</param>
    /// <param name="title">1 to 80 characters.</param>
    /// <param name="number">One more than the highest that has the title.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    public static ScoringModel Made(ScoringModelDefinition definition, string title, int number, string by, DateTime at) =>
        BasedOn(new ScoringModel(definition), title, number, by, at);

    /// <summary>Replaces the content of a model that no year is scored with yet.</summary>
    /// <param name="title">1 to 80 characters.</param>
    /// <param name="number">The number it has; with another title one more than the highest that has that title.</param>
    /// <param name="definition">Complete.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The model is used or came with the product, or the new content is not complete.</exception>
    public void Revise(string title, int number, ScoringModelDefinition definition, string by, DateTime at)
    {
        RequireDraft();
        var tidy = RequiredText(title, TitleLimit, nameof(Title));
        Define(definition);

        Title = tidy;
        Number = number;
        ChangedBy = by;
        ChangedAt = at;
    }

    /// <summary>Demands that the model may be changed or taken away.</summary>
    /// <exception cref="RuleBrokenException">A year is scored with it, or it came with the product.</exception>
    public void RequireDraft()
    {
        Require(!IsUsed, Rule.UsedModelMustNotChange, Title);
        Require(IsOwn, Rule.ProvidedModelMustNotChange, Title);
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
