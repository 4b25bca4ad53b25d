using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What people call the things that the trail knows by number.</summary>
/// <param name="Departments">Codes by id.</param>
/// <param name="Goals">Codes by id.</param>
/// <param name="Users">Names to sign in with, by id.</param>
public sealed record TrailNames(IReadOnlyDictionary<int, string> Departments, IReadOnlyDictionary<int, string> Goals, IReadOnlyDictionary<int, string> Users)
{
    /// <summary>The number's name; the number itself where the thing is gone.</summary>
    public string Of(string field, string number)
    {
        var names = field switch
        {
            "DepartmentId" or "ParentId" or "Concerned" => Departments,
            "Goal" => Goals,
            "UserId" or "PerformerId" => Users,
            _ => null,
        };
        return names is not null && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && names.TryGetValue(id, out var name) ? name : number;
    }
}

/// <summary>Reads the names; a municipality has tens of departments and goals and hundreds of users.</summary>
internal static class ReadTrailNames
{
    public static async Task<TrailNames> TrailNamesAsync(this AppDbContext db, CancellationToken cancellationToken) => new(
        await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id, department => department.Code, cancellationToken),
        await db.Goals.AsNoTracking().ToDictionaryAsync(goal => goal.Id, goal => goal.Code, cancellationToken),
        await db.Users.AsNoTracking().Select(user => new { user.Id, user.UserName }).ToDictionaryAsync(user => user.Id, user => user.UserName ?? "", cancellationToken));
}
