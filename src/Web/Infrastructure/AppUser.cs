using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>A person who signs in.</summary>
public sealed class AppUser : IdentityUser<int>
{
    public const int DisplayNameLimit = 100;
    public const int TitleLimit = 100;
    public const int EmailLimit = 256;

    /// <summary>How the person is named on screen and in the trail.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Post or function, such as "Controller, ekonomi".</summary>
    public string Title { get; set; } = "";

    /// <summary>False: may not sign in.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The language of messages to the person.</summary>
    public Language Language { get; set; }

    /// <summary>When the person was last invited, UTC; null for accounts made at the command line or by the provider.</summary>
    public DateTime? InvitedAt { get; set; }

    /// <summary>UTC; null when the person has never signed in.</summary>
    public DateTime? LastSignInAt { get; set; }

    /// <summary>The time step of the newest code from an authenticator that was let in, so that no code counts twice.</summary>
    public int? LastCodeStep { get; set; }
}
