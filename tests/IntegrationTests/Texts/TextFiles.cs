using System.Text.Json;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;

namespace Vaggeryd.InternalControl.IntegrationTests.Texts;

/// <summary>The text files as they lie in the sources, with each key's file.</summary>
internal static class TextFiles
{
    public static IReadOnlyList<TextEntry> Swedish { get; } = Read("sv");

    public static IReadOnlyList<TextEntry> English { get; } = Read("en");

    public static IReadOnlySet<string> Keys { get; } = Swedish.Select(t => t.Key).ToHashSet();

    /// <summary>Read token by token: a dictionary would hide a key that stands twice in one file.</summary>
    private static List<TextEntry> Read(string language) =>
    [
        .. SourceTree.Files($"src/Web/Texts/{language}", ".json").SelectMany(file =>
            JsonDocument.Parse(file.Text).RootElement.EnumerateObject().Select(p => new TextEntry(p.Name, p.Value.GetString() ?? "", Path.GetFileName(file.Path)))),
    ];
}

internal sealed record TextEntry(string Key, string Text, string File);
