using System.Text.Json;
using System.Text.Json.Serialization;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence.Seed;

/// <summary>The files of <c>database/seed</c>, which lie in <c>seed</c> beside the program.</summary>
internal static class SeedFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static TFile Read<TFile>(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seed", name));
        return JsonSerializer.Deserialize<TFile>(stream, Options) ?? throw new InvalidDataException($"seed/{name} is empty.");
    }
}

internal sealed record GoalsFile(string Municipality, string Vision, GoalsFile.Period MandatePeriod, IReadOnlyList<GoalsFile.SeedGoal> Goals)
{
    public sealed record Period(int From, int To);

    public sealed record SeedGoal(string Code, GoalKind Kind, InternalGoalArea? Area, string Title, string ShortTitle, int[] Sdgs, string SdgMeaning, string TextSource);
}

internal sealed record SeedGlobalGoal(int Number, string NameSv, string NameEn);

internal sealed record DemoFile(IReadOnlyList<DemoFile.SeedDepartment> Departments, IReadOnlyList<int> Years, DemoFile.SeedDays Days, IReadOnlyList<DemoFile.SeedAnalysis> Analyses, IReadOnlyList<DemoFile.SeedText> OwnTexts, IReadOnlyList<DemoFile.SeedRisk> Risks)
{
    public sealed record SeedDepartment(string Code, string Name, DepartmentKind Kind, string? Parent);

    /// <summary>A text of the municipality's own in the catalogue of common risks.</summary>
    public sealed record SeedText(string Title, string Category, string Event, string? Cause = null, string? Effect = null, string? ExistingControls = null, bool IsTakenOut = false);

    public sealed record SeedRisk(
        string Reference,
        string Department,
        string Title,
        string? Process,
        string? Category,
        string? Cause,
        string? Event,
        string? Effect,
        string[] Goals,
        string? ExistingControls,
        int[]? Inherent,
        int[]? Current,
        int[]? Target,
        RiskResponse? Response,
        string? ResponseReason,
        string? PlannedAction,
        string? ControlActivity,
        string? ControlMethod,
        string? ControlFrequency,
        string? Responsible,
        int[]? Previous,
        SeedSecrecy? Secrecy = null,
        Confidence? Confidence = null,
        IReadOnlyList<SeedIndividual>? Individual = null,
        SeedAction? Action = null,
        int? ReviewIn = null);

    /// <summary>What one person said before the joint assessment.</summary>
    public sealed record SeedIndividual(string By, int[] Steps, string? Comment);

    public sealed record SeedSecrecy(string Section, string Reason);

    /// <summary>The days of the newest year, in days from the installation.</summary>
    public sealed record SeedDays(int Analyses, int Decisions, int Plan);

    /// <summary>Who does what the risk's planned action says, and in how many days.</summary>
    public sealed record SeedAction(string? Responsible, int DueIn);

    /// <param name="DaysAgo">When it was handed in.</param>
    /// <param name="By">Who handed it in.</param>
    /// <param name="DueIn">The own last day, in days from the installation.</param>
    public sealed record SeedAnalysis(
        string Department,
        RiskAnalysisStatus Status,
        int DaysAgo = 0,
        string? By = null,
        int? DueIn = null,
        string? NoRisks = null,
        string? Comment = null,
        IReadOnlyList<SeedRemark>? Remarks = null,
        SeedDecision? Decision = null);

    public sealed record SeedRemark(string Risk, string Text);

    public sealed record SeedDecision(int DaysAgo, string Paragraph, string Dnr);
}
