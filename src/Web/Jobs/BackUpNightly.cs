using System.Globalization;
using MediatR;
using Quartz;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Copies the embedded database every night and keeps the newest copies.</summary>
internal sealed class BackUpNightly(IMediator mediator, SignedInUser user, IConfiguration configuration, TimeProvider clock) : IJob
{
    private const string Prefix = "internalcontrol-";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        user.BecomeJob(nameof(BackUpNightly));
        var folder = Directory.CreateDirectory(Path.Combine(DatabaseSettings.DataDirectory(configuration), "backup"));
        var night = clock.GetUtcNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
        await mediator.Send(new BackUpDatabase.Command(Path.Combine(folder.FullName, $"{Prefix}{night}.db")), cancellationToken);

        var keep = configuration.GetValue("Backup:Keep", 14);
        foreach (var old in folder.GetFiles($"{Prefix}*.db").OrderByDescending(file => file.Name, StringComparer.Ordinal).Skip(keep))
            old.Delete();
    }
}
