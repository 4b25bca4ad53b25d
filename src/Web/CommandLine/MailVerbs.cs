using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Jobs;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik mail test ADDRESS</c></summary>
internal static class MailVerbs
{
    public static Command Create() => new("mail", "The mail server that messages go out by.") { Test() };

    private static Command Test()
    {
        var address = new Argument<string>("ADDRESS") { Description = "Where to send the test message." };
        var command = new Command("test", "Send a test message and say what the mail server answered.") { address };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var to = parsed.GetRequiredValue(address);
            await session.Send(new SendTestMail.Command(to), cancellationToken);
            session.Output.WriteLine(T.Of("Mail.TestSent", to));
            return ExitCodes.Done;
        }));
        return command;
    }
}
