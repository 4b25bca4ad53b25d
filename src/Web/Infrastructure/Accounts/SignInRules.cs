using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>How many attempts a sign-in has and who needs a second factor; configured under <c>SignIn:</c>, see docs/accounts.md.</summary>
/// <param name="Place">For one known browser, or for one network that no known browser comes from.</param>
/// <param name="Elsewhere">For all unknown browsers together that try passwords on one account.</param>
/// <param name="Codes">For all unknown browsers together that try codes on one account, whose password they then know.</param>
/// <param name="NeedSecondFactor">Whoever holds one of these roles and signs in with a password must set up a second factor first.</param>
internal sealed record SignInRules(ThrottleLimit Place, ThrottleLimit Elsewhere, ThrottleLimit Codes, IReadOnlySet<Role> NeedSecondFactor)
{
    /// <exception cref="InvalidOperationException">A role or a number does not fit; better no start than a rule that does not count.</exception>
    public static SignInRules From(IConfiguration configuration)
    {
        var wait = Minutes("SignIn:WaitMinutes", 15);
        var elsewhere = Minutes("SignIn:WaitElsewhereMinutes", 60);
        return new SignInRules(
            new ThrottleLimit(Number("SignIn:Attempts", 10), wait, wait),
            new ThrottleLimit(Number("SignIn:AttemptsElsewhere", 100), elsewhere, elsewhere),
            new ThrottleLimit(Number("SignIn:CodesElsewhere", 20), elsewhere, elsewhere),
            Roles(configuration["SignIn:RequireSecondFactor"]));

        TimeSpan Minutes(string key, int otherwise) => TimeSpan.FromMinutes(Number(key, otherwise));

        int Number(string key, int otherwise)
        {
            var number = configuration.GetValue(key, otherwise);
            return number > 0 ? number : throw new InvalidOperationException($"{key} is {number} but must be 1 or more.");
        }
    }

    private static HashSet<Role> Roles(string? names) =>
    [
        .. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name =>
            Enum.GetNames<Role>().Contains(name, StringComparer.OrdinalIgnoreCase)
                ? Enum.Parse<Role>(name, ignoreCase: true)
                : throw new InvalidOperationException($"SignIn:RequireSecondFactor names the role '{name}'. The roles are {string.Join(", ", Enum.GetNames<Role>())}.")),
    ];
}
