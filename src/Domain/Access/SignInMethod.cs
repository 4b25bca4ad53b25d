namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>How somebody proved who they are.</summary>
public enum SignInMethod
{
    Password,

    /// <summary>A password and a code from an authenticator or a recovery code.</summary>
    PasswordAndCode,

    /// <summary>The municipality's own sign-in.</summary>
    Provider,
}
