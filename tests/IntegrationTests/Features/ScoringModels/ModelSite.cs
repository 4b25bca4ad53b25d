using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Vaggeryd.InternalControl.Web.Features.ScoringModels;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

/// <summary>The editor as a person without script uses it: read the page, change boxes, press a button.</summary>
internal static class ModelSite
{
    public const string Finance = "ekonomi@demo.example";

    /// <summary>A draft based on the 4 × 4 model that the demo's years use.</summary>
    public static async Task<int> DraftAsync(this TestSite site, string? title = null)
    {
        var id = (await site.Send(new ListScoringModels.Query())).First(row => row.Model.Name == "4x4").Model.Id;
        return (await site.Send(new CopyScoringModel.Command(id, title))).Id;
    }

    /// <summary>What a browser would send of the page's form, with some boxes changed. Null takes a box away.</summary>
    public static Dictionary<string, string> Boxes(IDocument page, params (string Box, string? Text)[] changes)
    {
        var boxes = new Dictionary<string, string>();
        foreach (var box in page.QuerySelectorAll("form[data-preview] [name]"))
        {
            var name = box.GetAttribute("name")!;
            if (box is IHtmlInputElement { Type: "checkbox", IsChecked: false } or IHtmlButtonElement) continue;
            boxes[name] = (box is IHtmlSelectElement select ? select.Value : box.GetAttribute("value")) ?? "";
        }

        foreach (var (box, text) in changes)
        {
            if (text is null) boxes.Remove(box);
            else boxes[box] = text;
        }

        return boxes;
    }

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, string address, Dictionary<string, string> boxes) => await client.PostAsync(address, new FormUrlEncodedContent(boxes));

    public static async Task<IDocument> PageAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
