using Microsoft.AspNetCore.Identity;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>A person who signs in.</summary>
public sealed class AppUser : IdentityUser<int>
{
    public const int DisplayNameLimit = 100;
    public const int TitleLimit = 100;

    /// <summary>How the person is named on screen and in the trail.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Post or function, such as "Controller, ekonomi".</summary>
    public string Title { get; set; } = "";

    /// <summary>False: may not sign in.</summary>
    public bool IsActive { get; set; } = true;
}
