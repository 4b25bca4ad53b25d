using System.Globalization;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>What is said of samples.</summary>
internal static class SampleWords
{
    /// <summary>"Granska 58 av 1 200. Hittar du inget fel är du 95 % säker på att färre än 5 % är fel."</summary>
    public static string Of(SampleSize size) => size switch
    {
        { Population: 0 } => T.Of("Sample.Nothing"),
        { IsAll: true } => T.Of("Sample.All", size.Population, size.Confidence, size.Tolerable),
        _ => T.Of("Sample.Some", size.Size, size.Population, size.Confidence, size.Tolerable),
    };

    /// <summary>Everything that is needed to draw the same rows again, each with its heading.</summary>
    public static IReadOnlyList<(string Heading, string Text)> Facts(DrawnSample sample, string by) =>
    [
        (T.Of("Sample.Drawn"), T.Of("Sample.DrawnOf", sample.Size, sample.ListRows)),
        (T.Of("Sample.List"), sample.ListName),
        (T.Of("Sample.Hash"), sample.ListHash),
        (T.Of("Sample.Seed"), sample.Seed),
        (T.Of("Sample.By"), T.Of("Sample.ByAt", by, LocalTime.Of(sample.At).ToString("d MMMM yyyy HH.mm", CultureInfo.CurrentCulture))),
        .. sample.Because is { } why ? [(T.Of("Sample.Because"), why)] : Array.Empty<(string, string)>(),
    ];
}
