using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Who asks: a person signed in on the site or through the API, or the operator at the command line.</summary>
public interface ICurrentUser
{
    /// <summary>The name that changes are recorded under.</summary>
    string Name { get; }

    /// <summary>What the person may see and change.</summary>
    AccessRights Rights { get; }
}
