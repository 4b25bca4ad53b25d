using System.CommandLine;
using System.Text.Json;
using Vaggeryd.InternalControl.Web.Features.Jobs;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik jobs list --format json|table</c>, <c>ik jobs run NAME</c></summary>
internal static class JobVerbs
{
    public static Command Create() => new("jobs", "What the site does by itself.") { List(), Run() };

    private static Command List()
    {
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("list", "List the jobs, when each ran last and how that went.") { format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var jobs = (await session.Send(new ListJobs.Query(), cancellationToken)).Jobs;
            session.Output.WriteLine(parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(jobs.Select(JobRow.Of), Json.Indented)
                : TextTable.Of(
                    [T.Of("Job.Code"), T.Of("Job.What"), T.Of("Job.When"), T.Of("Job.Last"), T.Of("Job.Outcome"), T.Of("Job.Next")],
                    jobs.Select(job => (string[])
                    [
                        job.Name, JobWords.Name(job.Name), JobWords.Schedule(job.Schedule), job.Last is { } last ? JobWords.At(last.StartedAt) : T.Of("Job.NotYet"),
                        job.Last is null ? "" : job.Last.HasFailed ? JobWords.Failure(job.Last) : T.Of("Job.Done"), job.Next is { } next ? JobWords.At(next) : T.Of("Job.NotDue"),
                    ])));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Run()
    {
        var name = new Argument<string>("NAME") { Description = "The job, as \"ik jobs list\" names it." };
        var command = new Command("run", "Do a job now, in this process.") { name };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var job = parsed.GetRequiredValue(name);
            await session.Send(new RunJob.Command(job), cancellationToken);
            session.Output.WriteLine(T.Of("Job.Ran", job));
            return ExitCodes.Done;
        }));
        return command;
    }
}
