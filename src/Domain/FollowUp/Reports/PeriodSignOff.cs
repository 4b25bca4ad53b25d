namespace Vaggeryd.InternalControl.Domain.FollowUp.Reports;

/// <summary>What somebody signs.</summary>
/// <param name="Bytes">The report in its stored form.</param>
/// <param name="Hash">SHA-256 of it before it was packed.</param>
/// <param name="Attestation">The words that are signed.</param>
/// <param name="Open">How many of the period's controls were not reported and approved.</param>
public sealed record SignedContent(byte[] Bytes, string Hash, string Attestation, int Open);

/// <summary>A report of a period as it was signed. Never changed; taken back it is kept, with why.</summary>
public sealed class PeriodSignOff
{
    /// <summary>Longest <see cref="Attestation"/>, in characters.</summary>
    public const int AttestationLimit = 1000;

    private PeriodSignOff() { }

    internal PeriodSignOff(PeriodReport report, int number, SignedContent signed, string by, DateTime at)
    {
        (Report, ReportId, Number) = (report, report.Id, number);
        (Verdict, Reason) = (report.Verdict!.Value, report.Reason!);
        (Attestation, Open, ContentHash) = (signed.Attestation, signed.Open, signed.Hash);
        Content = new PeriodSignOffContent(signed.Bytes);
        (SignedBy, SignedAt) = (by, at);
    }

    public int Id { get; private set; }

    public int ReportId { get; private set; }

    public PeriodReport Report { get; private set; } = null!;

    /// <summary>1 for the first of the report.</summary>
    public int Number { get; private set; }

    public Verdict Verdict { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The words that were signed.</summary>
    public string Attestation { get; private set; } = "";

    /// <summary>How many controls were open, and signed for as open.</summary>
    public int Open { get; private set; }

    /// <summary>SHA-256 of the frozen content, 64 hexadecimal characters.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Null where it was not read.</summary>
    public PeriodSignOffContent? Content { get; private set; }

    public string SignedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SignedAt { get; private set; }

    /// <summary>Who took it back; null while it counts.</summary>
    public string? WithdrawnBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public int Version { get; private set; }

    internal void Withdraw(string because, string by, DateTime at) => (WithdrawnBecause, WithdrawnBy, WithdrawnAt) = (because, by, at);
}

/// <summary>All that a signed report shows. Written once.</summary>
public sealed class PeriodSignOffContent
{
    private PeriodSignOffContent() { }

    internal PeriodSignOffContent(byte[] bytes) => Bytes = bytes;

    public int SignOffId { get; private set; }

    public byte[] Bytes { get; private set; } = [];
}
