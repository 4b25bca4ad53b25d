namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What is odd about a model without being wrong.</summary>
public enum ModelWarningKind
{
    /// <summary>One step up on an axis gives a lower value.</summary>
    ValueFalls,

    /// <summary>One step up on an axis gives a lower level.</summary>
    LevelFalls,

    /// <summary>No cell is in the band.</summary>
    BandIsNeverReached,
}

/// <summary>Something that whoever makes a model should look at once more. The model works all the same.</summary>
/// <param name="Kind">What is odd.</param>
/// <param name="Cell">The cell that is lower than the one before; default where it is about a band.</param>
/// <param name="Before">The cell one step lower on one axis; default where it is about a band.</param>
/// <param name="Band">The band that no cell reaches, else null.</param>
public sealed record ModelWarning(ModelWarningKind Kind, RiskScore Cell, RiskScore Before, RiskBand? Band)
{
    internal static IReadOnlyList<ModelWarning> Of(ScoringModel model)
    {
        var warnings = new List<ModelWarning>();
        foreach (var cell in model.Cells)
        {
            if (cell.Likelihood > 1) Compare(warnings, cell, model.Score(cell.Likelihood - 1, cell.Consequence));
            if (cell.Consequence > 1) Compare(warnings, cell, model.Score(cell.Likelihood, cell.Consequence - 1));
        }

        warnings.AddRange(model.Bands.Where(band => model.ValuesIn(band).Count == 0).Select(band => new ModelWarning(ModelWarningKind.BandIsNeverReached, default, default, band)));
        return warnings;
    }

    private static void Compare(List<ModelWarning> warnings, RiskScore cell, RiskScore before)
    {
        if (cell.Value < before.Value) warnings.Add(new(ModelWarningKind.ValueFalls, cell, before, null));
        if (cell.Level < before.Level) warnings.Add(new(ModelWarningKind.LevelFalls, cell, before, null));
    }
}
