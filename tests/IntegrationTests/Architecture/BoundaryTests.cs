using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vaggeryd.InternalControl.IntegrationTests.Architecture;

/// <summary>Who may know what. The compiler guards Domain against Web; these guard the rest.</summary>
public sealed class BoundaryTests
{
    private static readonly IReadOnlyList<SourceFile> Web = [.. SourceTree.Files("src/Web", ".cs", ".cshtml").Where(f => !f.IsGenerated)];

    [Test]
    public void Domain_ReferencesNothing()
    {
        var project = XDocument.Load(Path.Combine(SourceTree.Root, "src/Domain/Domain.csproj"));

        project.Root!.Elements("PropertyGroup").ShouldNotBeEmpty();
        project.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference").ShouldBeEmpty();
    }

    [Test]
    public void Features_DoNotUseEachOther()
    {
        var files = Web.Where(f => f.LiesIn("src/Web/Features")).Select(f => (File: f, Feature: f.Path.Split('/')[3])).ToList();
        var features = files.Select(f => f.Feature).Where(name => !name.Contains('.')).Distinct().ToList();
        features.Count.ShouldBeGreaterThan(2);
        features.ShouldContain("Shared");

        var breaches = files
            .SelectMany(f => Regex.Matches(f.File.Text, @"\bFeatures\.(\w+)").Select(m => (f.File.Path, Own: f.Feature, Used: m.Groups[1].Value)))
            .Where(use => features.Contains(use.Used) && use.Used != use.Own && use.Used != "Shared");
        breaches.Select(b => $"{b.Path} uses {b.Used}").Distinct().ShouldBeEmpty();
    }

    /// <summary>A library, the words that betray its use, and the only places that may know it.</summary>
    [TestCase("OfficeOpenXml", "src/Web/Excel")]
    [TestCase("DocumentFormat", "src/Web/Documents")]
    [TestCase("Quartz", "src/Web/Jobs")]
    [TestCase("Spectre", "src/Web/CommandLine")]
    [TestCase("System.CommandLine", "src/Web/CommandLine")]
    public void Library_IsKnownByItsOwnFolderOnly(string library, string folder)
    {
        Web.Count.ShouldBeGreaterThan(30);
        Web.Where(f => !f.LiesIn(folder) && Regex.IsMatch(f.Text, $@"\b(using |global::){Regex.Escape(library)}\b|\b{Regex.Escape(library)}\.\w")).Select(f => f.Path).ShouldBeEmpty();
    }

    /// <summary>Changes past the change tracker leave no row in the trail; each place that makes them changes nothing that is told of there.</summary>
    [Test]
    public void ChangesPastTheTrail_AreMadeInTheStatedPlacesOnly()
    {
        string[] allowed =
        [
            "src/Web/Infrastructure/Accounts/SignInThrottles.cs", // failed attempts
            "src/Web/Infrastructure/ReadApiKey.cs", // when a key was last used
            "src/Web/Infrastructure/ReadSignedInUser.cs", // when a session was last seen
            "src/Web/Features/Trail/PruneTrail.cs", // the trail itself, which tells of it
            "src/Web/Features/Jobs/RemoveOldJobRuns.cs", // how jobs went, which is in no trail
            "src/Web/Features/Risks/Imports/RemoveOldImports.cs", // files that nobody brought in, large and in no trail
            "src/Web/Features/FollowUp/Samples/RemoveOldSamples.cs", // what drawn rows say, which may name people and is in no trail
            "src/Web/Persistence/AppDbContext.cs", // the stamp of a year's risks
        ];

        Web.Where(f => Regex.IsMatch(f.Text, @"\b(ExecuteUpdate|ExecuteDelete|ExecuteSql)\w*\(")).Select(f => f.Path).ShouldBe(allowed, ignoreOrder: true);
    }

    [Test]
    public void DatabaseProviders_AreNamedInTheSwitchOnly()
    {
        string[] allowed = ["src/Web/Persistence/DatabaseProvider.cs", "src/Web/Persistence/DatabaseSettings.cs", "src/Web/Persistence/SqlitePragmas.cs", "src/Web/Persistence/EmbeddedBackup.cs", "src/Web/Jobs/JobStore.cs"];
        var naming = Web.Where(f => Regex.IsMatch(f.Text, @"\b(UseSqlite|UseSqlServer|IsSqlite|IsSqlServer|SqlServer\w*|Microsoft\.Data\.(Sqlite|SqlClient))\b")).Select(f => f.Path).ToList();

        naming.ShouldContain(allowed[0]);
        naming.Where(path => !allowed.Contains(path) && !path.StartsWith("src/Web/Persistence/Migrations/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Test]
    public void PageModels_DoNotTouchTheDatabase()
    {
        var others = SourceTree.Files("src/Web", ".cs").Where(f => Regex.IsMatch(f.Text, @"\bAppDbContext\b")).ToList();
        others.Count.ShouldBeGreaterThan(5);

        others.Where(f => f.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal)).Select(f => f.Path).ShouldBeEmpty();
        Web.Where(f => f.Path.EndsWith(".cshtml", StringComparison.Ordinal) && f.Text.Contains("AppDbContext")).Select(f => f.Path).ShouldBeEmpty();
    }

    [Test]
    public void Clock_IsTimeProvider()
    {
        var files = SourceTree.Files("src", ".cs", ".cshtml");
        files.ShouldContain(f => f.Text.Contains("TimeProvider"));

        files.Where(f => Regex.IsMatch(f.Text, @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")).Select(f => f.Path).ShouldBeEmpty();
    }
}
