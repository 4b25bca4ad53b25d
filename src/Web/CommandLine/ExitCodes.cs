using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>The expected failures, and what a disk may refuse, as exit codes. Anything else is a bug and ends the program with 1.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int BadInput = 2;
    public const int NotFoundOrForbidden = 3;

    /// <summary>A check was made and says no: the plan no longer holds, the trail is broken.</summary>
    public const int DoesNotHold = 4;

    public static (int Code, string Message)? Of(Exception failure) => failure switch
    {
        BadInputException bad => (BadInput, string.Join(Environment.NewLine, bad.Problems)),
        ConflictException lost => (BadInput, string.Join(Environment.NewLine, lost.Problems)),
        RuleBrokenException broken => (BadInput, T.Of($"Rule.{broken.Rule}", [.. broken.Details])),
        NotFoundException missing => (NotFoundOrForbidden, missing.Message.Length > 0 ? missing.Message : T.Of("CommandLine.NotFound")),
        ForbiddenException => (NotFoundOrForbidden, T.Of("CommandLine.NotFound")),
        IOException or UnauthorizedAccessException => (BadInput, T.Of("CommandLine.FileFailure", failure.Message)),
        _ => failure.IsUnusableFile() ? (BadInput, T.Of("CommandLine.FileFailure", failure.Message)) : null,
    };
}
