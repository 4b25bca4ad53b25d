using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>What is known of a risk at one stage, as one reader sees it.</summary>
/// <param name="Stage">Before controls, with them, or as it should become.</param>
/// <param name="Joint">The assessment that counts; null when there is none.</param>
/// <param name="Individual">What each thinks, as far as the reader sees it.</param>
public sealed record StageAssessment(AssessmentStage Stage, Assessment? Joint, IndividualRound Individual);

/// <summary>A risk's assessments, stage by stage, as one reader sees them.</summary>
/// <param name="Stages">Each stage once, in their order.</param>
/// <param name="People">Names by user name, of those who have an account.</param>
public sealed record RiskAssessments(IReadOnlyList<StageAssessment> Stages, IReadOnlyDictionary<string, string> People)
{
    public StageAssessment At(AssessmentStage stage) => Stages.First(at => at.Stage == stage);

    /// <summary>What a person is called; the user name where the account is gone or was never one.</summary>
    public string NameOf(string? userName) => userName is null ? "" : People.GetValueOrDefault(userName, userName);
}

/// <summary>Reads what is known of one risk's size. Whether the risk itself may be read is asked before.</summary>
internal static class ReadAssessments
{
    /// <param name="db">What it is read from.</param>
    /// <param name="riskId">A risk that the reader may see.</param>
    /// <param name="model">The year's model.</param>
    /// <param name="reader">The reader's user name: what others think is hidden until the own is said, see <see cref="IndividualRound"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<RiskAssessments> RiskAssessmentsAsync(this AppDbContext db, int riskId, ScoringModel model, string reader, CancellationToken cancellationToken)
    {
        // One question for all: a risk has three stages and a handful of people who assess.
        var read = await db.Risks.AsNoTracking().Where(risk => risk.Id == riskId).AsSingleQuery()
            .Select(risk => new
            {
                Joint = risk.Assessments.Select(assessment => new
                {
                    Assessment = assessment,
                    By = db.Users.Where(user => user.UserName == assessment.AssessedBy).Select(user => user.DisplayName).FirstOrDefault(),
                    Overrider = db.Users.Where(user => user.UserName == assessment.OverriddenBy).Select(user => user.DisplayName).FirstOrDefault(),
                }).ToList(),
                Individual = risk.Individual.Select(one => new
                {
                    Assessment = one,
                    By = db.Users.Where(user => user.UserName == one.AssessedBy).Select(user => user.DisplayName).FirstOrDefault(),
                }).ToList(),
            })
            .SingleAsync(cancellationToken);
        var stages = Enum.GetValues<AssessmentStage>().Select(stage =>
        {
            var joint = read.Joint.Find(at => at.Assessment.Stage == stage)?.Assessment;
            return new StageAssessment(stage, joint, IndividualRound.Of(reader, stage, read.Individual.Select(one => one.Assessment), joint, model.Hash));
        }).ToList();

        var seen = stages.SelectMany(stage => stage.Individual.Seen).ToHashSet();
        var people = read.Joint.SelectMany(at => new[] { (User: at.Assessment.AssessedBy, at.By), (User: at.Assessment.OverriddenBy ?? "", By: at.Overrider) })
            .Concat(read.Individual.Where(one => seen.Contains(one.Assessment)).Select(one => (User: one.Assessment.AssessedBy, one.By)))
            .Where(person => person.By is not null)
            .DistinctBy(person => person.User)
            .ToDictionary(person => person.User, person => person.By!);
        return new RiskAssessments(stages, people);
    }

    /// <summary>The other departments that a risk concerns, by code.</summary>
    public static Task<List<ConcernedDepartment>> ConcernedAsync(this AppDbContext db, int riskId, CancellationToken cancellationToken) => db.RiskDepartments.AsNoTracking()
        .Where(link => link.RiskId == riskId)
        .OrderBy(link => link.Department.Code)
        .Select(link => new ConcernedDepartment(link.Department.Code, link.Department.Name))
        .ToListAsync(cancellationToken);
}

/// <summary>Another department that a risk concerns.</summary>
public sealed record ConcernedDepartment(string Code, string Name);
