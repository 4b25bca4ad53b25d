using System.Net;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>
/// Every address × every role, for one department and for the whole municipality, and signed out × an open and a secret risk in the own
/// department, below it and elsewhere. Made from <c>docs/access.md</c>, which has a row for every address there is.
/// </summary>
public sealed class AccessMatrixTests
{
    private static readonly Dictionary<Person, (HttpClient Client, AccessRights Rights)> Visitors = [];

    private static TestSite _site = null!;
    private static int _combinations;

    private static IEnumerable<AccessRow> Rows => AccessDocument.Addresses.Where(row => !SampleForms.NotSent.Contains(row.ToString()));

    [OneTimeSetUp]
    public async Task FoundAsync()
    {
        _site = await Town.FoundAsync();
        foreach (var person in Town.People)
            Visitors[person] = (await _site.ClientAsync(person.Role is null ? null : person.UserName), await Town.RightsAsync(_site, person));
    }

    [OneTimeTearDown]
    public async Task LeaveAsync()
    {
        TestContext.Progress.WriteLine($"Access matrix: {_combinations} combinations of address, person and thing");
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Document_HasARowForEveryAddress_AndNoOther()
    {
        var addresses = await SiteAddresses.OfAsync(_site);

        addresses.Count.ShouldBeGreaterThan(15);
        AccessDocument.Addresses.Select(row => row.ToString()).ShouldBe(addresses, ignoreOrder: true, "docs/access.md says who may use which address");
    }

    [Test]
    public void Document_SaysWhatTheTableSays()
    {
        AccessDocument.Grants.Count.ShouldBe(Enum.GetValues<Operation>().Length * Enum.GetValues<Role>().Length);
        foreach (var (operation, role, grant) in AccessDocument.Grants) AccessTable.Of(operation, role).ShouldBe(grant, $"{operation} for {role}");
    }

    [Test]
    public async Task Address_LetsInWhomTheDocumentSays_AndShowsNobodyMore([ValueSource(nameof(Rows))] AccessRow row)
    {
        var wrong = new List<string>();
        foreach (var (person, (client, rights)) in Visitors)
        {
            foreach (var mark in Town.Of(row.Thing))
            {
                _combinations++;
                using var answer = await Visit.SendAsync(client, row, mark);
                var body = await Visit.TextAsync(answer);
                var expected = Expected(row, person, rights, mark, await DepartmentAsync(mark));
                var got = Visit.Outcome(answer);
                if (got != expected) wrong.Add($"{person}, {mark}: {got} and not {expected}");

                foreach (var hidden in Town.Marks.Where(m => body.Contains(m.Word, StringComparison.OrdinalIgnoreCase) && !row.Names(m, mark)))
                {
                    if (!rights.MaySee(await DepartmentAsync(hidden), hidden.IsSecret)) wrong.Add($"{person} is shown {hidden}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>Not only nothing too much: everything that the person may see is there.</summary>
    [TestCase("/risker/2026?sok=77")]
    [TestCase("/api/v1/years/2026/risks")]
    [TestCase("/api/v1/years/2026/ranking")]
    [TestCase("/api/v1/years/2026/followup/occurrences")]
    [TestCase("/uppfoljning/2026")]
    public async Task List_HasExactlyWhatThePersonMaySee(string address)
    {
        foreach (var (person, (client, rights)) in Visitors.Where(v => v.Key.Role is not null))
        {
            var body = await client.GetStringAsync(address);
            var expected = new List<Mark>();
            foreach (var mark in Town.Marks)
            {
                if (rights.MaySee(await DepartmentAsync(mark), mark.IsSecret)) expected.Add(mark);
            }

            Town.Marks.Where(mark => body.Contains(mark.Word, StringComparison.Ordinal)).ShouldBe(expected, $"{person} at {address}");
        }
    }

    private static Outcome Expected(AccessRow row, Person person, AccessRights rights, Mark mark, int department) => row switch
    {
        { Who: "anyone" } => Outcome.LetIn,
        _ when person.Role is null => Outcome.AskedToSignIn,
        { Who: "signed in" } => Outcome.LetIn,
        { Thing: "risk" or "control", Operation: { } operation } => rights.MaySee(department, mark.IsSecret) && rights.May(operation, department) ? Outcome.LetIn : Outcome.Missing,
        { Thing: "department", Operation: { } operation } => rights.May(Operation.ReadRisks, department) && rights.May(operation, department) ? Outcome.LetIn : Outcome.Missing,
        { Operation: { } operation } => rights.May(operation) ? Outcome.LetIn : Outcome.Missing,
        _ => throw new InvalidOperationException($"{row}: {row.Who}"),
    };

    private static Task<int> DepartmentAsync(Mark mark) => Departments.IdAsync(_site, mark.Department);
}
