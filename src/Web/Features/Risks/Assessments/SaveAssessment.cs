using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>Saves what somebody has said of a risk's size, unless somebody else changed the risk after the person had read it.</summary>
internal static class SaveAssessment
{
    /// <param name="db">What the risk was read from.</param>
    /// <param name="risk">The risk as it is.</param>
    /// <param name="version">The version that the person had read.</param>
    /// <param name="stage">What the person looked at.</param>
    /// <param name="change">What to do to the risk.</param>
    /// <param name="wanted">What the person asks for, in words.</param>
    /// <param name="cancellationToken">Stops the saving.</param>
    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SaveAssessmentAsync(this AppDbContext db, Risk risk, int version, AssessmentStage stage, Action change, Func<string> wanted, CancellationToken cancellationToken)
    {
        var model = risk.PlanningYear.ScoringModel;
        if (risk.Version != version) throw Lost(risk, stage, model, wanted());

        change();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // A lost race may also show as an assessment that somebody else has put in the same place.
            var now = await db.Risks.AsNoTracking().Include(r => r.Assessments).SingleAsync(r => r.Id == risk.Id, cancellationToken);
            if (now.Version == version) throw;
            throw Lost(now, stage, model, wanted());
        }
    }

    /// <summary>"sannolikhet 3, konsekvens 4", or the dimensions' steps.</summary>
    public static string InWords(AssessedSteps steps) => steps.Dimensions.Count > 0
        ? T.Of("Assess.WantedParts", steps.Likelihood, string.Join(", ", steps.Dimensions.Select(step => $"{step.Dimension} {step.Step}")))
        : T.Of("Assess.WantedSteps", steps.Likelihood, steps.Consequence);

    private static ConflictException Lost(Risk now, AssessmentStage stage, ScoringModel model, string wanted) => new(
    [
        new(T.Of("Secrecy.ItIs"), T.Of("Secrecy.Changed", Words(now.At(stage), model), now.ChangedBy, LocalTime.Of(now.ChangedAt).ToString(T.Of("Risk.DateAndTime"), CultureInfo.CurrentCulture))),
        new(T.Of("Secrecy.YouWanted"), wanted),
    ]);

    private static string Words(Assessment? assessment, ScoringModel model) => assessment is null
        ? T.Of("Assess.NotYet")
        : T.Of("Assess.Now", assessment.Likelihood, assessment.Consequence, assessment.Value, RiskModel.Small(T.Of(model.Band(assessment.Level).Name)));
}
