namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>One thing that happened: who, when, to what, and how it looked before and after. Written once and never changed.</summary>
public sealed class AuditRow
{
    public const int ActorLimit = 256;
    public const int SubjectLimit = 40;
    public const int SubjectIdLimit = 64;
    public const int SubjectNameLimit = 200;

    public int Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The name that the doer signs in with; "ik" for the operator; empty where nobody was signed in.</summary>
    public required string Actor { get; init; }

    public required AuditChannel Channel { get; init; }

    public required AuditKind Kind { get; init; }

    /// <summary>What kind of thing, such as "Risk"; for what was refused, the use case.</summary>
    public required string Subject { get; init; }

    /// <summary>Which one: its key in the database.</summary>
    public string SubjectId { get; init; } = "";

    /// <summary>What people call it, such as "sn-07"; for what was refused, the address.</summary>
    public string SubjectName { get; init; } = "";

    public int? DepartmentId { get; init; }

    /// <summary>The planning year, such as 2026.</summary>
    public int? Year { get; init; }

    /// <summary>JSON: each field with its value before and after, {"Title":["a","b"]}.</summary>
    public string Changes { get; init; } = "{}";

    /// <summary>Ties together what was saved at once.</summary>
    public string Unit { get; init; } = "";

    /// <summary>From where, for sign-ins and refusals only: the network, not the machine ("192.0.2.0/24").</summary>
    public string Network { get; init; } = "";

    /// <summary>
    /// The row as whoever reads only the security log sees it: that somebody was refused, without the address, in which the name of
    /// a risk may stand.
    /// </summary>
    public AuditRow ForSecurityLog() => Kind != AuditKind.AccessRefused ? this : new()
    {
        Id = Id, At = At, Actor = Actor, Channel = Channel, Kind = Kind, Subject = Subject, SubjectId = SubjectId, Unit = Unit, Network = Network,
    };
}
