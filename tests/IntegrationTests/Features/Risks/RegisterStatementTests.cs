using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>The statements of a page in the embedded database: none of them looks through a whole year to find some of its risks.</summary>
public sealed class RegisterStatementTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [TestCase("ekonomi@demo.example", "/risker/2026")]
    [TestCase("ekonomi@demo.example", "/risker/2026?namnd=sn&niva=hog&sida=2")]
    [TestCase("chef@demo.example", "/risker/2026")]
    public async Task Page_WhenOpenedAgain_SearchesNoYearButInRankOrder(string user, string address)
    {
        var client = await _site.ClientAsync(user);
        await client.GetStringAsync(address);
        using var counter = new CommandCounter();
        await client.GetStringAsync(address);

        var searches = new List<string>();
        foreach (var sql in counter.Commands)
        {
            var risks = Regex.Matches(sql, "\"Risks\" AS \"(\\w+)\"").Select(match => match.Groups[1].Value).ToHashSet();
            searches.AddRange((await PlanAsync(sql)).Where(step => step.Split(' ') is ["SEARCH" or "SCAN", var name, ..] && risks.Contains(name)));
        }

        searches.Count.ShouldBeGreaterThan(2);
        searches.Where(step => !step.Contains('?') || (step.EndsWith("(PlanningYearId=?)", StringComparison.Ordinal) && !step.Contains("_RankKey_", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private Task<List<string>> PlanAsync(string sql) => _site.Query(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in Regex.Matches(sql, @"@\w+").Select(match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return steps;
    });
}
