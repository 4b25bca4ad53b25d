using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>
/// What a risk's history tells a reader of individual assessments: no more than the risk's page does, or the history would be
/// the way to see what others think before one has said something oneself.
/// </summary>
internal sealed class ToldIndividual
{
    private readonly string _reader;
    private readonly Dictionary<AssessmentStage, (DateTime? Mine, DateTime? Joint)> _times;

    private ToldIndividual(string reader, Dictionary<AssessmentStage, (DateTime? Mine, DateTime? Joint)> times) => (_reader, _times) = (reader, times);

    public static async Task<ToldIndividual> OfAsync(AppDbContext db, int riskId, string reader, CancellationToken cancellationToken)
    {
        var joint = await db.Assessments.AsNoTracking().Where(a => a.RiskId == riskId).Select(a => new { a.Stage, a.AssessedAt }).ToListAsync(cancellationToken);
        var mine = await db.IndividualAssessments.AsNoTracking().Where(a => a.RiskId == riskId && a.AssessedBy == reader).Select(a => new { a.Stage, a.AssessedAt }).ToListAsync(cancellationToken);
        return new ToldIndividual(reader, Enum.GetValues<AssessmentStage>().ToDictionary(
            stage => stage,
            stage => (mine.Find(a => a.Stage == stage)?.AssessedAt, joint.Find(a => a.Stage == stage)?.AssessedAt)));
    }

    /// <summary>Whether anything is left of the row when what is hidden is taken out: not even that somebody assessed is told.</summary>
    public bool TellsOf(AuditRow row) => !Hides(row) || JsonNode.Parse(OpenIn(row))!.AsObject().Count > 0;

    /// <summary>The row's changes without what is hidden.</summary>
    public string OpenIn(AuditRow row)
    {
        if (!Hides(row)) return row.Changes;

        var fields = JsonNode.Parse(row.Changes)!.AsObject();
        foreach (var hidden in fields.Select(field => field.Key).Where(name => IsHidden(name, row.At)).ToList()) fields.Remove(hidden);
        return fields.ToJsonString();
    }

    private bool Hides(AuditRow row) => row.Changes.Contains($"\"{ToldAssessments.IndividualField}", StringComparison.Ordinal);

    /// <summary>"Individual.Likelihood:Current:anna@…"</summary>
    private bool IsHidden(string name, DateTime at) => name.StartsWith(ToldAssessments.IndividualField, StringComparison.Ordinal)
        && name.Split(':', 3) is [_, var stage, var by]
        && Enum.TryParse<AssessmentStage>(stage, out var known)
        && !IndividualRound.Sees(_reader, by, at, _times[known].Mine, _times[known].Joint);
}
