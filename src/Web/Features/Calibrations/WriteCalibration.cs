using MediatR;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Calibrations;

/// <summary>Whoever sees the whole municipality takes out a calibration as a workbook.</summary>
public static class WriteCalibration
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Target">Written to from where it stands; left open.</param>
    public sealed record Query(int Year, Stream Target) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Unit>
    {
        public async Task<Unit> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, all, departments, countsSecret) = await db.CalibrationAsync(user.Rights, query.Year, cancellationToken);
            db.AuditRows.Add(trail.Exported(nameof(WriteCalibration), $"{year.Year}", year.Year, ("Format", "Xlsx")));
            await db.SaveChangesAsync(cancellationToken);

            var about = countsSecret ? T.Of("Calibration.Title", year.Year) : T.Of("Calibration.WithoutSecret");
            using var workbook = new RegisterWorkbook(T.Of("Calibration.Title", year.Year), T.Of("Calibration.Heading"), about, Headings(year.Model));
            workbook.Add(Values("", T.Of("Calibration.All"), all, ""));
            foreach (var row in departments)
                workbook.Add(Values(row.Department.Code, row.Department.Name, row.Risks, string.Join('\n', row.Marks.Select(mark => CalibrationWords.Of(mark, row.Risks, all)))));

            using var package = new MemoryStream();
            workbook.Save(package);
            package.Position = 0;
            await package.CopyToAsync(query.Target, cancellationToken);
            return Unit.Value;
        }

        private static List<string> Headings(ScoringModel model) =>
        [
            T.Of("Levels.Department"), T.Of("Calibration.Name"), T.Of("Levels.Total"), T.Of("Calibration.Scored"), T.Of("Level.Unscored"),
            .. model.Bands.Select(band => T.Of(band.Name)),
            .. model.Likelihood.Select(step => T.Of("Calibration.LikelihoodStep", step.Number)),
            .. model.Consequence.Select(step => T.Of("Calibration.ConsequenceStep", step.Number)),
            T.Of("Calibration.ValueSum"), T.Of("Calibration.MeanValue"), T.Of("Calibration.MeanLevel"), T.Of("Calibration.MostUsed"), T.Of("Calibration.Share"), T.Of("Calibration.Marks"),
        ];

        private static List<object?> Values(string code, string name, CalibratedRisks risks, string marks) =>
        [
            code, name, risks.Total, risks.Scored, risks.Unscored,
            .. risks.Levels.Cast<object>(), .. risks.Likelihoods.Cast<object>(), .. risks.Consequences.Cast<object>(),
            risks.ValueSum, risks.MeanValue, risks.MeanLevel,
            risks.MostUsedCell is { } cell ? T.Of("Calibration.Cell", cell.Likelihood, cell.Consequence) : null,
            risks.MostUsedCell is null ? null : CalibrationWords.Percent(risks),
            marks,
        ];
    }
}
