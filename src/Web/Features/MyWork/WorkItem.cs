using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.MyWork;

/// <summary>When something is to be done.</summary>
public enum WorkGroup
{
    Late,

    /// <summary>Within a week, or waiting for nothing else.</summary>
    Soon,
    Later,
}

/// <summary>One thing that waits for the person, as the list shows it.</summary>
/// <param name="Day">Its day; null for what has none.</param>
/// <param name="Title">What to do.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Note">Why, and how far.</param>
/// <param name="Status">The mark's name.</param>
/// <param name="Sign">The mark's shape.</param>
/// <param name="Word">The mark's word.</param>
public sealed record WorkItem(DateOnly? Day, WorkGroup Group, string Title, string Address, string Note, string Status, string Sign, string Word)
{
    private const int Week = 7;

    /// <summary>How many late departments are named to finance one by one.</summary>
    private const int MostLate = 5;

    /// <summary>All that waits, by group and day.</summary>
    public static IReadOnlyList<WorkItem> Of(ShowMyWork.YearState state, DateOnly today)
    {
        var year = state.Year.Year;
        return
        [
            .. (state.IsReviewer ? ToReview(state, today) : OwnAnalyses(state, today))
                .Concat(ControlWork.Of(state, today))
                .Concat(state.Rows.Due.SelectMany(risk => Due(risk, year, today)))
                .Concat(state.Rows.Said.Where(said => said.IsMention).Select(Mention))
                .Concat(state.Rows.Drafts.Select(Draft))
                .OrderBy(item => item.Group).ThenBy(item => item.Day ?? today),
        ];
    }

    private static IEnumerable<WorkItem> OwnAnalyses(ShowMyWork.YearState state, DateOnly today)
    {
        foreach (var (department, standing, counts, isOwn, maySubmit) in state.Analyses)
        {
            if (!isOwn || !standing.IsOpen) continue;

            var isReturned = standing.Status == RiskAnalysisStatus.Returned;
            var title = T.Of(isReturned ? "Work.Answer" : maySubmit ? "Work.Submit" : "Work.Finish", state.Year.Year, department.Name);
            var note = (counts.Unscored == 0 ? T.Of("Work.AllAssessed") : T.Count("Work.Unassessed", counts.Unscored)) + Distance(standing.Due, today);
            yield return Dated(standing.Due, today, title, SiteAddress.Analysis(state.Year.Year, department.Code), isReturned ? $"{T.Of("Work.ReadBelow")} {note}" : note)
                with { Word = standing.IsLate ? T.Of("Analysis.Late") : T.Of(standing.Status), Sign = standing.IsLate ? "late" : isReturned ? "returned" : "notdue", Status = standing.IsLate ? "late" : isReturned ? "wait" : "notdue" };
        }
    }

    private static IEnumerable<WorkItem> ToReview(ShowMyWork.YearState state, DateOnly today)
    {
        var year = state.Year.Year;
        var waiting = state.Analyses.Where(one => one.Standing.Status == RiskAnalysisStatus.Submitted).Select(one => new WorkItem(
            Handed(one.Standing), WorkGroup.Soon, T.Of("Work.Review", one.Department.Name), $"{SiteAddress.Analysis(year, one.Department.Code)}/granska",
            T.Count("Work.HandedIn", one.Counts.Total, one.Standing.SubmittedBy), "wait", "wait", T.Of("Work.ToReview")));
        var late = state.Analyses.Where(one => one.Standing.IsLate).Take(MostLate).Select(one =>
            Dated(one.Standing.Due, today, T.Of("Work.LateDepartment", one.Department.Name), SiteAddress.Analysis(year, one.Department.Code), T.Of(one.Standing.Status) + "." + Distance(one.Standing.Due, today)));
        return waiting.Concat(late);
    }

    private static IEnumerable<WorkItem> Due(DueRisk risk, int year, DateOnly today)
    {
        if (risk.ReviewOn is { } review)
            yield return Dated(review, today, T.Of("Work.LookAgain", risk.Reference), $"{SiteAddress.Risk(year, risk.Slug)}/andra#oversyn", $"{risk.Title}." + Distance(review, today));
        foreach (var (what, responsible, due) in risk.Actions)
            yield return Dated(due, today, T.Of("Work.Act", risk.Reference, ShortenText.At(what, 80).Start), $"{SiteAddress.Risk(year, risk.Slug)}/andra#atgarder", (responsible ?? T.Of("Work.Nobody")) + "." + Distance(due, today));
    }

    private static WorkItem Mention(SaidOfRisk said) => new(
        DateOnly.FromDateTime(LocalTime.Of(said.At)), WorkGroup.Soon, T.Of("Work.Mentioned", said.By, said.Reference), SiteAddress.Risk(said.Year, said.Slug), ShortenText.At(said.Text, 120).Start, "wait", "wait", T.Of("Work.ToRead"));

    private static WorkItem Draft(UnsavedDraft draft)
    {
        var (title, address) = draft.Title is { } known
            ? (T.Of("Work.Draft", ShortenText.At(known, 80).Start), $"{SiteAddress.Risk(draft.Year, draft.Key)}/andra")
            : RiskDraft.NewOf(draft.Key) is var (department, entry)
                ? (T.Of("Work.NewDraft", department.ToUpperInvariant()), $"{SiteAddress.Register(draft.Year)}/ny{SiteAddress.Words([("namnd", department), ("mall", entry)])}")
                : throw new ArgumentException($"A draft of a risk that is not seen: {draft.Key}.", nameof(draft));
        return new(DateOnly.FromDateTime(LocalTime.Of(draft.SavedAt)), WorkGroup.Soon, title, address, T.Of("Work.NotSaved"), "notdue", "notdue", T.Of("Work.IsDraft"));
    }

    internal static WorkItem Dated(DateOnly? day, DateOnly today, string title, string address, string note)
    {
        var group = day is null ? WorkGroup.Later : day < today ? WorkGroup.Late : day <= today.AddDays(Week) ? WorkGroup.Soon : WorkGroup.Later;
        return group == WorkGroup.Late
            ? new WorkItem(day, group, title, address, note, "late", "late", T.Of("Analysis.Late"))
            : new WorkItem(day, group, title, address, note, "notdue", "notdue", T.Of("Work.Coming"));
    }

    private static DateOnly? Handed(AnalysisStanding standing) => standing.Analysis?.SubmittedAt is { } at ? DateOnly.FromDateTime(LocalTime.Of(at)) : null;

    /// <summary>" Sista dag var 10 oktober 2026, 6 dagar sedan."</summary>
    internal static string Distance(DateOnly? day, DateOnly today) => day is { } known ? $" {DayWords.Due(known, today)}" : "";
}
