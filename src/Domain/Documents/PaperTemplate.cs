using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Documents;

/// <summary>
/// The municipality's own letterhead: a Word document in whose place for content the generated papers are written. Each upload is a row of its
/// own and stays; its bytes lie in <see cref="PaperTemplateContent"/>, so that lists never read them.
/// </summary>
public sealed class PaperTemplate
{
    /// <summary>Largest file, in bytes: 5 MiB.</summary>
    public const int SizeLimit = 5 * 1024 * 1024;

    /// <summary>Longest file name, in characters.</summary>
    public const int NameLimit = 150;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 500;

    private PaperTemplate() { }

    /// <param name="use">For which papers.</param>
    /// <param name="number">Which of the uploads for them it is, counted from 1; no two are the same.</param>
    /// <param name="fileName">Without folder; 1 to 150 characters.</param>
    /// <param name="bytes">1 byte to 5 MiB, checked to be a template.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The name is empty or too long, or the file empty or too large.</exception>
    public PaperTemplate(TemplateUse use, int number, string fileName, byte[] bytes, string by, DateTime at)
    {
        Require(bytes.Length is > 0 and <= SizeLimit, Rule.TemplateMustHaveASize, fileName, SizeLimit / 1024 / 1024);

        Use = use;
        Number = number;
        FileName = RequiredText(fileName, NameLimit, nameof(FileName));
        Size = bytes.Length;
        Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Content = new PaperTemplateContent(bytes);
        By = by;
        At = at;
    }

    public int Id { get; private set; }

    public TemplateUse Use { get; private set; }

    public int Number { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; private set; }

    /// <summary>SHA-256 of the file as 64 lower-case hexadecimal characters.</summary>
    public string Sha256 { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string? TakenOutBy { get; private set; }

    /// <summary>UTC; null while papers are written on it.</summary>
    public DateTime? TakenOutAt { get; private set; }

    /// <summary>Null where a newer one took its place.</summary>
    public string? TakenOutBecause { get; private set; }

    public int Version { get; private set; }

    public PaperTemplateContent Content { get; private set; } = null!;

    public bool IsInUse => TakenOutAt is null;

    /// <summary>The papers go back to what stands behind it: the one for all papers, else the product's own.</summary>
    /// <exception cref="RuleBrokenException">It is out of use already, or the reason is missing or too long.</exception>
    public void TakeOut(string because, string by, DateTime at)
    {
        Require(IsInUse, Rule.TemplateMustBeInUse);
        TakenOutBecause = RequiredText(because, ReasonLimit, nameof(TakenOutBecause));
        (TakenOutBy, TakenOutAt) = (by, at);
    }

    /// <summary>A newer one takes its place.</summary>
    /// <exception cref="RuleBrokenException">It is out of use already.</exception>
    public void GiveWay(string by, DateTime at)
    {
        Require(IsInUse, Rule.TemplateMustBeInUse);
        (TakenOutBy, TakenOutAt) = (by, at);
    }
}
