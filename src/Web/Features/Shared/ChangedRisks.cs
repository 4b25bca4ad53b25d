using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The same risk in two years.</summary>
internal sealed class RiskPair
{
    public required Risk Now { get; init; }

    public required Risk Before { get; init; }
}

/// <summary>A risk held against itself the year before.</summary>
internal sealed class ComparedRisk
{
    public required int Id { get; init; }

    /// <summary>Null when it did not stand there.</summary>
    public required int? BeforeId { get; init; }

    public required int? ValueBefore { get; init; }

    public required bool SaysOther { get; init; }
}

/// <summary>A risk with all that it says, to be held against itself the year before.</summary>
internal sealed record DescribedRisk
{
    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required string Reference { get; init; }
    public required string ReferenceKey { get; init; }
    public required bool IsSecret { get; init; }
    public required int? Value { get; init; }
    public required int? Level { get; init; }
    public required string RankKey { get; init; }
    public required RiskDescription Texts { get; init; }
}

/// <summary>Finds out in the database what has become of risks since the year before.</summary>
internal static class ChangedRisks
{
    /// <summary>The words of <c>andring</c> in addresses.</summary>
    public static readonly (string Word, RiskChange Change)[] Words =
        [("ny", RiskChange.New), ("upp", RiskChange.Up), ("ner", RiskChange.Down), ("andrad", RiskChange.Changed), ("borta", RiskChange.Gone)];

    /// <summary>The same comparison as <see cref="RiskComparison.Between"/>; the databases may take capitals and small letters for the same.</summary>
    private static readonly Expression<Func<RiskPair, ComparedRisk>> Comparison = pair => new ComparedRisk
    {
        Id = pair.Now.Id,
        BeforeId = pair.Before.Id,
        ValueBefore = pair.Before.Value,
        SaysOther =
            pair.Now.Title != pair.Before.Title
            || pair.Now.Process != pair.Before.Process
            || pair.Now.Category != pair.Before.Category
            || pair.Now.Cause != pair.Before.Cause
            || pair.Now.Event != pair.Before.Event
            || pair.Now.Effect != pair.Before.Effect
            || pair.Now.ExistingControls != pair.Before.ExistingControls
            || pair.Now.Response != pair.Before.Response
            || pair.Now.ResponseReason != pair.Before.ResponseReason
            || pair.Now.ReviewOn != pair.Before.ReviewOn
            || pair.Now.PlannedAction != pair.Before.PlannedAction
            || pair.Now.ControlActivity != pair.Before.ControlActivity
            || pair.Now.ControlMethod != pair.Before.ControlMethod
            || pair.Now.ControlFrequency != pair.Before.ControlFrequency
            || pair.Now.Responsible != pair.Before.Responsible,
    };

    public static Expression<Func<Risk, DescribedRisk>> Described { get; } = risk => new DescribedRisk
    {
        Id = risk.Id,
        Slug = risk.Slug,
        Reference = risk.Reference,
        ReferenceKey = risk.ReferenceKey,
        IsSecret = risk.IsSecret,
        Value = risk.Value,
        Level = risk.Level,
        RankKey = risk.RankKey,
        Texts = new RiskDescription
        {
            Title = risk.Title,
            Process = risk.Process,
            Category = risk.Category,
            Cause = risk.Cause,
            Event = risk.Event,
            Effect = risk.Effect,
            ExistingControls = risk.ExistingControls,
            Response = risk.Response,
            ResponseReason = risk.ResponseReason,
            ReviewOn = risk.ReviewOn,
            PlannedAction = risk.PlannedAction,
            ControlActivity = risk.ControlActivity,
            ControlMethod = risk.ControlMethod,
            ControlFrequency = risk.ControlFrequency,
            Responsible = risk.Responsible,
        },
    };

    /// <summary>
    /// The year's risks beside themselves the year before, as far as the reader sees both. An open risk does not stand beside a marked one, as
    /// nowhere else, see <see cref="PlaceRisks"/>.
    /// </summary>
    public static IQueryable<RiskPair> RiskPairs(this AppDbContext db, AccessRights rights, int yearId, int beforeId) => db.Risks
        .Where(risk => risk.PlanningYearId == yearId).VisibleTo(rights)
        .Join(
            db.Risks.Where(risk => risk.PlanningYearId == beforeId).VisibleTo(rights),
            now => new { now.DepartmentId, now.ReferenceKey },
            before => new { before.DepartmentId, before.ReferenceKey },
            (now, before) => new RiskPair { Now = now, Before = before })
        .Where(pair => pair.Now.IsSecret || !pair.Before.IsSecret);

    /// <summary>
    /// Some of this year's risks as they stood the year before, by id; without those that did not. The outer join holds a database to the order "these
    /// risks, then each by the unique index of references"; with an inner one it may begin with a whole year instead.
    /// </summary>
    /// <param name="now">A few risks, such as a page's by their ids.</param>
    public static async Task<IReadOnlyDictionary<int, ComparedRisk>> StoodBeforeAsync(this AppDbContext db, IQueryable<Risk> now, AccessRights rights, int beforeId, CancellationToken cancellationToken)
    {
        var compared = await now.VisibleTo(rights)
            .LeftJoin(
                db.Risks.Where(risk => risk.PlanningYearId == beforeId).VisibleTo(rights),
                risk => new { risk.DepartmentId, risk.ReferenceKey },
                before => new { before.DepartmentId, before.ReferenceKey },
                (risk, before) => new RiskPair { Now = risk, Before = before! })
            .Where(pair => pair.Now.IsSecret || !pair.Before.IsSecret)
            .Select(Comparison)
            .ToListAsync(cancellationToken);
        return compared.Where(risk => risk.BeforeId is not null).ToDictionary(risk => risk.Id);
    }

    /// <summary>The ids of this year's risks that say something else than the year before.</summary>
    public static IQueryable<int> SayingOther(this IQueryable<RiskPair> pairs) => pairs.Select(Comparison).Where(risk => risk.SaysOther).Select(risk => risk.Id);

    /// <summary>Risks of the year before that are not recorded any more; one that carries a mark by now is, whoever asks.</summary>
    public static IQueryable<Risk> GoneRisks(this AppDbContext db, AccessRights rights, int yearId, int beforeId)
    {
        var now = db.Risks.Where(risk => risk.PlanningYearId == yearId);
        return db.Risks.Where(risk => risk.PlanningYearId == beforeId).VisibleTo(rights)
            .Where(risk => !now.Any(twin => twin.DepartmentId == risk.DepartmentId && twin.ReferenceKey == risk.ReferenceKey));
    }

    /// <summary>A text that has changed, as a person reads it.</summary>
    public static string? InWords(string field, string? text) =>
        field == nameof(RiskDescription.Response) && Enum.TryParse<RiskResponse>(text, out var response) ? T.Of(response) : text;
}
