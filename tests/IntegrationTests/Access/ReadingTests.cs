using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>Whoever only follows links changes nothing: each address is asked by everybody, and the trail, which tells of every change, stays as it was.</summary>
public sealed class ReadingTests
{
    private static readonly AuditKind[] Changes = [AuditKind.Created, AuditKind.Changed, AuditKind.Deleted, AuditKind.Security];

    [Test]
    public async Task Get_OfAnyAddressByAnybody_ChangesNothing()
    {
        var rows = AccessDocument.Addresses.Where(row => row.Method == "GET").ToList();
        rows.Count.ShouldBeGreaterThan(15);
        await using var site = await Town.FoundAsync();
        var visitors = new List<HttpClient>();
        foreach (var person in Town.People) visitors.Add(await site.ClientAsync(person.Role is null ? null : person.UserName));
        var before = await ChangesAsync(site);

        foreach (var client in visitors)
        {
            foreach (var row in rows)
            {
                using var answer = await Visit.SendAsync(client, row, Town.Marks[0]);
                await answer.Content.ReadAsByteArrayAsync();
            }
        }

        (await ChangesAsync(site)).ShouldBe(before);

        await site.Send(new DisableUser.Command(Town.People[^1].UserName));
        (await ChangesAsync(site)).Length.ShouldBeGreaterThan(before.Length, "a change is told of");
    }

    private static Task<string[]> ChangesAsync(TestSite site) => site.Query(db => db.AuditRows.AsNoTracking()
        .Where(row => Changes.Contains(row.Kind)).OrderBy(row => row.Id)
        .Select(row => row.Kind + " " + row.Subject + " " + row.SubjectName + " " + row.Changes).ToArrayAsync());
}
