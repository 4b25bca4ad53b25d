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

    /// <summary>The calendar got a secret address, for programs that cannot sign in.</summary>
    CalendarFeedMade,
}
