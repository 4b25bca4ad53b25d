using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Who asks: a person signed in on the site, a program with a key, a job, or the operator at the command line.</summary>
public interface ICurrentUser
{
    /// <summary>The name that changes are recorded under.</summary>
    string Name { get; }

    /// <summary>The account; null for the operator, a program or a job.</summary>
    int? Id => null;

    /// <summary>As what things are done.</summary>
    Actor Actor => new(Name, Id);

    /// <summary>What the person may see and change.</summary>
    AccessRights Rights { get; }

    /// <summary>The way in.</summary>
    AuditChannel Channel { get; }
}
