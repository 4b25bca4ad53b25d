using System.Globalization;
using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Installation;

/// <summary>The operator puts a copy back in place of the embedded database, which is itself kept beside it.</summary>
public static class RestoreDatabase
{
    public sealed record Command(string File) : IRequest<Result>;

    /// <param name="KeptAs">Where the replaced database is kept; null when there was none.</param>
    public sealed record Result(string? KeptAs);

    internal sealed class Handler(AppDbContext db, EmbeddedBackup backup, DatabaseSettings settings, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(command.File)) throw new BadInputException("", T.Of("Backup.NoName"));

            var file = Path.GetFullPath(command.File);
            if (!backup.IsPossible) throw new BadInputException("", T.Of("Backup.ServerHasItsOwn"));
            if (!File.Exists(file)) throw new BadInputException(file, T.Of("Backup.FileMissing"));
            if (!EmbeddedBackup.IsCopy(file)) throw new BadInputException(file, T.Of("Backup.NotACopy"));

            var kept = Keep();
            Directory.CreateDirectory(Path.GetDirectoryName(settings.Place)!);
            backup.CopyFrom(file);
            await DatabaseProviderRegistration.MigrateAsync(db, LocalTime.Today(clock), cancellationToken);
            return new Result(kept);
        }

        private string? Keep()
        {
            if (!File.Exists(settings.Place)) return null;

            var kept = $"{settings.Place}.before-restore-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
            backup.CopyTo(kept);
            return kept;
        }
    }
}
