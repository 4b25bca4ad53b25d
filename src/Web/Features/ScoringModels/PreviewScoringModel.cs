using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Finance sees what a content would make of each cell, and what is odd about it, before anything is saved.</summary>
public static class PreviewScoringModel
{
    public sealed record Query(ScoringModelDefinition Definition) : IRequest<Result>;

    /// <param name="Cells">Likelihood 1 first; level 0 where no band holds the value. Empty while there is no matrix.</param>
    /// <param name="Warnings">What is odd; only a complete content is looked at.</param>
    public sealed record Result(IReadOnlyList<RiskScore> Cells, IReadOnlyList<ModelWarning> Warnings);

    internal sealed class Handler(ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditScoringModels);
            var warnings = query.Definition.Faults().Count == 0 ? new ScoringModel(query.Definition).Warnings : [];
            return Task.FromResult(new Result(query.Definition.Cells(), warnings));
        }
    }
}
