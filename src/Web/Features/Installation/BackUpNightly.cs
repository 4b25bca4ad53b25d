using System.Globalization;
using MediatR;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Installation;

/// <summary>A job copies the embedded database to the folder of copies and keeps the newest.</summary>
public static class BackUpNightly
{
    private const string Prefix = "internalcontrol-";

    public sealed record Command : IRequest<Result>;

    /// <param name="File">The copy.</param>
    /// <param name="Removed">How many old copies were removed.</param>
    public sealed record Result(string File, int Removed);

    internal sealed class Handler(EmbeddedBackup backup, ICurrentUser user, IConfiguration configuration, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();
            if (!backup.IsPossible) throw new BadInputException("", T.Of("Backup.ServerHasItsOwn"));

            var folder = Directory.CreateDirectory(Path.Combine(DatabaseSettings.DataDirectory(configuration), "backup"));
            var night = clock.GetUtcNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
            var file = Path.Combine(folder.FullName, $"{Prefix}{night}.db");
            if (!File.Exists(file)) Copy(file);

            var old = folder.GetFiles($"{Prefix}*.db").OrderByDescending(copy => copy.Name, StringComparer.Ordinal).Skip(configuration.GetValue("Backup:Keep", 14)).ToList();
            old.ForEach(copy => copy.Delete());
            return Task.FromResult(new Result(file, old.Count));
        }

        private void Copy(string file)
        {
            var unfinished = $"{file}.{Guid.NewGuid():N}.part";
            try
            {
                backup.CopyTo(unfinished);
                File.Move(unfinished, file, overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
    }
}
