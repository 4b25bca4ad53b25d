namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>What happened.</summary>
public enum AuditKind
{
    Created,
    Changed,
    Deleted,
    SignedIn,
    SignInRefused,
    SignedOut,

    /// <summary>Something was asked for that does not exist or may not be seen: the two are not told apart.</summary>
    AccessRefused,

    /// <summary>A register or a plan left the system as a file.</summary>
    Exported,

    /// <summary>Something about an account's safety: password, second factor, sessions, keys.</summary>
    Security,

    /// <summary>Rows older than the retention time were taken out of the trail.</summary>
    Pruned,
}
