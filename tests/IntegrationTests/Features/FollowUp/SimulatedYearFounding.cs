using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.SimulatedYearTown;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>Puts the simulated town straight into the database, in a few statements: it is only what the year begins with.</summary>
internal static class SimulatedYearFounding
{
    private static readonly DateTime At = new(Year, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>Departments, people and the risks of the first plan. Gives the departments' ids by their numbers.</summary>
    public static async Task<Dictionary<int, int>> FoundAsync(AppDbContext db, IReadOnlyList<SimulatedYearPerson> people)
    {
        var departments = new Dictionary<int, Department> { [0] = await db.Departments.SingleAsync(department => department.Code == "KS") };
        foreach (var one in SimulatedYearTown.Departments.Skip(1))
        {
            var kind = one.IsAdministration ? DepartmentKind.Administration : one.IsCompany ? DepartmentKind.Company : DepartmentKind.Board;
            db.Departments.Add(departments[one.Number] = new Department(one.Code, $"Nämnd {one.Number}", kind, one.Above is { } above ? departments[above] : null));
        }

        var accounts = people.Select(person => new AppUser { UserName = person.Address, NormalizedUserName = person.Address.ToUpperInvariant(), Email = person.Address, NormalizedEmail = person.Address.ToUpperInvariant(), DisplayName = person.Name, SecurityStamp = person.Name }).ToList();
        db.Users.AddRange(accounts);
        var year = new PlanningYear(Year, new ScoringModel(StandardScales.Numbered(4, 4)));
        db.PlanningYears.Add(year);
        await db.SaveChangesAsync();

        foreach (var (person, account) in people.Zip(accounts))
            db.RoleAssignments.AddRange(person.Roles.Select(held => new RoleAssignment(account.Id, held.Role, held.Department is { } number ? departments[number] : null)));
        AddRisks(db, year, departments, Enumerable.Range(0, FirstRisks));
        await db.SaveChangesAsync();
        return departments.ToDictionary(department => department.Key, department => department.Value.Id);
    }

    /// <summary>What has become of the risks before the first revision: some are looked at at other intervals, and some are new.</summary>
    public static async Task<int> ReviseRisksAsync(AppDbContext db)
    {
        var risks = await db.Risks.Include(risk => risk.PlanningYear.ScoringModel).Include(risk => risk.Department).Include(risk => risk.Assessments).ToDictionaryAsync(risk => risk.Reference);
        foreach (var risk in Enumerable.Range(0, FirstRisks).Where(IsChanged)) risks[ReferenceOf(risk)].Describe(Text(risk, isRevised: true), "test", At);

        var codes = await db.Departments.ToDictionaryAsync(department => department.Code);
        AddRisks(db, risks.Values.First().PlanningYear, SimulatedYearTown.Departments.ToDictionary(department => department.Number, department => codes[department.Code]), Enumerable.Range(FirstRisks, NewRisks));
        return await db.SaveChangesAsync();
    }

    private static void AddRisks(AppDbContext db, PlanningYear year, Dictionary<int, Department> departments, IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            var risk = new Risk(year, departments[number % 60], ReferenceOf(number), Text(number, isRevised: number >= FirstRisks), "test", At);
            risk.Assess(AssessmentStage.Current, (number % 4) + 1, (number / 4 % 4) + 1, "test", At);
            if (Secret.Contains(number)) risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", At));
            db.Risks.Add(risk);
        }
    }

    private static RiskDescription Text(int risk, bool isRevised) =>
        new() { Title = $"Risk {ReferenceOf(risk)}", ControlActivity = $"Kontroll {ReferenceOf(risk)}", ControlFrequency = FrequencyOf(risk, isRevised).Words };
}

/// <summary>Whoever the next request to the product comes from.</summary>
internal sealed class SimulatedYearUser : ICurrentUser
{
    public string Name { get; private set; } = "ik";

    public AccessRights Rights { get; private set; } = AccessRights.Operator;

    public AuditChannel Channel { get; private set; } = AuditChannel.CommandLine;

    public int? Id { get; private set; }

    public void Become(string name, int id, AccessRights rights) => (Name, Id, Rights, Channel) = (name, id, rights, AuditChannel.Site);

    public void BecomeOperator() => (Name, Id, Rights, Channel) = ("ik", null, AccessRights.Operator, AuditChannel.CommandLine);
}
