using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

/// <summary>
/// Departments with a performer each and a control that is done on an event. The day is the real one, since these are asked by processes whose clock no test
/// moves: what happens today is to be reported in three days, so that its performer is reminded from now on.
/// </summary>
internal sealed class RemindedTown : IAsyncDisposable
{
    private readonly DateOnly _today = LocalTime.Today(TimeProvider.System);
    private readonly TestInstallation _installation;

    private RemindedTown(TestInstallation installation) => _installation = installation;

    public string Folder => _installation.Folder;

    public static async Task<RemindedTown> FoundAsync(int departments)
    {
        var town = new RemindedTown(await TestInstallation.CreateAsync());
        await town._installation.Query(db => town.FillAsync(db, departments));
        await town._installation.Send(new SavePlanDraft.Command(town._today.Year, new PlanChoice([SelectionRule.Parse("value:1")])));
        await town._installation.Send(new ProposePlan.Command(town._today.Year, "Kommunstyrelsen"));
        await town._installation.Send(new AdoptPlan.Command(town._today.Year, town._today, "§ 1", "KS 1/1"));
        return town;
    }

    public static string PersonOf(int department) => string.Create(CultureInfo.InvariantCulture, $"utforare{department:D2}@exempel.example");

    /// <summary>Something happens in each of some departments.</summary>
    public async Task HappenAsync(IEnumerable<int> departments)
    {
        foreach (var department in departments)
        {
            var control = $"n{department.ToString("D2", CultureInfo.InvariantCulture)}-k01";
            var opened = await _installation.Send(new OpenOccurrence.Command(_today.Year, control, _today, "Något hände"));
            await _installation.Send(new MoveOccurrence.Command(new OccurrenceKey(_today.Year, control, opened.Period), _today.AddDays(3), "Brådskar"));
        }
    }

    /// <summary>Messages that the site has written down, and how many digests they are of.</summary>
    public Task<(int Mails, int Digests)> QueuedAsync() => _installation.Query(async db =>
        (await db.OutgoingMails.CountAsync(mail => mail.Kind == MailKind.Reminder), await db.ReminderDigests.CountAsync()));

    /// <summary>Numbers of the messages that the mail server has taken, as far as the site knows.</summary>
    public Task<List<string>> MarkedAsync() => _installation.Query(db => db.OutgoingMails.Where(mail => mail.SentAt != null).Select(mail => mail.MessageId).ToListAsync());

    /// <summary>How many times each person was told of each step.</summary>
    public Task<List<int>> TimesToldAsync() => _installation.Query(db => db.ReminderLines.GroupBy(line => new { line.OccurrenceId, line.PersonId, line.Days }).Select(told => told.Count()).ToListAsync());

    /// <summary>When a site last did the reminders, UTC.</summary>
    public Task<DateTime?> RemindedAtAsync() => _installation.Query(db => db.JobRuns.Where(run => run.Job == nameof(SendReminders) && run.Failure == null).MaxAsync(run => (DateTime?)run.StartedAt));

    /// <summary>So much time passes that nobody can be sending any more what was being sent.</summary>
    public Task LetClaimsEndAsync() => _installation.Query(db => db.OutgoingMails.Where(mail => mail.SentAt == null && mail.NextAttemptAt > DateTime.UtcNow)
        .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.NextAttemptAt, DateTime.UtcNow.AddMinutes(-1))));

    /// <summary>Makes the database take minutes over each digest after the first four.</summary>
    public Task SlowDownAfterFourAsync() => _installation.Query(db => db.Database.ExecuteSqlRawAsync(
        """
        CREATE TABLE Slow AS WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many LIMIT 1000) SELECT n FROM many;
        CREATE TRIGGER SlowDown AFTER INSERT ON ReminderDigests WHEN (SELECT COUNT(*) FROM ReminderDigests) > 4
        BEGIN SELECT COUNT(*) FROM Slow a, Slow b, Slow c, Slow d WHERE a.n + b.n + c.n + d.n < 0; END;
        """));

    public Task SpeedUpAsync() => _installation.Query(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER SlowDown; DROP TABLE Slow;"));

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    private async Task<int> FillAsync(AppDbContext db, int count)
    {
        var year = await db.PlanningYears.Include(one => one.ScoringModel).SingleOrDefaultAsync(one => one.Year == _today.Year) ?? db.PlanningYears.Add(new PlanningYear(_today.Year, new ScoringModel(StandardScales.Numbered(4, 4)))).Entity;
        var departments = Enumerable.Range(0, count).Select(number => new Department(string.Create(CultureInfo.InvariantCulture, $"N{number:D2}"), $"Nämnd {number}", DepartmentKind.Board)).ToList();
        var users = Enumerable.Range(0, count).Select(PersonOf).Select(name => new AppUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name, NormalizedEmail = name.ToUpperInvariant(), DisplayName = name, SecurityStamp = "-" }).ToList();
        db.AddRange([.. departments, .. users]);
        await db.SaveChangesAsync();

        foreach (var (number, department) in departments.Index())
        {
            var risk = new Risk(year, department, $"R-{number}", new RiskDescription { Title = $"Risk {number}", ControlActivity = $"Kontroll {number}", ControlFrequency = "Vid behov" }, "test", DateTime.UtcNow);
            risk.Assess(AssessmentStage.Current, 2, 2, "test", DateTime.UtcNow);
            db.AddRange(risk, new RoleAssignment(users[number].Id, Role.ControlPerformer, department));
        }

        return await db.SaveChangesAsync();
    }
}
