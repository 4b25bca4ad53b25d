using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Seed;

/// <summary>An invented municipality with departments, accounts and two years of risks, to look at and to learn on.</summary>
internal sealed class DemoMunicipality(AppDbContext db, UserManager<AppUser> users, TimeProvider clock)
{
    private const string RecordedBy = "demo";

    public static IReadOnlyList<DemoAccount> Accounts { get; } =
    [
        new("admin@demo.example", "Ada Administratör", "Systemadministratör", Role.Administrator, null),
        new("ekonomi@demo.example", "Bo Provsson", "Controller, ekonomi", Role.Finance, null),
        new("chef@demo.example", "Anna Exempel", "Förvaltningschef, socialnämnden", Role.DepartmentHead, "SN"),
        new("handlaggare@demo.example", "Cilla Demo", "Enhetschef, socialnämnden", Role.Contributor, "SN"),
        new("kontroll@demo.example", "David Påhitt", "Kontrollutförare, barn och utbildning", Role.ControlPerformer, "BUN"),
        new("revisor@demo.example", "Rut Granskare", "Förtroendevald revisor", Role.Auditor, null),
        new("lasare@demo.example", "Lars Läsare", "Ledamot, VA-bolaget", Role.Reader, "VA"),
    ];

    /// <summary>Adds everything to a database that already holds the base seed; the caller's transaction keeps it whole.</summary>
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        var file = SeedFiles.Read<DemoFile>("demo.json");
        (await db.Municipalities.SingleAsync(cancellationToken)).MarkAsDemo();

        var departments = AddDepartments(file);
        var model = await db.ScoringModels.SingleAsync(m => m.Name == "4x4", cancellationToken);
        var years = file.Years.ToDictionary(y => y, y => new PlanningYear(y, model));
        db.PlanningYears.AddRange(years.Values);
        await db.SaveChangesAsync(cancellationToken);

        var (now, analyses) = (years[file.Years.Max()], new DemoAnalyses(file, clock.GetUtcNow().UtcDateTime));
        await AddRisksAsync(file, departments, years[file.Years.Min()], now, analyses, cancellationToken);
        analyses.SetDays(now);
        analyses.Add(db, now, departments);
        AddOwnTexts(file.OwnTexts);
        await AddAccountsAsync(departments);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Dictionary<string, Department> AddDepartments(DemoFile file)
    {
        var departments = new Dictionary<string, Department>();
        foreach (var seed in file.Departments)
        {
            var department = new Department(seed.Code, seed.Name, seed.Kind, seed.Parent is null ? null : departments[seed.Parent]);
            departments.Add(seed.Code, department);
            db.Departments.Add(department);
        }

        return departments;
    }

    private void AddOwnTexts(IReadOnlyList<DemoFile.SeedText> texts)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        foreach (var seed in texts)
        {
            var text = new CatalogueText(new CatalogueWords(seed.Title, seed.Category, seed.Event, seed.Cause, seed.Effect, seed.ExistingControls), RecordedBy, at);
            if (seed.IsTakenOut) text.TakeOut(RecordedBy, at);
            db.CatalogueTexts.Add(text);
        }
    }

    private async Task AddRisksAsync(DemoFile file, Dictionary<string, Department> departments, PlanningYear before, PlanningYear now, DemoAnalyses analyses, CancellationToken cancellationToken)
    {
        var goals = await db.Goals.ToDictionaryAsync(g => g.Code, cancellationToken);
        var at = clock.GetUtcNow().UtcDateTime;
        foreach (var seed in file.Risks)
        {
            var risk = new Risk(now, departments[seed.Department], seed.Reference, Description(seed) with { ReviewOn = seed.ReviewIn is { } days ? analyses.Today.AddDays(days) : null }, RecordedBy, at);
            risk.Threaten([.. seed.Goals.Select(code => goals[code])], RecordedBy, at);
            Assess(risk, AssessmentStage.Inherent, seed.Inherent, at);
            foreach (var mine in seed.Individual ?? [])
                risk.AssessIndividually(AssessmentStage.Current, new AssessedSteps(mine.Steps[0], mine.Steps[1]), mine.Comment, mine.By, at.AddHours(-1));
            Assess(risk, AssessmentStage.Current, seed.Current, at, seed.Confidence);
            Assess(risk, AssessmentStage.Target, seed.Target, at);
            if (seed.Secrecy is { } mark) risk.MarkSecret(new SecrecyMark(mark.Section, mark.Reason, RecordedBy, at));
            analyses.Finish(risk, seed, RecordedBy);
            db.Risks.Add(risk);

            if (seed.Previous is null) continue;
            var lastYear = new Risk(before, departments[seed.Department], seed.Reference, Description(seed), RecordedBy, at);
            lastYear.Threaten([.. seed.Goals.Select(code => goals[code])], RecordedBy, at);
            Assess(lastYear, AssessmentStage.Current, seed.Previous, at);
            if (seed.Secrecy is { } earlier) lastYear.MarkSecret(new SecrecyMark(earlier.Section, earlier.Reason, RecordedBy, at));
            db.Risks.Add(lastYear);
        }
    }

    private static void Assess(Risk risk, AssessmentStage stage, int[]? steps, DateTime at, Confidence? confidence = null)
    {
        if (steps is [var likelihood, var consequence]) risk.Assess(stage, likelihood, consequence, RecordedBy, at, confidence);
    }

    private static RiskDescription Description(DemoFile.SeedRisk seed) => new()
    {
        Title = seed.Title,
        Process = seed.Process,
        Category = seed.Category,
        Cause = seed.Cause,
        Event = seed.Event,
        Effect = seed.Effect,
        ExistingControls = seed.ExistingControls,
        PlannedAction = seed.PlannedAction,
        ControlActivity = seed.ControlActivity,
        ControlMethod = seed.ControlMethod,
        ControlFrequency = seed.ControlFrequency,
        Responsible = seed.Responsible,
        Response = seed.Response,
        ResponseReason = seed.ResponseReason,
    };

    private async Task AddAccountsAsync(Dictionary<string, Department> departments)
    {
        foreach (var account in Accounts)
        {
            var user = new AppUser { UserName = account.UserName, Email = account.UserName, EmailConfirmed = true, DisplayName = account.DisplayName, Title = account.Title };

            // Known to all, and so nothing that the password rule would take.
            user.PasswordHash = users.PasswordHasher.HashPassword(user, account.Password);
            var made = await users.CreateAsync(user);
            if (!made.Succeeded) throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
            db.RoleAssignments.Add(new RoleAssignment(user.Id, account.Role, account.Department is null ? null : departments[account.Department]));
        }
    }
}
