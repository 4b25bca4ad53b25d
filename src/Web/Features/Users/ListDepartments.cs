using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator is about to invite somebody and sees which departments there are.</summary>
public static class ListDepartments
{
    public sealed record Query : IRequest<Result>;

    /// <param name="CanMail">False: the link is shown, to be handed over.</param>
    public sealed record Result(IReadOnlyList<ShowUser.DepartmentName> Departments, bool CanMail);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, LinkMail mail) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            var departments = await db.Departments.AsNoTracking().OrderBy(d => d.Code)
                .Select(d => new ShowUser.DepartmentName(d.Code, d.Name)).ToListAsync(cancellationToken);
            return new Result(departments, mail.IsPossible);
        }
    }
}
