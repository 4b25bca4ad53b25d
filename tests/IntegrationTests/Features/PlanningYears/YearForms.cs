using AngleSharp.Dom;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;

/// <summary>Sends the forms of the planning years' pages as a browser does.</summary>
internal static class YearForms
{
    /// <summary>Opens the page, finds the form by its address and sends it with what it holds, changed where the test says so.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await TestSite.PageAsync(client, page)).QuerySelector($"form[method=post][action='{action}']").ShouldNotBeNull($"{page} has no form for {action}");
        return await client.SendAsync(form, action, fields);
    }

    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, IElement form, string action, params (string Name, string Value)[] fields)
    {
        var held = form.QuerySelectorAll("input[name]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        var sent = held.Where(field => fields.All(other => other.Name != field.Name)).Concat(fields);
        return client.PostAsync(action, new FormUrlEncodedContent(sent.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }
}
