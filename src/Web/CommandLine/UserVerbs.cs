using System.CommandLine;
using System.Security.Cryptography;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik user add|disable|password|link|reset-second-factor NAME …</c> A password never stands on the command line, where others can read it.</summary>
internal static class UserVerbs
{
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly Argument<string> UserName = new("NAME") { Description = "E-mail address." };
    private static readonly Option<bool> PasswordFromInput = new("--password-stdin") { Description = "Read the password from standard input; otherwise one is made up and printed." };

    public static Command Create() => new("user", "Accounts of the people who sign in.") { Add(), Disable(), Password(), Link(), SecondFactor() };

    private static Command Add()
    {
        var displayName = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var title = new Option<string>("--title") { Description = "Post or function.", DefaultValueFactory = _ => "" };
        var role = new Option<Role>("--role") { Description = "What the person does here.", Required = true };
        role.Validators.Add(given =>
        {
            // A number would do for an enum, whether or not a role has it.
            if (given.Tokens is [var name] && !Enum.GetNames<Role>().Contains(name.Value, StringComparer.OrdinalIgnoreCase)) given.AddError(name.Value);
        });
        var department = new Option<string?>("--department") { Description = "Department code; without it the role counts everywhere." };
        var command = new Command("add", "Give a person an account.") { UserName, displayName, title, role, department, PasswordFromInput };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var password = await PasswordAsync(parsed);
            var user = parsed.GetRequiredValue(UserName);
            await session.Send(new AddUser.Command(user, parsed.GetRequiredValue(displayName), parsed.GetRequiredValue(title), parsed.GetValue(role), parsed.GetValue(department), password), cancellationToken);
            Tell(session, parsed, T.Of("User.Added", user), password);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Disable()
    {
        var command = new Command("disable", "Close an account.") { UserName };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var user = parsed.GetRequiredValue(UserName);
            await session.Send(new DisableUser.Command(user), cancellationToken);
            session.Output.WriteLine(T.Of("User.Disabled", user));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Password()
    {
        var command = new Command("password", "Give an account a new password.") { UserName, PasswordFromInput };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var password = await PasswordAsync(parsed);
            var user = parsed.GetRequiredValue(UserName);
            await session.Send(new SetPassword.Command(user, password), cancellationToken);
            Tell(session, parsed, T.Of("User.PasswordSet", user), password);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Link()
    {
        var issuer = new Option<string>("--issuer") { Description = "The provider, as it calls itself.", Required = true };
        var subject = new Option<string>("--subject") { Description = "The person's name at the provider (sub).", Required = true };
        var command = new Command("link", "Tie an account to a person at the single sign-on provider.") { UserName, issuer, subject };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var user = parsed.GetRequiredValue(UserName);
            await session.Send(new LinkUser.Command(user, parsed.GetRequiredValue(issuer), parsed.GetRequiredValue(subject)), cancellationToken);
            session.Output.WriteLine(T.Of("User.Linked", user));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command SecondFactor()
    {
        var command = new Command("reset-second-factor", "Take the second factor from somebody who has lost phone and recovery codes.") { UserName };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var user = parsed.GetRequiredValue(UserName);
            await session.Send(new ResetSecondFactor.Command(user), cancellationToken);
            session.Output.WriteLine(T.Of("User.SecondFactorReset", user));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task<string> PasswordAsync(ParseResult parsed) =>
        parsed.GetValue(PasswordFromInput)
            ? await Console.In.ReadLineAsync() ?? ""
            : string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, 5)));

    private static void Tell(CommandSession session, ParseResult parsed, string done, string password)
    {
        session.Output.WriteLine(done);
        if (!parsed.GetValue(PasswordFromInput)) session.Output.WriteLine(T.Of("User.MadeUpPassword", password));
    }
}
