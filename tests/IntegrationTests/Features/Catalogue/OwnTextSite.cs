using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Catalogue;

/// <summary>The municipality's own texts, used as people do. The demo has number 1 in the catalogue and number 2 taken out of use.</summary>
internal static class OwnTextSite
{
    public const string Finance = "ekonomi@demo.example";
    public const string Contributor = "handlaggare@demo.example";
    public const string List = "/risker/katalog";
    public const string New = "/risker/katalog/ny";
    public const string InUse = "/risker/katalog/1";
    public const string TakenOut = "/risker/katalog/2";
    public const string Catalogue = "/risker/2026/katalog?namnd=sn";

    /// <summary>Something to save, with a category that the product has.</summary>
    public static readonly (string Name, string Value)[] Whole =
    [
        ("titel", "Bidragen följs inte upp"), ("kategori", "Ekonomi"), ("orsak", "att ingen har uppdraget"), ("handelse", "bidrag användas till annat än de är till för"),
        ("foljd", "att pengar går förlorade"), ("kontroller", "Årlig rapport\nStickprov"),
    ];

    /// <summary>The same with other texts in some fields.</summary>
    public static (string Name, string Value)[] With(params (string Name, string Value)[] fields) =>
        [.. Whole.Where(field => fields.All(other => other.Name != field.Name)), .. fields];

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    public static Task<HttpResponseMessage> FillInAsync(this HttpClient client, string page, params (string Name, string Value)[] fields) => client.SendFormAsync(page, page, fields);

    public static Task<CatalogueText> OwnTextAsync(this TestSite site, int id) => site.Query(db => db.CatalogueTexts.AsNoTracking().SingleAsync(text => text.Id == id));

    /// <summary>Texts of an own category each, in use.</summary>
    public static Task<int> AddOwnTextsAsync(this TestSite site, int count) => site.Query(db =>
    {
        for (var at = 0; at < count; at++)
            db.CatalogueTexts.Add(new CatalogueText(new CatalogueWords($"Extra text {at:D3}", $"Eget slag {at % 3}", "något hända"), "test", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
        return db.SaveChangesAsync();
    });
}
