using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Persistence.Seed;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What the site and the command line have in common.</summary>
internal static class ServiceRegistration
{
    public static IServiceCollection AddInternalControl(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddDatabase(configuration);
        services.AddScoped<AuditTrail>();
        services.AddSingleton(SessionLimits.From(configuration));
        services.AddSingleton(TrailRetention.From(configuration));
        services.AddSingleton(OrderSettings.From(configuration));
        services.AddSingleton<OrderBell>();
        services.AddUseCases();
        services.AddAccounts(configuration);
        services.AddProtection(configuration);
        services.AddMail(configuration);
        services.AddAccountLinks(configuration);
        services.AddSingleton<RiskCounts>();
        services.AddSingleton<SuggestedPairs>();
        services.AddScoped<EmbeddedBackup>();
        services.AddScoped<SeedData>();
        services.AddScoped<DemoMunicipality>();
        return services;
    }
}
