using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Reminders;

/// <summary>A form that is sent twice at the same moment.</summary>
public sealed class SayAbsenceTests
{
    private static readonly DateOnly Today = new(2027, 1, 3);

    private AccountSite _opened = null!;
    private int _head;
    private int _finance;

    private TestSite Site => _opened.Site;

    [SetUp]
    public async Task OpenAsync()
    {
        _opened = await ReminderSite.OpenAsync(ReminderSite.Unreached);
        _opened.GoTo(Today);
        (_head, _finance) = (await Site.IdAsync(AccountSite.Head), await Site.IdAsync(AccountSite.Finance));
    }

    [TearDown]
    public async Task CloseAsync() => await _opened.DisposeAsync();

    [Test]
    public async Task Say_WhenSentTwice_IsSaidOnce()
    {
        await SayAsync(Today.AddDays(5), meanwhile: Today.AddDays(5));

        (await Site.Query(db => db.Absences.SingleAsync())).LastDay.ShouldBe(Today.AddDays(5));
    }

    [Test]
    public async Task Say_WhenSomethingElseWasSaidMeanwhile_SaysSo()
    {
        var lost = await Should.ThrowAsync<ConflictException>(() => SayAsync(Today.AddDays(5), meanwhile: Today.AddDays(9)));

        lost.Problems[0].What.ShouldContain("frånvaro");
        (await Site.Query(db => db.Absences.SingleAsync())).LastDay.ShouldBe(Today.AddDays(9));
    }

    /// <summary>The other form is saved after this one has read that there is none yet.</summary>
    private async Task SayAsync(DateOnly until, DateOnly meanwhile)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var user = new Racing(async () => await Site.Query(db =>
        {
            var other = new Absence(_head);
            other.Say(Today, meanwhile, _finance, Today);
            db.Absences.Add(other);
            return db.SaveChangesAsync();
        }));
        var handler = new SayAbsence.Handler(services.GetRequiredService<AppDbContext>(), user, services.GetRequiredService<TimeProvider>());
        await handler.Handle(new SayAbsence.Command(Today, until, _finance), CancellationToken.None);
    }

    private sealed class Racing(Func<Task> meanwhile) : ICurrentUser
    {
        public string Name => AccountSite.Head;

        public AuditChannel Channel => AuditChannel.Site;

        public AccessRights Rights
        {
            get
            {
                meanwhile().GetAwaiter().GetResult();
                return AccessRights.None;
            }
        }
    }
}
