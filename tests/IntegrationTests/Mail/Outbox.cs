using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Mail;

/// <summary>An installation with one person and an outbox, whose time and mail server the test decides over.</summary>
internal sealed class Outbox : IMailTransport, IAsyncDisposable
{
    private readonly TestInstallation _installation;

    private Outbox(TestInstallation installation) => _installation = installation;

    public TestInstallation Installation => _installation;

    public Clock Time { get; } = new();

    /// <summary>What was handed to the mail server, in order.</summary>
    public List<MailToSend> Handed { get; } = [];

    /// <summary>What happens when a message is handed over; nothing: it is taken.</summary>
    public Func<MailToSend, Task> Happens { get; set; } = _ => Task.CompletedTask;

    public static async Task<Outbox> OpenAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var outbox = new Outbox(await TestInstallation.CreateAsync(settings: settings ?? new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:From"] = "internkontroll@kommun.example",
        }));
        await outbox._installation.Send(new AddUser.Command("asa@example.se", "Åsa", "", Role.Reader, "KS", "hellre-lang-an-krånglig"));
        return outbox;
    }

    public Task QueueAsync(SecurityNotice notice = SecurityNotice.RolesChanged) => _installation.Use(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        services.GetRequiredService<QueueMail>().Notice(await db.Users.SingleAsync(u => u.Email == "asa@example.se"), notice);
        await db.SaveChangesAsync();
    });

    /// <summary>One node sends what is due.</summary>
    public Task SendAsync() => _installation.Use(services => new SendOutgoingMail.Handler(
        services.GetRequiredService<AppDbContext>(), this, services.GetRequiredService<IDataProtectionProvider>(), services.GetRequiredService<LinkLifetimes>(), Time)
        .Handle(new SendOutgoingMail.Command(), CancellationToken.None));

    public Task<OutgoingMail> OnlyAsync() => _installation.Query(db => db.OutgoingMails.AsNoTracking().SingleAsync());

    public async Task SendAsync(MailToSend mail, CancellationToken cancellationToken)
    {
        lock (Handed) Handed.Add(mail);
        await Happens(mail);
    }

    public ValueTask DisposeAsync() => _installation.DisposeAsync();

    internal sealed class Clock : TimeProvider
    {
        /// <summary>A little ahead of the real time that messages are queued by.</summary>
        private DateTimeOffset _now = System.GetUtcNow().AddMinutes(1);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan time) => _now += time;
    }
}
