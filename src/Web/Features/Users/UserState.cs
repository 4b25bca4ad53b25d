namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>How it stands with an account.</summary>
public enum UserState
{
    /// <summary>May sign in.</summary>
    Active,

    /// <summary>Has been invited and has not chosen a password yet.</summary>
    Invited,

    /// <summary>May not sign in.</summary>
    Closed,
}
