namespace Vaggeryd.InternalControl.Web.Api;

/// <summary>The endpoints of <c>/api/v1</c>: each sends the same requests as the pages and answers to the same rules of access.</summary>
internal static class ApiRoutes
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().WithTags("v1")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapRanking();
        api.MapRisks();
        api.MapAnalyses();
        api.MapRollOver();
        api.MapAssessments();
        api.MapComments();
        api.MapScore();
        api.MapScoringModels();
        api.MapPlan();
        api.MapPlanVersions();
        api.MapSimulation();
        api.MapSimilar();
        api.MapCalibration();
        api.MapRecalculation();
        api.MapFollowUp();
        api.MapPeriodReports();
        api.MapReminders();
        api.MapJobs();
    }
}
