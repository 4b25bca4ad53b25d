using System.Text.Encodings.Web;
using System.Text.Unicode;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// The answer to a request that is refused at the door: problem details for the API, otherwise a page of its own. It asks no database, so
/// that a refusal costs next to nothing.
/// </summary>
internal static class PlainAnswer
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task WriteAsync(HttpContext context, int status, string title, string lead, params object?[] fill)
    {
        context.Response.StatusCode = status;
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = { Status = status, Detail = T.Of(lead, fill) },
            });
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page(T.Of(title), T.Of(lead, fill)), context.RequestAborted);
    }

    private static string Page(string title, string lead)
    {
        var (heading, text) = (Encoder.Encode(title), Encoder.Encode(lead));
        return $"""
            <!DOCTYPE html>
            <html lang="{(T.Language == Domain.Language.Swedish ? "sv" : "en")}" data-color-scheme="auto" data-size="sm">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{heading} – {T.Of("Layout.Product")}</title>
              <link rel="stylesheet" href="/lib/theme.css">
              <link rel="stylesheet" href="/lib/designsystemet.css">
              <link rel="stylesheet" href="/app.css">
              <link rel="icon" href="data:,">
            </head>
            <body>
              <header class="app-header"><div class="wrap"><div class="brand"><a class="name" href="/">{T.Of("Layout.Product")}</a></div></div></header>
              <main class="wrap" id="innehall"><div class="page-head"><div><h1>{heading}</h1><p class="lead">{text}</p></div></div></main>
            </body>
            </html>
            """;
    }
}
