using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>A page whose forms say on the page itself what is wrong, and keep what was typed.</summary>
public abstract class FormPageModel : PageModel
{
    /// <summary>What is wrong with what was sent.</summary>
    public IReadOnlyList<string> Problems { get; protected set; } = [];

    /// <summary>False when the attempt broke a rule or was bad input; <see cref="Problems"/> then says which.</summary>
    protected async Task<bool> TryAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return true;
        }
        catch (Exception failure) when (Failure.Of(failure) is { Status: StatusCodes.Status400BadRequest } known)
        {
            Problems = known.Problems;
            return false;
        }
    }
}
