using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Whoever may change every department's risks takes over what is left for several of them. Each is all or none, and one that is refused does not stop the others.</summary>
public static class RollOverDepartments
{
    /// <param name="Year">The planning year that it is taken into.</param>
    /// <param name="Departments">Codes of the departments, at least one.</param>
    public sealed record Command(int Year, IReadOnlyCollection<string> Departments) : IRequest<Result>;

    /// <param name="At">When, UTC, in whole milliseconds: all of them were recorded then.</param>
    /// <param name="Rows">One for each department, by name.</param>
    public sealed record Result(DateTime At, IReadOnlyList<Row> Rows)
    {
        public bool IsAllTaken => Rows.All(row => row.Taken > 0);
    }

    /// <param name="Code">The department's code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Taken">How many risks were taken; 0 where nothing was left, and where it was refused.</param>
    /// <param name="Refusal">Why nothing was taken although something is left; null where it was not refused.</param>
    public sealed record Row(string Code, string Name, int Taken, RuleBrokenException? Refusal)
    {
        public RollOverOutcome Outcome => Refusal is not null ? RollOverOutcome.Refused : Taken > 0 ? RollOverOutcome.Done : RollOverOutcome.NothingLeft;

        /// <summary>Why, in the reader's language; null where it was not refused.</summary>
        public string? Because => Refusal is null ? null : T.Of($"Rule.{Refusal.Rule}", [.. Refusal.Details]);
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="NotFoundException">There is no such year, or one of the departments is none; nothing is done.</exception>
        /// <exception cref="RuleBrokenException">No department is named, or the year is closed.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditRisks);
            var named = command.Departments.Where(code => !string.IsNullOrWhiteSpace(code)).Select(code => code.ToUpperInvariant()).Distinct().ToList();
            Require(named.Count > 0, Rule.RollOverMustNameADepartment);
            await db.YearToCarryIntoAsync(command.Year, cancellationToken);
            var departments = await db.Departments.AsNoTracking().Where(department => named.Contains(department.Code)).OrderBy(department => department.Name).Select(department => new { department.Code, department.Name }).ToListAsync(cancellationToken);
            if (departments.Count < named.Count) throw new NotFoundException();

            var (at, rows) = (clock.Moment(), new List<Row>());
            foreach (var department in departments)
            {
                // Each on its own: nothing of one that was refused is saved with the next.
                db.ChangeTracker.Clear();
                rows.Add(await RollOverAsync(command.Year, department.Code, department.Name, at, cancellationToken));
            }

            return new Result(at, rows);
        }

        private async Task<Row> RollOverAsync(int year, string code, string name, DateTime at, CancellationToken cancellationToken)
        {
            try
            {
                return new Row(code, name, (await db.CarryLeftAsync(user, code, year, null, at, cancellationToken)).Count, null);
            }
            catch (RuleBrokenException broken)
            {
                return new Row(code, name, 0, broken);
            }
        }
    }
}

/// <summary>What became of a department when what was left of it was to be taken over.</summary>
public enum RollOverOutcome
{
    /// <summary>Everything that was left is taken.</summary>
    Done,

    /// <summary>There was nothing left to take.</summary>
    NothingLeft,

    /// <summary>Nothing is taken.</summary>
    Refused,
}
