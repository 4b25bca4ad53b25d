using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.SimulatedYearTown;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>The product with the simulated town in it. What is decided, reported and said goes through its use cases; only the town itself is put in directly.</summary>
internal sealed partial class SimulatedYearSite : IAsyncDisposable
{
    private readonly SimulatedYearUser _user = new();
    private readonly SteppedClock _clock = new();
    private TestInstallation _installation = null!;
    private readonly Dictionary<string, int> _accounts = [];
    private DepartmentTree _tree = null!;
    private Dictionary<int, int> _departments = [];
    private Dictionary<(string Department, string What), string> _slugs = [];

    public static async Task<SimulatedYearSite> OpenAsync(IReadOnlyList<SimulatedYearPerson> people)
    {
        var site = new SimulatedYearSite();
        site._installation = await TestInstallation.CreateAsync(user: site._user, clock: site._clock, settings: new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1", ["Mail:From"] = "internkontroll@kommun.example", ["Site:Address"] = "https://ik.kommun.example",
        });
        site._departments = await site._installation.Query(db => SimulatedYearFounding.FoundAsync(db, people));
        site._tree = new DepartmentTree(Departments.Select(department => (site._departments[department.Number], department.Above is { } above ? site._departments[above] : (int?)null)));
        return site;
    }

    public void GoTo(DateOnly day, int hour) => _clock.Advance(new DateTime(day, new TimeOnly(hour, 30), DateTimeKind.Utc) - _clock.GetUtcNow().UtcDateTime);

    public Task<SendReminders.Result> RemindAsync()
    {
        _user.BecomeOperator();
        return _installation.Send(new SendReminders.Command());
    }

    public async Task SendAsync<TResponse>(SimulatedYearPerson by, IRequest<TResponse> request)
    {
        _user.Become(by.Address, _accounts.TryGetValue(by.Name, out var id) ? id : _accounts[by.Name] = await IdAsync(by.Name), AccessRights.From([.. by.Roles.Select(held => (held.Role, held.Department is { } number ? _departments[number] : (int?)null))], _tree));
        await _installation.Send(request);
    }

    public string SlugOf(SimulatedYearControl control) => _slugs[(control.Says.Department.Code, control.Says.What)];

    public OccurrenceKey KeyOf(SimulatedYearOccurrence occurrence) => new(Year, SlugOf(occurrence.Control), occurrence.Period);

    public Task<int> IdAsync(string name) => _installation.Query(db => db.Users.Where(user => user.DisplayName == name).Select(user => user.Id).SingleAsync());

    public async Task AdoptAsync(int version, DateOnly decided)
    {
        _user.BecomeOperator();
        if (version == 2) await _installation.Query(SimulatedYearFounding.ReviseRisksAsync);
        var rows = Plan(version).Select(planned => planned.Key).ToHashSet();
        var outside = Enumerable.Range(0, FirstRisks).Select(ReferenceOf).Where(reference => !rows.Contains(reference)).ToHashSet();
        var picks = await _installation.Query(db => db.Risks.Where(risk => outside.Contains(risk.Reference)).Select(risk => risk.Slug).ToListAsync());
        await _installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("value:1")], [.. picks.Select(slug => new Pick(slug, false, "Åtgärdad"))]), $"Version {version}"));
        if (version == 1)
        {
            await _installation.Send(new SavePlanItem.Command(Year, null, new PlanItemText { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.CommonControl, Source = "KS § 143", What = "Kontroll attest", Frequency = "Varje kvartal" }));
            foreach (var added in Added)
                await _installation.Send(new SavePlanItem.Command(Year, null, new PlanItemText { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.Added, Slug = $"{added.Department.Code}-01", What = added.What, Frequency = added.Said.Words, StartsOn = added.StartsOn, EndsOn = added.EndsOn }));
        }

        await _installation.Send(new ProposePlan.Command(Year, "Kommunstyrelsen"));
        await _installation.Send(new AdoptPlan.Command(Year, decided, $"§ {version}", "KS 2028/1"));
        var controls = await _installation.Query(db => db.FollowedControls.Select(control => new { control.Department.Code, control.Says.What, control.Slug }).ToListAsync());
        _slugs = controls.ToDictionary(control => (control.Code, control.What), control => control.Slug);
        _slugs.Values.ShouldBeUnique();
    }

    public Task CloseAsync(string name) => _installation.Query(db => db.Users.Where(user => user.DisplayName == name).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));

    public Task TakeRolesAsync(string name) => _installation.Query(db => db.RoleAssignments.Where(role => db.Users.Any(user => user.Id == role.UserId && user.DisplayName == name)).ExecuteDeleteAsync());

    public async Task GiveRoleAsync(string name, Role role)
    {
        var id = await IdAsync(name);
        await _installation.Query(db =>
        {
            db.RoleAssignments.Add(new RoleAssignment(id, role, null));
            return db.SaveChangesAsync();
        });
    }

    public async Task<IReadOnlyList<string>> OccurrencesAsync()
    {
        _user.BecomeOperator();
        return [.. (await _installation.Send(new ListOccurrences.Query(Year))).Rows.Select(row =>
            $"{row.Department} {row.Control} {row.Period}: {row.From}–{row.To}, due {row.Due}, closes {row.Closes}, moved from {row.MovedFrom}, {row.Frequency}{(row.FrequencyGuessed ? " guessed" : "")}, {row.State}")];
    }

    /// <summary>Each line of each digest.</summary>
    public Task<List<string>> LinesAsync() => _installation.Query(async db =>
    {
        var names = await db.Users.ToDictionaryAsync(user => user.Id, user => user.DisplayName);
        var lines = await db.ReminderLines.AsNoTracking().Select(line => new { line.Digest.Day, line.Digest.ReceiverId, line.PersonId, line.Occurrence.Control.Department.Code, line.Occurrence.Control.Says.What, line.Occurrence.PeriodName, line.Kind, line.To, line.Days, line.About, line.IsOvertaken }).ToListAsync();
        return lines.ConvertAll(line =>
            $"{line.Day:yyyy-MM-dd} to {names[line.ReceiverId]}: {line.Code} {line.What} {line.PeriodName}: {line.Kind} {line.To} {line.Days:+0;-0;0} about {line.About:yyyy-MM-dd}{(line.PersonId == line.ReceiverId ? "" : $" for {names[line.PersonId]}")}{(line.IsOvertaken ? ", overtaken" : "")}");
    });

    public Task<int> DigestsAsync() => _installation.Query(db => db.ReminderDigests.CountAsync());

    /// <summary>Each message in the queue, with what its text says line by line.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync()
    {
        IReadOnlyList<string> mails = [];
        await _installation.Use(async services =>
        {
            var (db, protection) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<IDataProtectionProvider>());
            var names = await db.Users.ToDictionaryAsync(user => user.Email!, user => user.DisplayName);
            var stored = await db.OutgoingMails.AsNoTracking().Where(mail => mail.Kind == MailKind.Reminder).OrderBy(mail => mail.Id).ToListAsync();
            mails = [.. stored.Select(mail => $"{mail.CreatedAt:yyyy-MM-dd} to {names[mail.To]}: {Said(MailBody.Unprotect(protection, mail.ProtectedBody).Text)}")];
        });
        return mails;
    }

    /// <summary>Reads a text as its receiver does: what is asked under which heading, by the address below each line.</summary>
    private static string Said(string text)
    {
        var (said, heading, forWhom, unnamed) = (new List<string>(), "", "", 0);
        foreach (var line in text.Split('\n'))
        {
            if (line.EndsWith(':')) heading = line;
            forWhom = InsteadOf().Match(line) is { Success: true } instead ? $" for {instead.Groups[1].Value}" : line.StartsWith("https:", StringComparison.Ordinal) ? forWhom : "";
            if (Address().Match(line) is { Success: true } address) said.Add($"{heading} {address.Groups[1].Value} {address.Groups[2].Value}{forWhom}");
            if (Unnamed().Match(line) is { Success: true } hidden) unnamed = hidden.Groups[1].Value == "ett" ? 1 : int.Parse(hidden.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        }

        return $"{string.Join(", ", said.Order(StringComparer.Ordinal))}, {unnamed} unnamed";
    }

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    [GeneratedRegex(@"I stället för (\S+)\.$")]
    private static partial Regex InsteadOf();

    [GeneratedRegex(@"^https://ik\.kommun\.example/(?:uppfoljning/2028/rapportera|avvikelser/2028)/(\S+)/(\S+)$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^Dessutom (ett|\d+) kontrollmoment")]
    private static partial Regex Unnamed();
}
