using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

/// <summary>Administrator and finance see which template each paper is written on, and which were before.</summary>
public static class ListTemplates
{
    /// <summary>How many earlier ones are shown; the trail tells of them all.</summary>
    public const int MostEarlier = 20;

    public sealed record Query : IRequest<Result>;

    /// <param name="InUse">One for each use, in their order; null where the papers are written on what stands behind it.</param>
    /// <param name="Earlier">Newest first.</param>
    public sealed record Result(IReadOnlyList<(TemplateUse Use, Row? Template)> InUse, IReadOnlyList<Row> Earlier);

    /// <param name="Size">Bytes.</param>
    /// <param name="At">UTC.</param>
    /// <param name="TakenOutAt">UTC; null while it is in use.</param>
    /// <param name="Because">Why it was taken out; null where a newer one took its place.</param>
    public sealed record Row(int Id, TemplateUse Use, string FileName, int Size, string Sha256, string By, DateTime At, string? TakenOutBy, DateTime? TakenOutAt, string? Because);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageTemplates);

            var inUse = await Rows(db.PaperTemplates.Where(template => template.TakenOutAt == null)).ToListAsync(cancellationToken);
            var earlier = await Rows(db.PaperTemplates.Where(template => template.TakenOutAt != null).OrderByDescending(template => template.Id).Take(MostEarlier)).ToListAsync(cancellationToken);
            return new Result([.. Enum.GetValues<TemplateUse>().Select(use => (use, inUse.Find(row => row.Use == use)))], earlier);
        }

        /// <summary>People by the names that they are shown with, where they still have an account.</summary>
        private IQueryable<Row> Rows(IQueryable<PaperTemplate> templates) => templates.AsNoTracking().Select(template => new Row(
            template.Id,
            template.Use,
            template.FileName,
            template.Size,
            template.Sha256,
            db.Users.Where(person => person.UserName == template.By).Select(person => person.DisplayName).FirstOrDefault() ?? template.By,
            template.At,
            db.Users.Where(person => person.UserName == template.TakenOutBy).Select(person => person.DisplayName).FirstOrDefault() ?? template.TakenOutBy,
            template.TakenOutAt,
            template.TakenOutBecause));
    }
}
