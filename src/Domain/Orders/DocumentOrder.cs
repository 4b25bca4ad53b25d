using System.Security.Cryptography;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Orders;

/// <summary>
/// Documents that somebody has ordered and that are made in the background. One process at a time holds an order, by a claim with a
/// lease: what a killed process held is free again when the lease is over. Its bytes lie in <see cref="DocumentOrderContent"/>.
/// </summary>
public sealed class DocumentOrder
{
    /// <summary>Most orders of one person that wait or are being made.</summary>
    public const int MostOpen = 5;

    /// <summary>Processes that may be stopped at it before it is given up.</summary>
    public const int MostAttempts = 3;

    /// <summary>Length of a claim, in characters.</summary>
    public const int ClaimLength = 32;

    public const int StepLimit = 150;
    public const int FileNameLimit = 150;
    public const int TypeLimit = 100;
    public const int ReferenceLimit = 64;

    private DocumentOrder() { }

    /// <param name="userId">Whose order it is.</param>
    /// <param name="by">The name that the person signs in with.</param>
    /// <param name="asked">What is ordered.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The diary number or the name is too long.</exception>
    public DocumentOrder(int userId, string by, OrderedPapers asked, DateTime at)
    {
        UserId = userId;
        OrderedBy = by;
        OrderedAt = at;
        Asked = asked with
        {
            Dnr = OptionalText(asked.Dnr, OrderedPapers.TextLimit, nameof(OrderedPapers.Dnr)),
            CaseHandler = OptionalText(asked.CaseHandler, OrderedPapers.TextLimit, nameof(OrderedPapers.CaseHandler)),
        };
    }

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public string OrderedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime OrderedAt { get; private set; }

    public OrderedPapers Asked { get; private set; } = null!;

    public DocumentOrderStatus Status { get; private set; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>The file that is being written; empty before the first.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Who holds it; null when nobody does.</summary>
    public string? Claim { get; private set; }

    /// <summary>UTC; null when nobody holds it.</summary>
    public DateTime? LeaseUntil { get; private set; }

    public int Attempts { get; private set; }

    public string? FileName { get; private set; }

    public string? ContentType { get; private set; }

    /// <summary>Bytes; null before the file is there.</summary>
    public int? Size { get; private set; }

    /// <summary>SHA-256 of the file as 64 lower-case hexadecimal characters.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Which risks carried a secrecy mark when the file was made: an open edition holds only as long as that is so.</summary>
    public string? SecrecyStamp { get; private set; }

    public DocumentOrderFailure? Failure { get; private set; }

    /// <summary>The number under which the log tells of the fault.</summary>
    public string? FaultReference { get; private set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>The order and its file are removed then, UTC; null while it is open.</summary>
    public DateTime? RemoveAt { get; private set; }

    public DocumentOrderContent? Content { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => Status is DocumentOrderStatus.Waiting or DocumentOrderStatus.Running;

    /// <summary>Nobody holds it, or whoever did has not been heard of for too long.</summary>
    public bool IsFree(DateTime at) => Status == DocumentOrderStatus.Waiting || (Status == DocumentOrderStatus.Running && LeaseUntil < at);

    public bool IsHeldBy(string claim) => Status == DocumentOrderStatus.Running && Claim == claim;

    /// <summary>A process begins on it, from the beginning.</summary>
    /// <param name="claim">What the process knows its hold by.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="lease">How long nobody else takes it; longer than a step can last.</param>
    /// <exception cref="RuleBrokenException">Somebody else holds it, it has ended, or too many processes were stopped at it.</exception>
    public void Take(string claim, DateTime at, TimeSpan lease)
    {
        Require(IsFree(at), Rule.OrderMustBeFree);
        Require(Attempts < MostAttempts, Rule.OrderMustBeFree);

        Status = DocumentOrderStatus.Running;
        Claim = claim;
        LeaseUntil = at + lease;
        Attempts++;
        (Percent, Step) = (0, "");
    }

    /// <summary>The holder says how far it has come, and holds it for another lease.</summary>
    /// <exception cref="RuleBrokenException">It was cancelled, or another process took it.</exception>
    public void Report(string claim, int percent, string step, DateTime at, TimeSpan lease)
    {
        Require(IsHeldBy(claim), Rule.OrderMustBeHeld);

        Percent = Math.Clamp(percent, 0, 100);
        Step = Text.Shorten(step, StepLimit);
        LeaseUntil = at + lease;
    }

    /// <summary>The file is made.</summary>
    /// <exception cref="RuleBrokenException">It was cancelled, or another process took it.</exception>
    public void Complete(string claim, string fileName, string contentType, byte[] bytes, string secrecyStamp, DateTime at, TimeSpan kept)
    {
        Require(IsHeldBy(claim), Rule.OrderMustBeHeld);

        FileName = RequiredText(fileName, FileNameLimit, nameof(FileName));
        ContentType = contentType;
        Size = bytes.Length;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        SecrecyStamp = secrecyStamp;
        Content = new DocumentOrderContent(bytes);
        Percent = 100;
        End(DocumentOrderStatus.Done, at, kept);
    }

    /// <summary>The process stops in an orderly way: somebody begins anew, and it counts as no attempt.</summary>
    /// <exception cref="RuleBrokenException">It was cancelled, or another process took it.</exception>
    public void PutBack(string claim)
    {
        Require(IsHeldBy(claim), Rule.OrderMustBeHeld);

        Status = DocumentOrderStatus.Waiting;
        Attempts--;
        (Percent, Step, Claim, LeaseUntil) = (0, "", null, null);
    }

    /// <summary>It could not be made.</summary>
    /// <exception cref="RuleBrokenException">It was cancelled, or another process took it.</exception>
    public void Fail(string claim, DocumentOrderFailure why, string? reference, DateTime at, TimeSpan kept)
    {
        Require(IsHeldBy(claim), Rule.OrderMustBeHeld);

        Failure = why;
        FaultReference = reference;
        End(DocumentOrderStatus.Failed, at, kept);
    }

    /// <summary>No process gets to the end of it.</summary>
    /// <exception cref="RuleBrokenException">It is held, or there are attempts left.</exception>
    public void GiveUp(DateTime at, TimeSpan kept)
    {
        Require(IsFree(at) && Attempts >= MostAttempts, Rule.OrderMustBeFree);

        Failure = DocumentOrderFailure.Interrupted;
        End(DocumentOrderStatus.Failed, at, kept);
    }

    /// <summary>It is not wanted any more; a process that is at it stops at its next step, and nothing is kept.</summary>
    /// <exception cref="RuleBrokenException">It has ended.</exception>
    public void Cancel(DateTime at, TimeSpan kept)
    {
        Require(IsOpen, Rule.OrderMustNotHaveEnded);

        End(DocumentOrderStatus.Cancelled, at, kept);
    }

    private void End(DocumentOrderStatus status, DateTime at, TimeSpan kept)
    {
        (Status, Step, Claim, LeaseUntil) = (status, "", null, null);
        (EndedAt, RemoveAt) = (at, at + kept);
    }
}
