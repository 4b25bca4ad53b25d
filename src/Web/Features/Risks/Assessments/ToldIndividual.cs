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
    private readonly Dictionary<AssessmentStage, DateTime> _joint;
    private readonly Dictionary<(AssessmentStage Stage, string By), DateTime> _individual;

    private ToldIndividual(string reader, Dictionary<AssessmentStage, DateTime> joint, Dictionary<(AssessmentStage Stage, string By), DateTime> individual) =>
        (_reader, _joint, _individual) = (reader, joint, individual);

    public static async Task<ToldIndividual> OfAsync(AppDbContext db, int riskId, string reader, CancellationToken cancellationToken) => new(
        reader,
        await db.Assessments.AsNoTracking().Where(a => a.RiskId == riskId)
            .ToDictionaryAsync(a => a.Stage, a => a.AssessedAt, cancellationToken),
        await db.IndividualAssessments.AsNoTracking().Where(a => a.RiskId == riskId)
            .ToDictionaryAsync(a => (a.Stage, a.AssessedBy), a => a.AssessedAt, cancellationToken));

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

    /// <summary>
    /// "Individual.Likelihood:Current:anna@…": hidden while what the person says now is, save what was said before the joint assessment. A
    /// row's time is when it was saved, which for what was brought in with its own times is later.
    /// </summary>
    private bool IsHidden(string name, DateTime at)
    {
        if (!name.StartsWith(ToldAssessments.IndividualField, StringComparison.Ordinal)) return false;
        if (name.Split(':', 3) is not [_, var word, var by] || !Enum.TryParse<AssessmentStage>(word, out var stage)) return true;

        DateTime? joint = _joint.TryGetValue(stage, out var jointAt) ? jointAt : null;
        DateTime? mine = _individual.TryGetValue((stage, _reader), out var mineAt) ? mineAt : null;
        var said = _individual.TryGetValue((stage, by), out var saidAt) ? saidAt : at;
        return !IndividualRound.Sees(_reader, by, said, mine, joint) && !(joint >= at);
    }
}
