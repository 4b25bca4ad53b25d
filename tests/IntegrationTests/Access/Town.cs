using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Templates;
using Vaggeryd.InternalControl.Web.Features.Templates;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>Somebody with one role, or nobody signed in.</summary>
/// <param name="Role">Null: signed out.</param>
/// <param name="InDepartment">True: the role is for the own department; false: for the whole municipality.</param>
public sealed record Person(Role? Role, bool InDepartment)
{
    public string UserName => $"{Role}.{(InDepartment ? "one" : "all")}@example.se".ToLowerInvariant();

    public override string ToString() => Role is null ? "signed out" : $"{Role} of {(InDepartment ? "the own department" : "the municipality")}";
}

/// <summary>A risk that the matrix looks for, with a word that occurs nowhere else.</summary>
public sealed record Mark(string Word, string Department, bool IsSecret)
{
    public string Slug => Word.ToLowerInvariant();

    public override string ToString() => $"{(IsSecret ? "a secret" : "an open")} risk of {Department}";
}

/// <summary>The demo municipality with one person of every kind, and an open and a secret risk in the own, a lower and another department.</summary>
internal static class Town
{
    /// <summary>The own department; <c>SF</c> lies below it, <c>BUN</c> elsewhere.</summary>
    public const string Own = "SN";

    /// <summary>What stands in the secret address of the calendar of somebody who has no role: it opens to anyone, and shows nothing.</summary>
    public static readonly string FeedSecret = new('7', 64);

    private static readonly string[] Boards = [Own, "SF", "BUN"];

    /// <summary>The same in every town that is founded.</summary>
    private static Dictionary<string, string> _controls = [];

    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public static IReadOnlyList<Person> People { get; } =
    [
        new(null, false),
        .. Enum.GetValues<Role>().Select(role => new Person(role, InDepartment: false)),
        .. Enum.GetValues<Role>().Where(role => role is not (Role.Administrator or Role.Finance)).Select(role => new Person(role, InDepartment: true)),
    ];

    public static IReadOnlyList<Mark> Marks { get; } =
        [.. Boards.SelectMany(department => new[] { new Mark($"{department}-OPPEN77", department, false), new Mark($"{department}-HEMLIG77", department, true) })];

    /// <summary>What an address is asked for: each risk, each department, or whatever comes first where it names none.</summary>
    public static IEnumerable<Mark> Of(string thing) => thing switch
    {
        "risk" or "control" => Marks,
        "department" => Marks.Where(mark => !mark.IsSecret),
        _ => Marks.Take(1),
    };

    public static async Task<TestSite> FoundAsync()
    {
        // Every address is asked by everybody within a minute; what that limit does is tested elsewhere.
        var site = await TestSite.CreateAsync(demo: true, ("Limits:SignInsPerMinute", "100000"));
        await using var scope = site.Services.CreateAsyncScope();
        var (db, users) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>());
        var own = await db.Departments.SingleAsync(d => d.Code == Own);
        foreach (var person in People.Where(p => p.Role is not null))
        {
            var user = new AppUser { UserName = person.UserName, Email = person.UserName, EmailConfirmed = true, DisplayName = person.ToString() };
            user.PasswordHash = users.PasswordHasher.HashPassword(user, TestSite.Password);
            (await users.CreateAsync(user)).Succeeded.ShouldBeTrue();
            db.RoleAssignments.Add(new RoleAssignment(user.Id, person.Role!.Value, person.InDepartment ? own : null));
        }

        var idle = new AppUser { UserName = "kalender@example.se", Email = "kalender@example.se", DisplayName = "Kalender" };
        (await users.CreateAsync(idle)).Succeeded.ShouldBeTrue();
        db.CalendarFeeds.Add(new CalendarFeed(idle.Id, idle.UserName, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(FeedSecret))), At));

        var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == 2026);
        foreach (var mark in Marks)
        {
            var department = await db.Departments.SingleAsync(d => d.Code == mark.Department);
            var risk = new Risk(year, department, mark.Word, new RiskDescription { Title = $"Risk {mark.Word}", Cause = $"Orsak {mark.Word}", ControlActivity = $"Kontroll {mark.Word}" }, "test", At);
            risk.Assess(AssessmentStage.Current, 4, 4, "test", At);
            if (mark.IsSecret) risk.MarkSecret(new SecrecyMark("18:8", $"Skäl {mark.Word}", "test", At));
            db.Attachments.Add(new Attachment(risk, "bilaga.txt", "text/plain", Encoding.UTF8.GetBytes($"Bilaga {mark.Word}"), "test", At));

            // One after the other, so that their numbers are those of the marks.
            await db.SaveChangesAsync();
        }

        await site.Send(new UploadTemplate.Command(TemplateUse.Memo, "mall.docx", new MemoryStream(SampleTemplate.Good)));

        // A plan that is decided, and a draft after it.
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:20")])));
        await site.Send(new ProposePlan.Command(2026));
        await site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
        _controls = await site.Query(db => db.FollowedControls.Where(control => control.RiskReference != null).ToDictionaryAsync(control => control.RiskReference!, control => control.Slug));
        foreach (var mark in Marks)
        {
            var control = await db.FollowedControls.Include(c => c.Plan).ThenInclude(p => p.PlanningYear).Include(c => c.Occurrences).SingleAsync(c => c.RiskReference == mark.Word);
            var result = control.In("2026-Q1")!.Write(new ControlReport { Comment = $"Rapport {mark.Word}" }, new Actor("test", 99_001), At, new DateOnly(2026, 4, 1));
            var sample = new DrawnSample(result, 0, new SampledList("lista.csv", new string('a', 64), 2), 1, mark.Word, null, "test", At);
            sample.Keep($"{{\"Headings\":[\"Vad\"],\"Rows\":[{{\"Number\":1,\"Line\":2,\"Cells\":[\"Rad {mark.Word}\"]}}]}}");
            db.DrawnSamples.Add(sample);
            db.Attachments.Add(new Attachment(result, "underlag.txt", "text/plain", Encoding.UTF8.GetBytes($"Underlag {mark.Word}"), "test", At));
            await db.SaveChangesAsync();
        }
        await DeviateAsync(db);
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:40")])));
        await site.Send(new SavePlanItem.Command(2026, null, new PlanItemText { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.CommonControl, Source = "KS § 143", What = "Att attest stämmer" }));
        foreach (var board in Boards)
        {
            var plan = new PlanKey(2026, board);
            await site.Send(new SavePlanDraft.Command(plan, new PlanChoice([SelectionRule.Parse("top:20")])));
            await site.Send(new ProposePlan.Command(plan));
            await site.Send(new AdoptPlan.Command(plan, new DateOnly(2025, 12, 16), "§ 12", "N 2025/7"));
            await site.Send(new SavePlanDraft.Command(plan, new PlanChoice([SelectionRule.Parse("top:40")])));
            await site.Send(new SavePlanItem.Command(plan, null, new PlanItemText { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.Deviation, Source = "Kvartal 2", What = "Att rutinen följs" }));
        }

        return site;
    }

    /// <summary>Each marked risk's control found something wrong in the second quarter; what is done about it waits.</summary>
    private static async Task DeviateAsync(AppDbContext db)
    {
        var report = new ControlReport { Population = 10, Sample = 10, Deviations = 1, Grade = DeviationGrade.Major, Finding = "Fel", ActionWhat = "Rättas", ActionResponsible = "Chefen", ActionDueOn = new(2026, 12, 1) };
        var words = Marks.Select(mark => mark.Word).ToList();
        foreach (var control in await db.FollowedControls.Include(control => control.Plan.PlanningYear).Include(control => control.Occurrences).Where(control => words.Contains(control.RiskReference!)).ToListAsync())
        {
            var result = control.In("2026-Q2")!.Write(report, new Actor("eva", 99_001), At, new(2026, 7, 1));
            result.Submit(new Actor("eva", 99_001), At, new(2026, 7, 1));
            result.Approve(new Actor("bo", 99_002), At);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>The number of the row that was written into the plan of the mark's board, after the municipality's.</summary>
    public static int PlanItemOf(Mark mark) => 2 + Array.IndexOf(Boards, mark.Department);

    /// <summary>The name of the control that follows up the risk; one that no control has for a risk that is not there.</summary>
    public static string ControlOf(Mark mark) => _controls.GetValueOrDefault(mark.Word, "xyz-k01");

    /// <summary>The number of the file that belongs to the risk; one that no file has for a risk that is not there.</summary>
    public static int AttachmentOf(Mark mark) => 1 + Marks.TakeWhile(known => known != mark).Count();

    /// <summary>The number of the file that belongs to the report of the control's first period; one that no file has for a risk that is not there.</summary>
    public static int EvidenceOf(Mark mark) => Marks.Count + AttachmentOf(mark);

    /// <summary>What the person's role gives, by the table.</summary>
    public static async Task<AccessRights> RightsAsync(TestSite site, Person person)
    {
        if (person.Role is not { } role) return AccessRights.None;
        var departments = await site.Query(db => db.Departments.AsNoTracking().ToListAsync());
        int? department = person.InDepartment ? departments.Single(d => d.Code == Own).Id : null;
        return AccessRights.From([(role, department)], new DepartmentTree(departments.Select(d => (d.Id, d.ParentId))));
    }
}
