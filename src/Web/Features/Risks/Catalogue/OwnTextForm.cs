using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Features.Risks.Writing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>The form of an own text, with the names that its fields have.</summary>
public sealed record OwnTextForm
{
    /// <summary>The version that the person had read; 0 for a new text.</summary>
    public int Version { get; init; }

    public string? Titel { get; init; }

    public string? Kategori { get; init; }

    public string? Orsak { get; init; }

    public string? Handelse { get; init; }

    public string? Foljd { get; init; }

    public string? Kontroller { get; init; }

    internal CatalogueWords Words => new(Titel ?? "", Kategori ?? "", Handelse ?? "", Orsak, Foljd, Kontroller);

    public string? this[string field] => Fields.Single(one => one.Name == field).Text;

    /// <summary>Everything that keeps it from being saved, in the order of the form.</summary>
    internal IReadOnlyList<FormProblem> Problems => [.. Find()];

    /// <summary>What looks like personal data, which everybody who writes risks would read. A guess, so it stands in the way of nothing.</summary>
    internal IEnumerable<(string Field, PersonalDataKind Kind)> Suspected => Fields.SelectMany(one => PersonalData.In(one.Text).Select(kind => (one.Name, kind)));

    private (string Name, string? Text, int Limit, bool IsNeeded)[] Fields =>
    [
        ("orsak", Orsak, RiskLimits.Sentence, false), ("handelse", Handelse, RiskLimits.Sentence, true), ("foljd", Foljd, RiskLimits.Sentence, false),
        ("titel", Titel, RiskLimits.Title, true), ("kategori", Kategori, RiskLimits.Category, true), ("kontroller", Kontroller, RiskLimits.Controls, false),
    ];

    public static OwnTextForm Of(CatalogueWords words, int version) => new()
    {
        Version = version,
        Titel = words.Title,
        Kategori = words.Category,
        Orsak = words.Cause,
        Handelse = words.Event,
        Foljd = words.Effect,
        Kontroller = words.ExistingControls,
    };

    /// <summary>The fields that say something else than the other form's do.</summary>
    public IEnumerable<(string Name, string? Theirs)> DifferencesTo(OwnTextForm other) =>
        Fields.Zip(other.Fields).Where(pair => Text.Lines(pair.First.Text) != Text.Lines(pair.Second.Text)).Select(pair => (pair.Second.Name, pair.Second.Text));

    private IEnumerable<FormProblem> Find()
    {
        foreach (var (name, text, limit, isNeeded) in Fields)
        {
            var length = Text.Lines(text).Length;
            if (isNeeded && length == 0) yield return new(name, T.Of($"OwnText.Missing.{name}"));
            if (length > limit) yield return new(name, T.Of("Write.TooLong", T.Of($"OwnText.Name.{name}"), limit, length));
        }
    }
}
