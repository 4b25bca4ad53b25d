using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

public sealed class MatrixModel(IMediator mediator) : PageModel
{
    public static readonly IReadOnlyList<(string Word, AssessmentStage Stage)> Stages =
        [("nu", AssessmentStage.Current), ("fore", AssessmentStage.Inherent), ("mal", AssessmentStage.Target)];

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Namnd { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Bara { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Skede { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Mal { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? S { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? K { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Sida { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Visa { get; set; }

    public CountRiskMatrix.Result Result { get; private set; } = null!;

    public AssessmentStage Stage { get; private set; }

    /// <summary>Words of the address that mean nothing here, so that nobody reads other numbers than they asked for.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public bool IsProjector => Visa == "projektor";

    /// <summary>The register counts the current stage only.</summary>
    public bool HasRegister => Stage == AssessmentStage.Current;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var known = Stages.Where(s => s.Word == Skede).ToList();
        Stage = known.Count > 0 ? known[0].Stage : AssessmentStage.Current;
        Result = await mediator.Send(new CountRiskMatrix.Query(Year, Namnd, IsOnly, Stage, Mal, S, K, Sida ?? 1), cancellationToken);
        Unknown =
        [
            .. Misread(Namnd, Result.Department is not null),
            .. Misread(Bara, IsOnly),
            .. Misread(Skede, known.Count > 0),
            .. Misread(Mal, Result.Goal is not null),
            .. ModelState.Values.Where(value => value.Errors.Count > 0).Select(value => value.AttemptedValue ?? ""),
        ];
    }

    /// <summary>What lies below the chosen department is left out.</summary>
    public bool IsOnly => Bara == SiteAddress.Own;

    /// <summary>Where in the tree the matrix stands; null when it shows all.</summary>
    public DepartmentPlace? Place => Result.Department is { } department ? new(Result.Departments, department, IsOnly, In) : null;

    /// <summary>This page with the same filters.</summary>
    public string Address(int? likelihood = null, int? consequence = null, int? page = null, bool? projector = null) =>
        In(Result.Department?.Code, IsOnly, likelihood, consequence, page, projector);

    /// <summary>The same for another department, with those below it or without.</summary>
    public string In(string? department, bool only) => In(department, only, null, null, null, null);

    private string In(string? department, bool only, int? likelihood, int? consequence, int? page, bool? projector) =>
        $"/matris/{Year}" + SiteAddress.Words(
            ("namnd", department?.ToLowerInvariant()),
            ("bara", only && department is not null ? SiteAddress.Own : null),
            ("skede", Stage == AssessmentStage.Current ? null : Stages.First(s => s.Stage == Stage).Word),
            ("mal", Result.Goal),
            ("s", $"{likelihood}"),
            ("k", $"{consequence}"),
            ("sida", page is > 1 ? $"{page}" : null),
            ("visa", projector ?? IsProjector ? "projektor" : null));

    /// <summary>"4 Sannolik"; a numbered scale's "Steg 4" already says the number.</summary>
    public static string Step(ScaleStep step)
    {
        var word = T.Of(step.Word);
        var capital = char.ToUpper(word[0], System.Globalization.CultureInfo.CurrentCulture) + word[1..];
        return word.EndsWith($" {step.Number}", StringComparison.Ordinal) ? capital : $"{step.Number} {capital}";
    }

    private static IEnumerable<string> Misread(string? given, bool understood) => string.IsNullOrEmpty(given) || understood ? [] : [given];
}
