using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>The operator at the command line, who already holds the database and may do everything.</summary>
internal sealed class OperatorUser : ICurrentUser
{
    public string Name => "ik";

    public AccessRights Rights => AccessRights.Operator;

    public AuditChannel Channel => AuditChannel.CommandLine;
}
