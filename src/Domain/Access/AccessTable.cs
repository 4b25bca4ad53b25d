using static Vaggeryd.InternalControl.Domain.Access.Grant;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>
/// Which role may do what, and how far. The one table: <c>docs/access.md</c> is the same in words, and a test holds them together.
/// </summary>
public static class AccessTable
{
    private static readonly Role[] Columns =
        [Role.Administrator, Role.Finance, Role.DepartmentHead, Role.Contributor, Role.ControlPerformer, Role.Auditor, Role.Reader];

    private static readonly Dictionary<Operation, Grant[]> Rows = new()
    {
        //                               administrator finance head   contributor performer auditor reader
        [Operation.ReadRisks] =          [Own,         Own,    Own,   Own,        Own,      Own,    Own],
        [Operation.ReadSecretRisks] =    [No,          Own,    Own,   Own,        Named,    Own,    Named],
        [Operation.EditRisks] =          [No,          Own,    Own,   Own,        No,       No,     No],
        [Operation.CommentRisks] =       [No,          Own,    Own,   Own,        Own,      No,     No],
        [Operation.SubmitAnalyses] =     [No,          Own,    Own,   No,         No,       No,     No],
        [Operation.ReviewAnalyses] =     [No,          Whole,  No,    No,         No,       No,     No],
        [Operation.LiftSecrecy] =        [No,          Own,    Own,   No,         No,       No,     No],
        [Operation.ReadPlan] =           [Whole,       Whole,  Whole, Whole,      Whole,    Whole,  Whole],
        [Operation.CompilePlan] =        [No,          Whole,  No,    No,         No,       No,     No],
        [Operation.CompileBoardPlan] =   [No,          Own,    Own,   No,         No,       No,     No],
        [Operation.ReportControls] =     [No,          Own,    Own,   No,         Own,      No,     No],
        [Operation.ReadSamples] =        [No,          Own,    Own,   No,         Own,      Own,    No],
        [Operation.ApproveControls] =    [No,          Own,    Own,   No,         No,       No,     No],
        [Operation.SignOffFollowUp] =    [No,          Own,    Own,   No,         No,       No,     No],
        [Operation.SignOffMunicipality] = [No,         Whole,  No,    No,         No,       No,     No],
        [Operation.EditScoringModels] =  [No,          Whole,  No,    No,         No,       No,     No],
        [Operation.EditCatalogue] =      [No,          Whole,  No,    No,         No,       No,     No],
        [Operation.ManageTemplates] =    [Whole,       Whole,  No,    No,         No,       No,     No],
        [Operation.ReadSecurityLog] =    [Whole,       No,     No,    No,         No,       Whole,  No],
        [Operation.ReadTrail] =          [No,          No,     No,    No,         No,       Whole,  No],
        [Operation.AdministerAccounts] = [Whole,       No,     No,    No,         No,       No,     No],
        [Operation.AdministerApiKeys] =  [Whole,       No,     No,    No,         No,       No,     No],
        [Operation.ManageJobs] =         [Whole,       No,     No,    No,         No,       No,     No],
        [Operation.ReadReminders] =      [Whole,       Whole,  No,    No,         No,       No,     No],
        [Operation.ManageReminders] =    [Whole,       Whole,  No,    No,         No,       No,     No],
    };

    /// <summary>How far a role lets somebody do something; what stands in no row is not allowed.</summary>
    public static Grant Of(Operation operation, Role role)
    {
        var column = Array.IndexOf(Columns, role);
        return column >= 0 && Rows.TryGetValue(operation, out var row) ? row[column] : No;
    }
}
