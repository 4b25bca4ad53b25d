using MediatR;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Mail;

/// <summary>Messages to people.</summary>
internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(MailSettings.From(configuration));
        services.AddSingleton(PublicAddress.From(configuration));
        services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddSingleton<LinkMail>();
        services.AddSingleton<AfterRequest>();
        services.AddScoped<QueueMail>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SendSoonBehavior<,>));
        return services;
    }
}
