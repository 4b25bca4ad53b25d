using System.Net;
using AngleSharp.Dom;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Import;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>A department's head on the page where risks are taken out to Excel and in again.</summary>
internal static class ExcelSite
{
    public const string Page = "/riskanalys/2026/sn/excel";

    public static async Task<byte[]> FetchAsync(this HttpClient client, string address = $"{Page}/hamta") => await client.GetByteArrayAsync(address);

    /// <summary>Uploads a file; the answer leads to the review.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, byte[] content, string name = "risker.xlsx", string address = Page)
    {
        var page = await TestSite.PageAsync(client, address);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token(page)), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "fil", name },
        };
        return await client.PostAsync(address, form);
    }

    public static async Task<IDocument> ReviewAsync(this HttpClient client, byte[] content, string name = "risker.xlsx")
    {
        (await client.UploadAsync(content, name)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await TestSite.PageAsync(client, $"{Page}/granska");
    }

    /// <summary>Sends the form of the review with what stands in it.</summary>
    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, IDocument review, string handler, params (string Name, string Value)[] more)
    {
        var fields = review.QuerySelectorAll($"form[action$='handler={handler}'] :is(input[type=hidden], select)")
            .Select(box => KeyValuePair.Create<string, string>(box.GetAttribute("name")!, (box is AngleSharp.Html.Dom.IHtmlSelectElement choice ? choice.Value : box.GetAttribute("value")) ?? ""));
        var said = fields.Where(field => more.All(one => one.Name != field.Key)).Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        return client.PostAsync($"{Page}/granska?handler={handler}", new FormUrlEncodedContent(said));
    }

    /// <summary>The workbook with some cells changed, by reference and field; no reference: the first free row.</summary>
    public static byte[] With(byte[] workbook, params (string Reference, RegisterField Field, object? Value)[] changes)
    {
        using var package = new ExcelPackage(new MemoryStream(workbook));
        var sheet = package.Workbook.Worksheets["Risker"];
        var columns = Enumerable.Range(1, sheet.Dimension.End.Column).ToDictionary(column => Heading.Recognise(sheet.Cells[1, column].Text)!.Value.Field, column => column);
        foreach (var (reference, field, value) in changes)
        {
            var row = Enumerable.Range(2, 500).First(at => (sheet.Cells[at, columns[RegisterField.Reference]].Text, sheet.Cells[at, columns[RegisterField.Version]].Text) is var (text, version) && (reference.Length > 0 ? text == reference : version.Length == 0));
            sheet.Cells[row, columns[field]].Value = value;
        }

        return package.GetAsByteArray();
    }

    private static string Token(IDocument page) => page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
