using System.Globalization;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Step numbers as the command line and the API write them: "1,2,4,5".</summary>
internal static class StepList
{
    /// <summary>None where nothing is written.</summary>
    /// <exception cref="BadInputException">Something between the commas is no number.</exception>
    public static IReadOnlyList<int> Read(string? written, string place) => string.IsNullOrWhiteSpace(written)
        ? []
        : [.. written.Split(',', StringSplitOptions.TrimEntries).Select(step =>
            int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new BadInputException(place, T.Of("Recalculation.BadSteps", written)))];
}
