using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>What is said of an order, on the page and by its script.</summary>
internal static class OrderWords
{
    /// <summary>"Alla handlingar, plan 2026, version 1".</summary>
    public static string Title(OrderedPapers asked) => T.Of("Order.Of", asked.Board is { } board ? T.Of("PlanFile.OfBoard", asked.Year, board) : asked.Year, asked.Number);

    /// <summary>"Fullständig utgåva, svenska, dnr KS 2025/123, handläggare Eva Ek".</summary>
    public static string Details(OrderedPapers asked) => string.Join(", ", new[]
    {
        T.Of(asked.Edition),
        T.Of($"Order.In.{asked.Language}"),
        asked.Dnr is { } dnr ? T.Of("Order.Dnr", dnr) : "",
        asked.CaseHandler is { } handler ? T.Of("Order.Handler", handler) : "",
    }.Where(said => said.Length > 0));

    /// <summary>How far it has come, or why there is no file.</summary>
    public static string Standing(DocumentOrder order) => order switch
    {
        { Status: DocumentOrderStatus.Waiting } => T.Of("Order.Waits"),
        { Status: DocumentOrderStatus.Running, Step: "" } => T.Of("Order.Reads"),
        { Status: DocumentOrderStatus.Running } => T.Of("Order.Writes", order.Step, order.Percent),
        { Status: DocumentOrderStatus.Failed, Failure: DocumentOrderFailure.Fault } => T.Of("Order.Fault", order.FaultReference),
        { Status: DocumentOrderStatus.Failed, Failure: { } why } => T.Of($"Order.Failed.{why}"),
        { Status: DocumentOrderStatus.Cancelled } => T.Of("Order.NotWanted", When(order.EndedAt!.Value)),
        _ => T.Of("Order.Ready", When(order.EndedAt!.Value)),
    };

    public static string When(DateTime utc) => LocalTime.Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateTime utc) => LocalTime.DayOf(utc).ToIso();

    public static string Size(int bytes) => bytes < 1 << 20 ? T.Of("Attachments.Kilobytes", Math.Max(1, bytes >> 10)) : T.Of("Attachments.Megabytes", (double)bytes / (1 << 20));

    /// <summary>The shape of a status, and its icon.</summary>
    public static string Mark(DocumentOrderStatus status) => status switch
    {
        DocumentOrderStatus.Running => "wait",
        DocumentOrderStatus.Done => "done",
        DocumentOrderStatus.Failed => "deviation",
        _ => "notdue",
    };
}
