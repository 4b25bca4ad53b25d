using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Who is behind the request. Nobody, until somebody has been read from the database, see <see cref="ReadSignedInUser"/>.</summary>
internal sealed class SignedInUser : ICurrentUser
{
    public int? Id { get; private set; }

    public string Name { get; private set; } = "";

    public Actor Actor => new(Name, Id);

    public string DisplayName { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The open session, see <see cref="UserSession.PublicId"/>; empty for a program or a job.</summary>
    public string SessionId { get; private set; } = "";

    /// <summary>What the person is here, and for which department; no department: the whole municipality.</summary>
    public IReadOnlyList<(Role Role, int? DepartmentId)> Roles { get; private set; } = [];

    public AccessRights Rights { get; private set; } = AccessRights.None;

    /// <summary>True: a role demands a second factor and the account has none; until it has, nothing else is open.</summary>
    public bool LacksSecondFactor { get; private set; }

    public AuditChannel Channel { get; private set; }

    /// <summary>A person with an open session.</summary>
    public void BecomePerson(int id, string name, string displayName, string title, string sessionId, IReadOnlyList<(Role Role, int? DepartmentId)> roles, AccessRights rights)
    {
        (Id, Name, DisplayName, Title, SessionId) = (id, name, displayName, title, sessionId);
        (Roles, Rights) = (roles, rights);
    }

    /// <summary>Everything has to wait until a second factor is set up.</summary>
    public void DemandSecondFactor() => LacksSecondFactor = true;

    /// <summary>A program with a key.</summary>
    public void BecomeProgram(string name, AccessRights rights) => (Name, Rights, Channel) = (name, rights, AuditChannel.Api);

    /// <summary>The site itself, at work on its own; what a job sends is not asked for by anybody outside.</summary>
    public void BecomeJob(string name) => (Name, Rights, Channel) = (name, AccessRights.Operator, AuditChannel.Job);

    /// <summary>The site itself, at work for somebody who ordered it and with no more than their rights.</summary>
    public void BecomeOrderer(int id, string name, AccessRights rights) => (Id, Name, Rights, Channel) = (id, name, rights, AuditChannel.Job);

    /// <summary>The request is one to the API, whoever makes it.</summary>
    public void ComeByApi() => Channel = AuditChannel.Api;
}
