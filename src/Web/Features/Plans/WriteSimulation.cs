using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Finance takes a simulation out as a file, to show those who choose between the alternatives.</summary>
public static class WriteSimulation
{
    /// <summary>The forms a simulation comes in; the name is the file's ending.</summary>
    public enum Format
    {
        Json,
        Xlsx,
    }

    /// <param name="Year">Planning year.</param>
    /// <param name="Alternatives">2 to 4.</param>
    /// <param name="Picks">What people decided beside the rules, in every alternative.</param>
    /// <param name="Format">Which form.</param>
    /// <param name="Output">Written to from where it stands, and left open.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    public sealed record Query(int Year, IReadOnlyList<PlanAlternative> Alternatives, IReadOnlyList<Pick> Picks, Format Format, Stream Output, Edition? Edition = null) : IRequest<Edition>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Edition>
    {
        public async Task<Edition> Handle(Query query, CancellationToken cancellationToken)
        {
            var content = await db.SimulationAsync(user.Rights, query.Year, query.Alternatives, query.Picks, query.Edition, cancellationToken);
            db.AuditRows.Add(trail.Exported(
                nameof(WriteSimulation),
                $"{query.Year}",
                query.Year,
                (nameof(Format), query.Format.ToString()),
                ("Rules", string.Join("; ", query.Alternatives)),
                (nameof(query.Picks), query.Picks.Count > 0 ? $"{query.Picks.Count}" : ""),
                (nameof(Edition), content.Edition.ToString())));
            await db.SaveChangesAsync(cancellationToken);

            // The workbook's package needs a stream that it can move in, which an HTTP response is not.
            using var file = new MemoryStream();
            if (query.Format == Format.Json) WriteSimulationJson.To(file, content);
            else SimulationWorkbook.Write(content, file);
            file.Position = 0;
            await file.CopyToAsync(query.Output, cancellationToken);
            return content.Edition;
        }
    }
}
