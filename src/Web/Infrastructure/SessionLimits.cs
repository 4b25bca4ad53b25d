namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>How long a sign-in lasts: <c>SignIn:IdleMinutes</c> without a click, <c>SignIn:LongestHours</c> in all.</summary>
internal sealed record SessionLimits(TimeSpan Idle, TimeSpan Longest)
{
    public static SessionLimits From(IConfiguration configuration) => new(
        TimeSpan.FromMinutes(configuration.GetValue("SignIn:IdleMinutes", 120)),
        TimeSpan.FromHours(configuration.GetValue("SignIn:LongestHours", 10)));
}
