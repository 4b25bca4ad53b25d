using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>How a handler says what one must be allowed to.</summary>
internal static class Requirements
{
    /// <summary>Demands that the person may do it in the whole municipality.</summary>
    /// <exception cref="ForbiddenException">The person may not.</exception>
    public static void Require(this ICurrentUser user, Operation operation)
    {
        if (!user.Rights.May(operation)) throw new ForbiddenException();
    }
}
