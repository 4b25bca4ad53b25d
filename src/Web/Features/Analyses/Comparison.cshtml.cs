using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class ComparisonModel(IMediator mediator) : PageModel
{
    public int Year { get; private set; }

    public CompareYears.Result Result { get; private set; } = null!;

    /// <summary>What has changed, with the word of the register's filter; what has not is left out.</summary>
    public IEnumerable<(string Word, RiskChange Change, IReadOnlyList<CompareYears.Compared> Risks)> Groups =>
        ChangedRisks.Words.Select(word => (word.Word, word.Change, (IReadOnlyList<CompareYears.Compared>)[.. Result.Risks.Where(risk => risk.Change == word.Change)]));

    public int Unchanged => Result.Risks.Count(risk => risk.Change == RiskChange.Unchanged);

    /// <summary>The register with the same risks.</summary>
    public string Register(string word) => SiteAddress.Register(Year, Result.Department.Code, only: true) + $"&andring={word}";

    /// <summary>"Orsak, åtgärd": which texts are others.</summary>
    public static string Fields(CompareYears.Compared risk) => string.Join(", ", risk.Fields.Select(field => T.Of($"Trail.Field.{field}")));

    public async Task OnGetAsync(int year, string dept, CancellationToken cancellationToken) =>
        (Year, Result) = (year, await mediator.Send(new CompareYears.Query(year, dept), cancellationToken));
}
