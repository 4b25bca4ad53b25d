using System.Reflection;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>
/// Stops the clocks of a site's limiters when it ends. ASP.NET Core makes one in each rate limiting middleware and never disposes it; its clock goes on
/// for as long as the process and keeps the whole site, some megabytes, alive. A process usually has one site; the tests' have hundreds.
/// </summary>
internal sealed class StopLimiters : IStartupFilter, IDisposable
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private RequestDelegate? _first;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(rest => _first = rest);
        next(app);
    };

    public void Dispose()
    {
        Stop(_first?.Target);
        _first = null;
        _seen.Clear();
    }

    /// <summary>A pipeline is delegates that hold delegates: middleware, and what wraps it.</summary>
    private void Stop(object? holder)
    {
        if (holder is null || !_seen.Add(holder)) return;

        for (var type = holder.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                switch (field.FieldType.IsValueType ? null : field.GetValue(holder))
                {
                    case PartitionedRateLimiter<HttpContext> limiter:
                        limiter.Dispose();
                        break;
                    case Delegate held:
                        Stop(held.Target);
                        break;
                    default:
                        break;
                }
            }
        }
    }
}
