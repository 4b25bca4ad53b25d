using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// How often one caller may come, counted in fixed minutes on each web node. It stands before everything that asks the database. Every
/// request is counted without being asked to; only pages that hand out files name <see cref="Documents"/> themselves.
/// </summary>
internal static class RateLimits
{
    /// <summary>The policy of pages that hand out files.</summary>
    public const string Documents = "documents";

    /// <summary>Addresses share this many counts, so that a flood from everywhere cannot fill the memory.</summary>
    internal const int AddressCounts = 1 << 14;

    /// <summary>The part of an IPv6 address that one subscriber has; the rest is theirs to vary.</summary>
    private const int NetworkBytes = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = Limits.From(configuration);

        // ReadSignedInUser checks every cookie, after the count. Identity's own check would come before it, and lose the session's number.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.MaxValue);
        return services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Caller>(context => Everything(context, limits));
            options.AddPolicy(Documents, context => Count(context, Documents, limits.DocumentsPerMinute));
            options.OnRejected = (rejected, _) => RefuseAsync(rejected.HttpContext, rejected.Lease);
        });
    }

    private static RateLimitPartition<Caller> Everything(HttpContext context, Limits limits)
    {
        if (context.Request.Path.StartsWithSegments("/api")) return Count(context, "api", limits.ApiPerMinute);

        return IsGuess(context) || context.Request.Path == OidcOptions.ReturnPath ? Count(context, "sign-in", limits.SignInsPerMinute, byAddress: true) : Count(context, "pages", limits.PagesPerMinute);
    }

    /// <summary>Passwords are guessed by posting to a page that is open to everyone, whoever one is signed in as meanwhile.</summary>
    private static bool IsGuess(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && (Person(context) is null || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null);

    private static RateLimitPartition<Caller> Count(HttpContext context, string kind, int perMinute, bool byAddress = false)
    {
        // The error page of a request that has been counted already.
        var again = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (again || perMinute == 0) return RateLimitPartition.GetNoLimiter(new Caller("", null, 0));

        var person = byAddress ? null : Person(context);
        var caller = new Caller(kind, person, person is null ? AddressCount(context.Connection.RemoteIpAddress) : 0);
        return RateLimitPartition.GetFixedWindowLimiter(caller, _ => new() { PermitLimit = perMinute, Window = Window });
    }

    private static string? Person(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Which count an address has; nobody outside can foresee which addresses share one.</summary>
    internal static int AddressCount(IPAddress? address)
    {
        if (address is null) return 0;

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        var hash = new HashCode();
        hash.AddBytes(bytes.AsSpan(0, Math.Min(bytes.Length, NetworkBytes)));
        return hash.ToHashCode() & (AddressCounts - 1);
    }

    private static async ValueTask RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await PlainAnswer.WriteAsync(context, StatusCodes.Status429TooManyRequests, "Refused.TooMany", "Refused.TooManyLead", seconds);
    }

    /// <summary>Who is counted for what: a person, or else an address.</summary>
    private readonly record struct Caller(string Kind, string? Person, int Address);
}
