namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>Why somebody who came from the provider is not let in. The page for it has a sentence for each.</summary>
public enum ProviderRefusal
{
    /// <summary>None of the person's groups means a role here.</summary>
    NoRole,

    /// <summary>The account is closed.</summary>
    Closed,

    /// <summary>The provider says no e-mail address, which an account needs.</summary>
    NoAddress,

    /// <summary>Another account has the address, and addresses alone do not make two accounts one.</summary>
    AddressTaken,

    /// <summary>The provider's answer did not pass the checks, or the person gave up there.</summary>
    Failed,

    /// <summary>The provider does not answer.</summary>
    Unreachable,
}
