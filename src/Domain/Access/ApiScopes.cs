namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>What a key opens of the API.</summary>
[Flags]
public enum ApiScopes
{
    None = 0,

    /// <summary>Risks and their order.</summary>
    Risks = 1,

    /// <summary>The municipality-wide plan, in its open edition.</summary>
    Plan = 2,
}
