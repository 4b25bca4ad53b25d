using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Risks;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Attachments;

/// <summary>A file that belongs to a risk, or is evidence of a control's report. Its bytes lie in <see cref="AttachmentContent"/>, so that lists never read them.</summary>
public sealed class Attachment
{
    /// <summary>Largest file, in bytes: 10 MiB.</summary>
    public const int SizeLimit = 10 * 1024 * 1024;

    /// <summary>Longest file name, in characters.</summary>
    public const int NameLimit = 150;

    /// <summary>Longest media type, in characters.</summary>
    public const int TypeLimit = 100;

    /// <summary>Most files of one risk or report.</summary>
    public const int MostTogether = 20;

    private Attachment() { }

    private Attachment(string fileName, string contentType, byte[] content, string by, DateTime at)
    {
        Require(content.Length is > 0 and <= SizeLimit, Rule.AttachmentMustHaveASize, fileName, SizeLimit / 1024 / 1024);

        FileName = RequiredText(fileName, NameLimit, nameof(FileName));
        ContentType = contentType;
        Size = content.Length;
        Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        Content = new AttachmentContent(content);
        By = by;
        At = at;
    }

    /// <param name="risk">What it belongs to.</param>
    /// <param name="fileName">Without folder; 1 to 150 characters.</param>
    /// <param name="contentType">The media type that its content was found to have.</param>
    /// <param name="content">1 byte to 10 MiB.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The name is empty or too long, or the file empty or too large.</exception>
    public Attachment(Risk risk, string fileName, string contentType, byte[] content, string by, DateTime at)
        : this(fileName, contentType, content, by, at) => (Risk, RiskId) = (risk, risk.Id);

    /// <summary>Evidence of what a report says; whoever makes it writes the report too, see <see cref="ControlOccurrence.Write"/>, which says whether it may still be changed.</summary>
    /// <param name="result">The report.</param>
    /// <param name="fileName">Without folder; 1 to 150 characters.</param>
    /// <param name="contentType">The media type that its content was found to have.</param>
    /// <param name="content">1 byte to 10 MiB.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The name is empty or too long, or the file empty or too large.</exception>
    public Attachment(ControlResult result, string fileName, string contentType, byte[] content, string by, DateTime at)
        : this(fileName, contentType, content, by, at) => (Result, OccurrenceId) = (result, result.OccurrenceId);

    public int Id { get; private set; }

    /// <summary>Null where it belongs to a report.</summary>
    public int? RiskId { get; private set; }

    public Risk? Risk { get; private set; }

    /// <summary>The occurrence whose report it belongs to; null where it belongs to a risk.</summary>
    public int? OccurrenceId { get; private set; }

    public ControlResult? Result { get; private set; }

    public string FileName { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; private set; }

    /// <summary>SHA-256 of the content as 64 lower-case hexadecimal characters.</summary>
    public string Sha256 { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public AttachmentContent Content { get; private set; } = null!;
}
