using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Architecture;

/// <summary>What a source file, a use case and a domain type look like.</summary>
public sealed class ShapeTests
{
    private const int LongestFile = 200;

    private static readonly Assembly Web = typeof(AppDbContext).Assembly;

    [Test]
    public void SourceFiles_AreShort()
    {
        var files = SourceTree.Files("src", ".cs", ".cshtml").Concat(SourceTree.Files("tests", ".cs")).Where(f => !f.IsGenerated).ToList();
        files.Count.ShouldBeGreaterThan(80);

        files.Select(f => (f.Path, Lines: f.Text.AsSpan().Count('\n'))).Where(f => f.Lines > LongestFile).ShouldBeEmpty();
    }

    [Test]
    public void FeatureFiles_HoldTheTypeTheyAreNamedAfter()
    {
        var files = SourceTree.Files("src/Web/Features", ".cs").Where(f => !f.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal)).ToList();
        files.Count.ShouldBeGreaterThan(5);

        files.Where(f => !Regex.IsMatch(f.Text, $@"\b(class|record|record struct|enum|interface) {f.Name}\b")).Select(f => f.Path).ShouldBeEmpty();
    }

    [Test]
    public void UseCases_ArePublicStaticClassesWithOneInternalSealedHandler()
    {
        var handlers = Web.GetTypes().Where(t => !t.IsAbstract && Handled(t).Any()).ToList();
        handlers.Count.ShouldBeGreaterThan(3);

        handlers.Where(h => !h.IsSealed || h.IsNestedPublic || h.IsPublic).Select(h => h.FullName).ShouldBeEmpty("a handler is internal sealed");
        handlers.Where(h => h.DeclaringType is not { IsPublic: true, IsAbstract: true, IsSealed: true }).Select(h => h.FullName)
            .ShouldBeEmpty("a handler stands in the public static class of its use case");
        handlers.GroupBy(h => h.DeclaringType).Where(useCase => useCase.Count() > 1).Select(useCase => useCase.Key!.FullName).ShouldBeEmpty("one file, one use case");
        handlers.Where(h => Handled(h).Any(request => request.DeclaringType != h.DeclaringType)).Select(h => h.FullName).ShouldBeEmpty();
    }

    [Test]
    public void Handlers_NeverSendAnotherRequest() =>
        Web.GetTypes().Where(t => !t.IsAbstract && Handled(t).Any())
            .Where(h => h.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(IMediator)))
            .Select(h => h.FullName).ShouldBeEmpty();

    [Test]
    public void Classes_AreSealedUnlessSomethingDerivesFromThem()
    {
        var types = Web.GetTypes().Concat(typeof(Rule).Assembly.GetTypes())
            .Where(t => t.IsClass && t.Namespace?.StartsWith("Vaggeryd", StringComparison.Ordinal) == true && !t.Name.Contains('<')).ToList();
        types.Count.ShouldBeGreaterThan(60);

        var parents = types.Select(t => t.BaseType).OfType<Type>().Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        types.Where(t => !t.IsSealed && !parents.Contains(t) && !t.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)) && !IsGenerated(t))
            .Select(t => t.FullName).ShouldBeEmpty();
    }

    [Test]
    public void PublicDomainTypes_HaveASummary()
    {
        var types = typeof(Rule).Assembly.GetExportedTypes();
        types.Length.ShouldBeGreaterThan(30);

        var documented = XDocument.Load(Path.ChangeExtension(typeof(Rule).Assembly.Location, ".xml")).Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
            .Select(m => m.Attribute("name")!.Value).ToHashSet();
        types.Where(t => !documented.Contains($"T:{t.FullName!.Replace('+', '.')}")).Select(t => t.FullName).ShouldBeEmpty();
    }

    [Test]
    public void UseCases_HaveASummary()
    {
        var useCases = SourceTree.Files("src/Web/Features", ".cs").Where(f => f.Text.Contains("IRequestHandler<")).ToList();
        useCases.Count.ShouldBeGreaterThan(3);

        useCases.Where(f => !Regex.IsMatch(f.Text, @"/// (<summary>.*</summary>|</summary>)\r?\npublic static (partial )?class ")).Select(f => f.Path).ShouldBeEmpty();
    }

    private static IEnumerable<Type> Handled(Type type) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).Select(i => i.GetGenericArguments()[0]);

    /// <summary>Migrations and what the Razor and JSON generators write.</summary>
    private static bool IsGenerated(Type type) =>
        type.Namespace!.Contains(".Migrations", StringComparison.Ordinal) || type.Name == "Program" || type.Name.StartsWith("Features_", StringComparison.Ordinal);
}
