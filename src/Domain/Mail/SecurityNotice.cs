namespace Vaggeryd.InternalControl.Domain.Mail;

/// <summary>What has changed about an account and is told to its owner by mail.</summary>
public enum SecurityNotice
{
    PasswordChanged,
    SecondFactorTurnedOn,
    SecondFactorTurnedOff,

    /// <summary>New recovery codes; the old ones no longer work.</summary>
    RecoveryCodesRenewed,
    RolesChanged,
}
