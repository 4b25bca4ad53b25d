using MediatR;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary><c>GET /api/v1/years/2026/followup/reports/2026-Q3/departments/sn</c> and <c>…/municipality</c></summary>
internal static class PeriodReportsEndpoint
{
    public static void MapPeriodReports(this RouteGroupBuilder api)
    {
        api.MapGet("/years/{year:int}/followup/reports/{period}/departments/{dept}", (int year, string period, string dept, string? format, string? edition, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
                WriteAsync(new PeriodReportKey(year, period, dept), format, edition, mediator, context, cancellationToken))
            .WithName("ShowDepartmentReport")
            .WithSummary("A department's report of a follow-up period or the year, as json, csv, xlsx, html or docx: as it was signed, or a draft as it stands now.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Risks);
        api.MapGet("/years/{year:int}/followup/reports/{period}/municipality", (int year, string period, string? format, string? edition, IMediator mediator, HttpContext context, CancellationToken cancellationToken) =>
                WriteAsync(new PeriodReportKey(year, period), format, edition, mediator, context, cancellationToken))
            .WithName("ShowMunicipalityReport")
            .WithSummary("The municipality's report of a follow-up period or the year, with the verdict of each board.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .RequireScope(ApiScopes.Plan);
    }

    private static async Task WriteAsync(PeriodReportKey key, string? format, string? edition, IMediator mediator, HttpContext context, CancellationToken cancellationToken)
    {
        if (WritePeriodReport.FormatOf(format ?? "json") is not { } form) throw new BadInputException(nameof(format), T.Of("ReportPaper.UnknownFormat", format));

        // Whole before the first byte leaves, so that a refusal is a problem and not half a report.
        await using var file = new FileBufferingWriteStream();
        await mediator.Send(new WritePeriodReport.Query(key, form, file, EditionWord.Asked(edition)), cancellationToken);
        context.Response.ContentType = FileType.Of(form.ToString());
        await file.DrainBufferAsync(context.Response.Body, cancellationToken);
    }
}
