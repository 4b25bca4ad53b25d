using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>
/// A plan's source as it is frozen: copies of all that the plan shows, and the names of the risks that it chose. Its text is what the hash
/// on the documents is of.
/// </summary>
internal sealed record PlanSnapshot
{
    public int Form { get; init; } = 1;

    public required int Year { get; init; }

    public required string Municipality { get; init; }

    public required bool IsDemo { get; init; }

    public required IReadOnlyList<GoalName> Goals { get; init; }

    public required string ModelHash { get; init; }

    public required ScoringModelDefinition Model { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    public required PlanBasis Basis { get; init; }

    public string? Error { get; init; }

    public required IReadOnlyList<SignedPick> Picks { get; init; }

    public required IReadOnlyList<BasisAnalysis> Analyses { get; init; }

    /// <summary>Every risk of the basis, in rank order.</summary>
    public required IReadOnlyList<PlanRisk> Risks { get; init; }

    /// <summary>Those that the plan chose, in rank order.</summary>
    public required IReadOnlyList<string> Chosen { get; init; }

    /// <summary>What is checked and done, in the order of the plan.</summary>
    public required IReadOnlyList<PlanItemText> Items { get; init; }

    /// <summary>Whose plan; null for the municipality's.</summary>
    public BoardName? Board { get; init; }

    internal sealed record SignedPick(string Slug, bool IsMandatory, string Reason, string By, DateTime At, int? Place = null);

    public static PlanSnapshot Of(PlanSource source)
    {
        var signatures = source.Signatures.ToDictionary(signed => signed.Slug);
        return new PlanSnapshot
        {
            Year = source.Year,
            Municipality = source.Municipality,
            IsDemo = source.IsDemo,
            Goals = source.Goals,
            ModelHash = source.Model.Hash,
            Model = source.Model.Definition,
            Rules = [.. source.Choice.Rules.Select(rule => rule.ToString())],
            Basis = source.Choice.Basis,
            Error = source.Choice.Error?.ToString(),
            Picks = [.. source.Choice.Picks.Select(pick => new SignedPick(pick.Slug, pick.IsMandatory, pick.Reason, signatures[pick.Slug].By, signatures[pick.Slug].At, pick.Place))],
            Analyses = source.Analyses,
            Risks = source.Risks,
            Chosen = [.. source.Plan().Selection.In.Select(chosen => chosen.Ranked.Risk.Slug)],
            Items = source.Items,
            Board = source.Board,
        };
    }

    /// <inheritdoc cref="FrozenText.Pack"/>
    public (byte[] Packed, string Hash) Pack() => FrozenText.Pack(this);

    /// <summary>Reads the stored form, and proves that it is what was frozen.</summary>
    /// <exception cref="BadInputException">It is not: its hash is another, or the plan made of it chooses other risks.</exception>
    public static PlanSource Unpack(PlanVersionContent content, string name)
    {
        var snapshot = FrozenText.Unpack<PlanSnapshot>(content.Bytes, content.Hash) ?? throw new BadInputException(name, T.Of("PlanVersion.Bad.Hash"));
        var source = snapshot.Source();
        if (source.Model.Hash != snapshot.ModelHash) throw new BadInputException(name, T.Of("PlanVersion.Bad.Model"));
        if (!source.Plan().Selection.In.Select(chosen => chosen.Ranked.Risk.Slug).SequenceEqual(snapshot.Chosen)) throw new BadInputException(name, T.Of("PlanVersion.Bad.Chosen"));
        return source;
    }

    private PlanSource Source() => new()
    {
        Year = Year,
        Municipality = Municipality,
        IsDemo = IsDemo,
        Goals = Goals,
        Model = new ScoringModel(Model),
        Choice = new PlanChoice(Rules.Select(SelectionRule.Parse), [.. Picks.Select(pick => new Pick(pick.Slug, pick.IsMandatory, pick.Reason, pick.Place))], Basis, Error is null ? null : ErrorModel.Parse(Error)),
        Signatures = [.. Picks.Select(pick => new PickSignature(pick.Slug, pick.By, pick.At))],
        Analyses = Analyses,
        Risks = Risks,
        Items = Items,
        Board = Board,
    };
}
