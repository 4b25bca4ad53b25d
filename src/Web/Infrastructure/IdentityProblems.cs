using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What ASP.NET Core Identity refuses, in the reader's language.</summary>
internal static class IdentityProblems
{
    private static readonly string[] Known = ["PasswordTooShort", "DuplicateUserName", "DuplicateEmail", "InvalidUserName", "InvalidEmail", "LoginAlreadyAssociated"];

    /// <exception cref="BadInputException">The result is a refusal.</exception>
    public static void Throw(IdentityResult result, string userName)
    {
        if (result.Succeeded) return;

        throw new BadInputException([.. result.Errors
            .Select(error => Known.Contains(error.Code)
                ? T.Of($"User.{error.Code}", userName, AccountRegistration.ShortestPassword)
                : error.Description)
            .Distinct()
            .Select(text => new InputProblem("", text))]);
    }
}
