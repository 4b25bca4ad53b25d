using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>The departments' numbers, looked up once.</summary>
internal static class Departments
{
    private static readonly ConcurrentDictionary<string, int> Known = new();

    public static async Task<int> IdAsync(TestSite site, string code) =>
        Known.TryGetValue(code, out var id) ? id : Known[code] = await site.Query(db => db.Departments.Where(d => d.Code == code).Select(d => d.Id).SingleAsync());
}
