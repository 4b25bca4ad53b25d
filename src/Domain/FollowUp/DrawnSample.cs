using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>Which rows of a list were drawn for a report, with all that is needed to draw them again. It is never changed; another draw stands beside it.</summary>
public sealed class DrawnSample
{
    /// <summary>Longest name of a list, in characters.</summary>
    public const int NameLimit = 150;

    /// <summary>Most draws of one report.</summary>
    public const int MostDraws = 20;

    private DrawnSample() { }

    /// <param name="result">The report that it is drawn for, written by whoever draws, see <see cref="ControlOccurrence.Write"/>.</param>
    /// <param name="earlier">How many draws the report has.</param>
    /// <param name="list">What was drawn from.</param>
    /// <param name="size">How many, see <see cref="SampleDraw.Rows"/>.</param>
    /// <param name="seed">Where the drawing began, 1 to 64 characters, drawn by lot itself.</param>
    /// <param name="because">Why it is drawn again, 1 to 500 characters; not asked for the first time.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The size does not fit the list, nothing is said of why it is drawn again, or it has been drawn too often.</exception>
    public DrawnSample(ControlResult result, int earlier, SampledList list, int size, string seed, string? because, string by, DateTime at)
    {
        Require(earlier < MostDraws, Rule.DrawsMustBeFew, MostDraws);
        Rows = SampleDraw.Rows(seed, list.Rows, size);
        Because = OptionalText(because, FollowedControl.ReasonLimit, nameof(Because));
        Require(earlier == 0 || Because is not null, Rule.RedrawMustSayWhy);

        (Result, OccurrenceId, Number) = (result, result.OccurrenceId, earlier + 1);
        (ListName, ListHash, ListRows) = (RequiredText(list.Name, NameLimit, nameof(ListName)), list.Hash, list.Rows);
        (Size, Seed, By, At) = (size, seed, by, at);
    }

    public int Id { get; private set; }

    public int OccurrenceId { get; private set; }

    public ControlResult Result { get; private set; } = null!;

    /// <summary>From 1 in the report.</summary>
    public int Number { get; private set; }

    /// <summary>What the file was called.</summary>
    public string ListName { get; private set; } = "";

    /// <summary>SHA-256 of the file as 64 lower-case hexadecimal characters.</summary>
    public string ListHash { get; private set; } = "";

    /// <summary>How many rows the list has, without its heading.</summary>
    public int ListRows { get; private set; }

    /// <summary>How many were drawn.</summary>
    public int Size { get; private set; }

    public string Seed { get; private set; } = "";

    /// <summary>Why it was drawn again; null for the first.</summary>
    public string? Because { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The drawn rows' numbers, in the order of the list: they follow from the seed.</summary>
    public IReadOnlyList<int> Rows
    {
        get => field ??= SampleDraw.Rows(Seed, ListRows, Size);
        private set;
    }

    /// <summary>What the drawn rows say; null once nothing more is done with the report, see <see cref="ControlOccurrence.NeedsSampleOn"/>.</summary>
    public DrawnSampleContent? Content { get; private set; }

    /// <summary>Keeps what the drawn rows say, for as long as the control is done.</summary>
    public void Keep(string rows) => Content = new DrawnSampleContent(rows);
}

/// <summary>A list that is drawn from.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Hash">SHA-256 of the file.</param>
/// <param name="Rows">How many rows it has, without its heading.</param>
public sealed record SampledList(string Name, string Hash, int Rows);

/// <summary>The drawn rows' texts, which may name people: they are there while the control is done and gone when it is not any more.</summary>
public sealed class DrawnSampleContent
{
    private DrawnSampleContent() { }

    internal DrawnSampleContent(string rows) => Rows = rows;

    public int SampleId { get; private set; }

    /// <summary>JSON.</summary>
    public string Rows { get; private set; } = "";
}
