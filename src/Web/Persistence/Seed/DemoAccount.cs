using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Persistence.Seed;

/// <summary>A sign-in of the demo municipality; exists in no other installation.</summary>
public sealed record DemoAccount(string UserName, string DisplayName, string Title, Role Role, string? Department)
{
    /// <summary>The same for all, printed by <c>scripts/run</c>; demo data is invented and refuses to run in Production.</summary>
    public string Password => "demo-demo-demo-1";
}
