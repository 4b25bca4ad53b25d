using Microsoft.AspNetCore.OpenApi;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What the site does against those who mean it harm, registered in one place; docs/operations.md says how to set it.</summary>
internal static class Hardening
{
    public static WebApplicationBuilder AddHardening(this WebApplicationBuilder builder)
    {
        builder.AddRequestLimits();
        builder.Services.AddRateLimits(builder.Configuration);
        builder.Services.AddDataProtection().ProtectKeys(builder.Configuration);
        SiteCookies.Register(builder.Services, secure: !PlainHttp.IsAllowed(builder.Configuration, builder.Environment));
        builder.Services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc => mvc.Filters.Add<PageMethodFilter>());

        // The description of the API would otherwise repeat whatever host the request claimed.
        builder.Services.Configure<OpenApiOptions>("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Servers = [new() { Url = "/" }];
            return Task.CompletedTask;
        }));
        return builder;
    }
}
