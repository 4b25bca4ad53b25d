using AngleSharp.Dom;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

/// <summary>Sends a form as a browser does: with what stands in it, and what is typed instead.</summary>
internal static class SentForm
{
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, IDocument page, string selector, params IReadOnlyList<(string Name, string Value)> typed)
    {
        var form = page.QuerySelector(selector).ShouldNotBeNull($"no form {selector}");
        var fields = form.QuerySelectorAll("input[name]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""))
            .Where(field => typed.All(own => own.Name != field.Name)).Concat(typed)
            .Select(field => KeyValuePair.Create(field.Name, field.Value));
        return await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
    }
}
