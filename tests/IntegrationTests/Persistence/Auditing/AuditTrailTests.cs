using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence.Auditing;

/// <summary>Every change of an audited thing leaves a row, in the same transaction, with what was and what came.</summary>
public sealed class AuditTrailTests
{
    private static readonly DateTime At = new(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc);

    /// <summary>A new kind of thing is in the trail, or the reason why not is written down.</summary>
    [Test]
    public void Model_HasNoEntityThatIsNeitherToldOfNorLeftForAReason()
    {
        using var db = Databases.Sqlite();
        var types = db.Model.GetEntityTypes().Select(type => type.ClrType).Distinct().ToList();

        types.Count.ShouldBeGreaterThan(15);
        types.Where(type => !AuditedTypes.IsAudited(type) && AuditedTypes.PartOf(type) is null && !AuditedTypes.IsLeft(type)).ShouldBeEmpty();
        types.Where(type => AuditedTypes.IsAudited(type) && AuditedTypes.IsLeft(type)).ShouldBeEmpty();
    }

    [Test]
    public async Task SaveChanges_WhenARiskIsReassessed_TellsBeforeAndAfterInOneRow()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var slug = await ChangeAsync(installation, risk =>
        {
            risk.Assess(AssessmentStage.Current, 1, 2, "ik", At);
            risk.MarkSecret(new SecrecyMark("18:8", "Beskriver skydd", "ik", At));
        });

        var row = await NewestAsync(installation);
        (row.Kind, row.Subject, row.SubjectName, row.Actor, row.Channel).ShouldBe((AuditKind.Changed, "Risk", slug, "ik", AuditChannel.CommandLine));
        row.Changes.ShouldContain("\"Assessment:Current\":[\"");
        row.Changes.ShouldContain(",\"1 × 2 = 2\"]");
        row.Changes.ShouldContain("\"Secrecy.Section\":[null,\"18:8\"]");
        row.Changes.ShouldContain("\"IsSecret\":[false,true]");
        row.Changes.ShouldNotContain("RankKey");
        row.DepartmentId.ShouldNotBeNull();
    }

    [Test]
    public async Task SaveChanges_WhenTheSecrecyMarkIsLifted_TellsWhatItWas()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await ChangeAsync(installation, risk => risk.MarkSecret(new SecrecyMark("OSL 18:8 §", "Beskriver skydd", "ik", At)));
        await ChangeAsync(installation, risk => risk.LiftSecrecy("ik", At));

        (await NewestAsync(installation)).Changes.ShouldContain("\"Secrecy.Reason\":[\"Beskriver skydd\",null]");
    }

    [Test]
    public async Task SaveChanges_WhenTheChangeIsTakenBack_LeavesNoRow()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var before = await installation.Query(db => db.AuditRows.CountAsync());

        await installation.Query(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Risks.Include(r => r.PlanningYear.ScoringModel).Include(r => r.Department).Include(r => r.Assessments).FirstAsync()).Assess(AssessmentStage.Target, 1, 1, "ik", At);
            await db.SaveChangesAsync();
            (await db.AuditRows.CountAsync()).ShouldBe(before + 1);
            await transaction.RollbackAsync();
            return 0;
        });

        (await installation.Query(db => db.AuditRows.CountAsync())).ShouldBe(before);
    }

    [Test]
    public async Task SaveChanges_WhenAPasswordIsSet_TellsThatAndNotWhich()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new Web.Features.Accounts.SetPassword.Command("chef@demo.example", "ett helt nytt lösenord"));

        var rows = await installation.Query(db => db.AuditRows.OrderByDescending(r => r.Id).Take(3).ToListAsync());
        rows.ShouldContain(row => row.Subject == "AppUser" && row.Changes.Contains("\"PasswordHash\":[null,\"•••\"]", StringComparison.Ordinal));
        var hash = await installation.Query(db => db.Users.Where(u => u.UserName == "chef@demo.example").Select(u => u.PasswordHash).SingleAsync());
        (await installation.Query(db => db.AuditRows.AnyAsync(row => row.Changes.Contains(hash!)))).ShouldBeFalse();
    }

    [Test]
    public async Task SaveChanges_WhenTheTrailItselfIsChanged_Refuses()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.Use(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.AuditRows.Remove(await db.AuditRows.FirstAsync());
            await Should.ThrowAsync<NotSupportedException>(() => db.SaveChangesAsync());
        });
    }

    private static Task<string> ChangeAsync(TestInstallation installation, Action<Risk> change) => installation.Query(async db =>
    {
        var risk = await db.Risks.Include(r => r.PlanningYear.ScoringModel).Include(r => r.Department).Include(r => r.Assessments).Include(r => r.Goals)
            .AsSplitQuery().OrderBy(r => r.Id).FirstAsync(r => r.Value != null && r.Value != 2);
        change(risk);
        await db.SaveChangesAsync();
        return risk.Slug;
    });

    private static Task<AuditRow> NewestAsync(TestInstallation installation) =>
        installation.Query(db => db.AuditRows.OrderByDescending(row => row.Id).FirstAsync());
}
