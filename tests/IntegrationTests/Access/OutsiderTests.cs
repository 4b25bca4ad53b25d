using System.Diagnostics;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>Somebody from elsewhere tries every address with the names of others' things: nothing tells what is hidden from what does not exist.</summary>
public sealed class OutsiderTests
{
    private const int Rounds = 40;

    private static readonly Mark Hidden = Town.Marks.Single(mark => mark is { Department: "BUN", IsSecret: false });

    /// <summary>As long as the hidden one, so that an address that is repeated in an answer has the same length.</summary>
    private static readonly Mark Missing = new("BUN-SAKNAS7", "XYZ", false);

    private static readonly Person Outsider = new(Role.Reader, InDepartment: true);

    private TestSite _site = null!;
    private HttpClient _client = null!;

    private static IEnumerable<AccessRow> Things => AccessDocument.Addresses.Where(row => row.Thing.Length > 0);

    /// <summary>Pages only: which endpoints the API has stands in its open description.</summary>
    private static IEnumerable<AccessRow> Closed => AccessDocument.Addresses
        .Where(row => row is { Thing: "", Operation: not null, Method: "GET" } && !row.Route.StartsWith("/api/", StringComparison.Ordinal));

    [OneTimeSetUp]
    public async Task ArriveAsync()
    {
        _site = await Town.FoundAsync();
        _client = await _site.ClientAsync(Outsider.UserName);
    }

    [OneTimeTearDown]
    public async Task LeaveAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Thing_WhenHiddenOrMissing_AnswersAlike([ValueSource(nameof(Things))] AccessRow row)
    {
        Hidden.Word.Length.ShouldBe(Missing.Word.Length);

        var hidden = await AnswerAsync(row, Hidden);
        var missing = await AnswerAsync(row, Missing);

        hidden.ShouldBe(missing);
        hidden.ShouldStartWith("404");
    }

    /// <summary>A page that is closed to the person answers like an address that leads nowhere.</summary>
    [Test]
    public async Task Page_WhenClosedToThePerson_AnswersLikeNoPageAtAll([ValueSource(nameof(Closed))] AccessRow row)
    {
        var closed = await AnswerAsync(row, Hidden);
        var nowhere = await AnswerAsync(new AccessRow("/nowhere", "GET", "", ""), Hidden);

        closed.ShouldBe(nowhere);
    }

    /// <summary>Medians of many turns, taken in turn, so that what else the machine does falls on both.</summary>
    [Test]
    public async Task Thing_WhenHiddenOrMissing_TakesAsLong()
    {
        var row = Things.First(r => r.Method == "GET");
        await AnswerAsync(row, Hidden);
        await AnswerAsync(row, Missing);

        var (hidden, missing) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            hidden.Add(await MillisecondsAsync(row, Hidden));
            missing.Add(await MillisecondsAsync(row, Missing));
        }

        var (one, other) = (Median(hidden), Median(missing));
        TestContext.Out.WriteLine($"hidden {one:0.00} ms, missing {other:0.00} ms");
        Math.Abs(one - other).ShouldBeLessThan(Math.Max(2, 0.3 * Math.Max(one, other)));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private async Task<double> MillisecondsAsync(AccessRow row, Mark mark)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await Visit.SendAsync(_client, row, mark);
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Status, headers and body; the number of the request, the token of a form and the asked address itself are each time others.</summary>
    private async Task<string> AnswerAsync(AccessRow row, Mark mark)
    {
        using var answer = await Visit.SendAsync(_client, row, mark);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length" or "Set-Cookie"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        return Everyday.Replace($"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{await Visit.TextAsync(answer)}", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }
}
