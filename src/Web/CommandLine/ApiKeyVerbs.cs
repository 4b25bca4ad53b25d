using System.CommandLine;
using System.Globalization;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.ApiKeys;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik api-key add|list|revoke</c></summary>
internal static class ApiKeyVerbs
{
    private const int UsualLife = 365;

    public static Command Create() => new("api-key", "Keys by which other programs read through the API.") { Add(), List(), Revoke() };

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "What the key is for.", Required = true };
        var scopes = new Option<string[]>("--scope") { Description = "risks or plan; repeat for both. The plan only without --department.", Required = true };
        scopes.AcceptOnlyFromAmong("risks", "plan");
        var department = new Option<string?>("--department") { Description = "Department code; without it the key counts everywhere." };
        var days = new Option<int>("--days") { Description = "How long it works, 1 to 731.", DefaultValueFactory = _ => UsualLife };
        var command = new Command("add", "Make a key; it is printed once.") { name, scopes, department, days };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var opens = parsed.GetRequiredValue(scopes).Aggregate(ApiScopes.None, (all, word) => all | Enum.Parse<ApiScopes>(word, ignoreCase: true));
            var made = await session.Send(new MakeApiKey.Command(parsed.GetRequiredValue(name), opens, parsed.GetValue(department), parsed.GetValue(days)), cancellationToken);
            session.Output.WriteLine(T.Of("CommandLine.ApiKey.Made", made.PublicId));
            session.Output.WriteLine(made.Key);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List the keys, those that work first. Never their secrets.");
        command.SetAction(CommandSession.Action(async (session, _, cancellationToken) =>
        {
            var keys = (await session.Send(new ListApiKeys.Query(), cancellationToken)).Keys;
            if (keys.Count == 0) session.Output.WriteLine(T.Of("CommandLine.ApiKey.None"));
            foreach (var key in keys)
                session.Output.WriteLine($"{key.PublicId}  {T.Of(key.State),-12} {Day(key.CreatedAt)} – {Day(key.ExpiresAt)}  {key.Scopes}  {key.Department ?? T.Of("ApiKey.Everywhere")}  {key.Name}  {(key.LastUsedAt is { } used ? Day(used) : T.Of("ApiKey.NeverUsed"))}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("ID") { Description = "The key's public part, as list shows it." };
        var command = new Command("revoke", "Stop a key.") { id };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var result = await session.Send(new RevokeApiKey.Command(parsed.GetRequiredValue(id)), cancellationToken);
            session.Output.WriteLine(T.Of("CommandLine.ApiKey.Revoked", result.Name));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static string Day(DateTime utc) => LocalTime.Of(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
