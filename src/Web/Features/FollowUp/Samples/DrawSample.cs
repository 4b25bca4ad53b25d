using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>Whoever does the controls of a department has the system draw which rows of a list to look at; how many there are and are looked at then stands in the report.</summary>
public static class DrawSample
{
    private const int SeedDigits = 32;

    /// <param name="Key">Which occurrence.</param>
    /// <param name="Name">The file's name; empty when nothing was chosen.</param>
    /// <param name="Content">At most one byte more than is allowed, which is enough to refuse it.</param>
    /// <param name="Size">How many rows.</param>
    /// <param name="Because">Why it is drawn again.</param>
    public sealed record Command(OccurrenceKey Key, string Name, Stream Content, int Size, string? Because = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It cannot be reported now, the number does not fit the list, or nothing is said of why it is drawn again.</exception>
        /// <exception cref="BadInputException">Nothing was chosen, the list cannot be read, or the drawn rows say too much.</exception>
        /// <exception cref="ConflictException">Somebody else has changed the report since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ReportControls, command.Key, cancellationToken);
            var (now, today) = (clock.GetUtcNow().UtcDateTime, LocalTime.Today(clock));
            occurrence.RequireReportable(today);
            var (name, list) = await ReadAsync(command, cancellationToken);
            var earlier = await db.DrawnSamples.CountAsync(sample => sample.OccurrenceId == occurrence.Id, cancellationToken);

            var result = occurrence.Write((occurrence.Result?.Report ?? new()) with { Population = list.Rows.Count, Sample = command.Size }, user.Actor, now, today);
            var sample = new DrawnSample(result, earlier, new SampledList(name, list.Hash, list.Rows.Count), command.Size, RandomNumberGenerator.GetHexString(SeedDigits, lowercase: true), command.Because, user.Name, now);
            sample.Keep(DrawnRows.Of(list, name, sample.Rows).ToJson());
            db.DrawnSamples.Add(sample);
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }

        private static async Task<(string Name, SampleList List)> ReadAsync(Command command, CancellationToken cancellationToken)
        {
            if (command.Name.Length == 0) throw new BadInputException("", T.Of("Sample.NoFile"));

            var name = CleanFileName.Of(command.Name, DrawnSample.NameLimit);
            var bytes = await ReadAtMost.BytesAsync(command.Content, Attachment.SizeLimit, cancellationToken);
            return bytes.Length <= Attachment.SizeLimit ? (name, SampleList.Read(bytes, name)) : throw new BadInputException(name, T.Of("Import.File.TooLarge", Attachment.SizeLimit >> 20));
        }
    }
}
