using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>How large a request may be, how slow its sender, and which methods there are at all.</summary>
internal static class RequestLimits
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        var body = Limits.From(builder.Configuration).RequestBody;
        long? most = body == 0 ? null : body;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = most;
            kestrel.Limits.MaxRequestLineSize = 8 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 100;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Services.Configure<IISServerOptions>(iis => iis.MaxRequestBodySize = most);
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 1024;
            form.KeyLengthLimit = 200;
            form.ValueLengthLimit = 200_000;
            form.MultipartHeadersCountLimit = 8;
            form.MultipartHeadersLengthLimit = 4 * 1024;
        });
    }

    /// <summary>TRACE, OPTIONS and invented methods end here; nothing on the site answers to them.</summary>
    public static IApplicationBuilder UseKnownMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Array.Exists(Methods, method => HttpMethods.Equals(method, context.Request.Method))) return next(context);

        context.Response.Headers.Allow = "GET, HEAD, POST";
        return PlainAnswer.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, "Refused.Method", "Refused.MethodLead");
    });

    /// <summary>
    /// Refuses a body that says itself that it is too large, before anybody starts to read it: the check of forms would call it forged.
    /// After routing, so that a page that takes files may allow more with <c>[RequestSizeLimit]</c>.
    /// </summary>
    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Request.ContentLength is not { } length || length <= (most ?? long.MaxValue)) return next(context);

        context.Response.Headers.Connection = "close";
        return PlainAnswer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, "Refused.TooLarge", "Refused.TooLargeLead", most / 1024);
    });
}
