using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>How a paper is called in addresses, on the command line and in the API; and the forms that it comes in.</summary>
internal static class PaperWord
{
    /// <summary>The forms of a paper, by the ending of its file.</summary>
    public static readonly WritePlan.Format[] Formats = [WritePlan.Format.Docx, WritePlan.Format.Html];

    /// <summary>"memo", "plan" or "annex".</summary>
    public static string Of(PaperKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Which template a paper is written on.</summary>
    public static TemplateUse UseOf(PaperKind kind) => kind switch
    {
        PaperKind.Memo => TemplateUse.Memo,
        PaperKind.Plan => TemplateUse.Plan,
        _ => TemplateUse.Annex,
    };

    /// <exception cref="NotFoundException">There is no such paper.</exception>
    public static PaperKind Read(string word) => Find(Of, word) ?? throw new NotFoundException();

    /// <summary>"tjansteskrivelse", "plan" or "bilaga", in the site's addresses and in the names of files.</summary>
    public static string InAddress(PaperKind kind) => kind switch
    {
        PaperKind.Memo => "tjansteskrivelse",
        PaperKind.Plan => "plan",
        _ => "bilaga",
    };

    /// <summary>Without the ending.</summary>
    public static string FileName(PaperKind kind, PlanKey plan, int number) => $"{InAddress(kind)}-{plan.InFileName}-version-{number}";

    /// <summary>Null when there is none like it.</summary>
    public static PaperKind? Asked(string? word) => Find(InAddress, word);

    /// <summary>Null when a paper does not come in it; a Word document where nothing is said.</summary>
    public static WritePlan.Format? FormatOf(string? word) => string.IsNullOrEmpty(word)
        ? WritePlan.Format.Docx
        : Formats.Where(format => word.Equals(format.ToString(), StringComparison.OrdinalIgnoreCase)).Select(format => (WritePlan.Format?)format).FirstOrDefault();

    /// <summary>The form that a file's ending asks for.</summary>
    /// <exception cref="BadInputException">A paper does not come in it.</exception>
    public static WritePlan.Format OfFile(string path) =>
        Path.GetExtension(path) is { Length: > 1 } ending && FormatOf(ending[1..]) is { } format ? format : throw new BadInputException("--out", T.Of("Paper.UnknownFormat", path));

    private static PaperKind? Find(Func<PaperKind, string> called, string? word) =>
        Enum.GetValues<PaperKind>().Where(kind => called(kind) == word).Select(kind => (PaperKind?)kind).FirstOrDefault();
}
