using System.Globalization;
using Vaggeryd.InternalControl.Domain.Jobs;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

/// <summary>What is said of jobs, on the page and at the command line.</summary>
internal static class JobWords
{
    public static string Name(string job) => T.Of($"Job.Name.{job}");

    public static string Does(string job) => T.Of($"Job.Does.{job}");

    /// <summary>"Varje minut", "Varje timme, 7 minuter över", "Varje dag kl. 02.15"; what is more than that is shown as it is configured.</summary>
    public static string Schedule(string cron) => cron.Split(' ') switch
    {
        ["0", "*", "*", "*" or "?", "*", "*" or "?"] => T.Of("Job.EveryMinute"),
        ["0", var minute, "*", "*" or "?", "*", "*" or "?"] when Number(minute, 59) is { } past => T.Of("Job.EveryHour", past),
        ["0", var minute, var hour, "*" or "?", "*", "*" or "?"] when Number(minute, 59) is { } past && Number(hour, 23) is { } at => T.Of("Job.EveryDay", new TimeOnly(at, past).ToString(T.Of("Job.Clock"), CultureInfo.InvariantCulture)),
        _ => T.Of("Job.OtherSchedule", cron),
    };

    public static string At(DateTime utc) => LocalTime.Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Took(JobRun run) => run.Milliseconds < 1000 ? T.Of("Job.TookMilliseconds", run.Milliseconds) : T.Of("Job.TookSeconds", run.Milliseconds / 1000);

    /// <summary>What went wrong and where to read more.</summary>
    public static string Failure(JobRun run) => T.Of("Job.FailedWith", run.Failure, run.Reference);

    private static int? Number(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
