using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

/// <summary>What a paper gives away, that it is the same each time, and what is refused.</summary>
public sealed class PaperEditionTests
{
    /// <summary>Of a risk that carries a secrecy mark in the demo municipality.</summary>
    private const string Secret = "Krisledningen är otränad inför långt elavbrott";

    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        await _installation.AssessAsync("KS-07", 4, 4);
    }

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task WritePaper_WhenEditionIsOpen_NamesNothingSecret([Values] PaperKind kind, [Values(WritePlan.Format.Docx, WritePlan.Format.Html)] WritePlan.Format format)
    {
        await _installation.AdoptAsync("top:3");
        await _installation.ProposeAsync("top:20", null, new Pick("ks-07", true, "hemligt skäl"));

        var full = ZipText.Of(await BytesAsync(2, kind, format, Edition.Full));
        var open = ZipText.Of(await BytesAsync(2, kind, format, Edition.Open));

        full.ShouldContain("hemligt skäl");
        full.ShouldContain(Secret);
        open.ShouldNotContain("hemligt skäl");
        open.ShouldNotContain(Secret);
        open.ShouldNotContain("KS-07");
        open.ShouldContain("Öppen utgåva");
    }

    [Test]
    public async Task WritePaper_WhenTwice_IsTheSameBytes([Values] PaperKind kind)
    {
        await _installation.AdoptAsync("top:10");
        await _installation.ProposeAsync("top:12");

        var first = await BytesAsync(2, kind, WritePlan.Format.Docx);
        await Task.Delay(TimeSpan.FromSeconds(2.1), CancellationToken.None); // a zip counts in steps of two seconds
        var second = await BytesAsync(2, kind, WritePlan.Format.Docx);

        second.ShouldBe(first);
    }

    [Test]
    public async Task WritePaper_WhenTheNumberIsTooLong_RefusesIt()
    {
        await _installation.DraftAsync();

        var refused = await Should.ThrowAsync<BadInputException>(() => BytesAsync(1, PaperKind.Memo, WritePlan.Format.Docx, dnr: new string('x', 41)));

        refused.Problems[0].Place.ShouldBe("dnr");
    }

    [Test]
    public async Task WritePaper_WhenThereIsNoSuchVersion_IsNotFound() =>
        await Should.ThrowAsync<NotFoundException>(() => BytesAsync(3, PaperKind.Memo, WritePlan.Format.Docx));

    private async Task<byte[]> BytesAsync(int number, PaperKind kind, WritePlan.Format format, Edition edition = Edition.Full, string? dnr = null)
    {
        using var output = new MemoryStream();
        await _installation.Send(new WritePaper.Query(new PlanVersionKey(PlanFiles.Year, number), kind, format, output, edition, dnr));
        return output.ToArray();
    }
}
