using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>A reader of the whole municipality, who reads no marked risk.</summary>
internal sealed class SomeReader : ICurrentUser
{
    public string Name => "lasare@demo.example";

    public AccessRights Rights { get; } = AccessRights.From([(Role.Reader, null)], new DepartmentTree([]));

    public AuditChannel Channel => AuditChannel.Site;
}
