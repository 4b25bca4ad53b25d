using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Trail;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Trail;

/// <summary>Each way to ask for the trail is read from an index, in its order, without sorting.</summary>
public sealed class TrailQueryPlanTests
{
    private static IEnumerable<TestCaseData> Filters =>
    [
        new(new TrailFilter(), "SCAN a"),
        new(new TrailFilter { Subject = "Risk", Number = "7" }, "IX_AuditRows_Subject_SubjectId_Id (Subject=? AND SubjectId=?"),
        new(new TrailFilter { Subject = "Risk", Number = "7", Before = 100 }, "IX_AuditRows_Subject_SubjectId_Id (Subject=? AND SubjectId=? AND Id<?)"),
        new(new TrailFilter { Person = "anna" }, "IX_AuditRows_Actor_Id (Actor=?"),
        new(new TrailFilter { Person = "anna", Before = 100 }, "IX_AuditRows_Actor_Id (Actor=? AND Id<?)"),
        new(new TrailFilter { From = new(2026, 1, 1), To = new(2026, 1, 31) }, "IX_AuditRows_At_Id (At>? AND At<?)"),
        new(new TrailFilter { To = new(2026, 1, 31), Before = 100 }, "IX_AuditRows_At_Id (At<?)"),
    ];

    [TestCaseSource(nameof(Filters))]
    public async Task List_WhenFiltered_ReadsAnIndexAndDoesNotSort(TrailFilter filter, string expected)
    {
        await using var installation = await TestInstallation.CreateAsync();
        var plan = await installation.Query(async db =>
        {
            var matching = await db.TrailVisibleTo(AccessRights.Operator).MatchingAsync(db, filter, CancellationToken.None);
            var page = (await matching.AfterAsync(db, filter, CancellationToken.None)).NewestFirst(filter).Take(51);
            return await PlanAsync(db, page);
        });

        plan.ShouldContain(expected);
        plan.ShouldNotContain("TEMP B-TREE");
    }

    private static async Task<string> PlanAsync(DbContext db, IQueryable<AuditRow> rows)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = rows.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
