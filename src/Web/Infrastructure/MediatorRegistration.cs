using AutoMapper;
using MediatR;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>One request, many callers, one pipeline.</summary>
internal static class MediatorRegistration
{
    /// <summary>How deep a mapped graph may be; AutoMapper's advisory GHSA-rvv3-g6hj-g44x is about deeper ones.</summary>
    private const int MostDepth = 8;

    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LogBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RefusalBehavior<,>));
        services.Scan(scan => scan.FromAssemblyOf<Program>()
            .AddClasses(c => c.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithScopedLifetime());

        services.AddSingleton<AutoMapper.IConfigurationProvider>(_ => new MapperConfiguration(mapping =>
        {
            mapping.AddProfiles(typeof(Program).Assembly);
            mapping.ForAllMaps((_, map) => map.MaxDepth(MostDepth));
        }));
        return services;
    }
}
