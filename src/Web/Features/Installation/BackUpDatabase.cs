using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Installation;

/// <summary>The operator, or the nightly job, copies the embedded database to a file while it is in use.</summary>
public static class BackUpDatabase
{
    public sealed record Command(string File) : IRequest<Result>;

    public sealed record Result(string File, long Bytes);

    internal sealed class Handler(EmbeddedBackup backup) : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(command.File)) throw new BadInputException("", T.Of("Backup.NoName"));

            var file = Path.GetFullPath(command.File);
            if (!backup.IsPossible) throw new BadInputException("", T.Of("Backup.ServerHasItsOwn"));
            if (File.Exists(file)) throw new BadInputException(file, T.Of("Backup.FileExists"));
            if (Directory.Exists(file)) throw new BadInputException(file, T.Of("Backup.IsFolder"));
            if (!Directory.Exists(Path.GetDirectoryName(file))) throw new BadInputException(file, T.Of("Backup.FolderMissing"));

            var unfinished = Path.Combine(Path.GetDirectoryName(file)!, $".{Guid.NewGuid():N}.part");
            try
            {
                backup.CopyTo(unfinished);
                File.Move(unfinished, file);
            }
            finally
            {
                File.Delete(unfinished);
            }

            return Task.FromResult(new Result(file, new FileInfo(file).Length));
        }
    }
}
