namespace Vaggeryd.InternalControl.Domain.Audit;

/// <summary>What happened to an account's safety, in a row of <see cref="AuditKind.Security"/>.</summary>
public enum SecurityEvent
{
    /// <summary>By its owner.</summary>
    PasswordChanged,

    /// <summary>By the operator.</summary>
    PasswordSet,
    SecondFactorOn,
    SecondFactorOff,

    /// <summary>Taken away by the operator, for somebody who lost it.</summary>
    SecondFactorReset,
    RecoveryCodesRenewed,
    RecoveryCodeUsed,
    SessionEnded,
    SessionsEnded,
    AccountClosed,
}
