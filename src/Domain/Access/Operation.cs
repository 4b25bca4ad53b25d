namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>Something that a person may or may not do. <see cref="AccessTable"/> says which roles may.</summary>
public enum Operation
{
    /// <summary>Read a department's risks, and everything that is counted, drawn or listed from them.</summary>
    ReadRisks,

    /// <summary>Read a department's risks that carry a secrecy mark.</summary>
    ReadSecretRisks,

    /// <summary>Record and change a department's risks, their secrecy mark included.</summary>
    EditRisks,

    /// <summary>Say something of a risk, to the others who work with it.</summary>
    CommentRisks,

    /// <summary>Hand in a department's risk analysis and note what its board decided.</summary>
    SubmitAnalyses,

    /// <summary>Return, accept and reopen risk analyses, correct risks that are handed in, set last days.</summary>
    ReviewAnalyses,

    /// <summary>Take a secrecy mark away.</summary>
    LiftSecrecy,

    /// <summary>Read the municipality-wide plan, which is made of every department's risks.</summary>
    ReadPlan,

    /// <summary>Put the municipality-wide plan together, common risks included, lay it before whoever decides and note the decision.</summary>
    CompilePlan,

    /// <summary>Put a board's own plan together, lay it before the board and note its decision.</summary>
    CompileBoardPlan,

    /// <summary>Report the controls of a department.</summary>
    ReportControls,

    /// <summary>Read what stands in the rows that were drawn for a report, which may name people.</summary>
    ReadSamples,

    /// <summary>Approve and return reports of a department's controls that somebody else has written; move, pause and leave out.</summary>
    ApproveControls,

    /// <summary>Say how the internal control of a department is after a period, sign its report and take the signature back.</summary>
    SignOffFollowUp,

    /// <summary>The same for the whole municipality.</summary>
    SignOffMunicipality,

    /// <summary>Make scoring models, choose one for a planning year, recalculate the year with another, close a year and open it again.</summary>
    EditScoringModels,

    /// <summary>Write the municipality's own texts in the catalogue of common risks, take them out of use, and hide delivered ones.</summary>
    EditCatalogue,

    /// <summary>Change the letterhead that the papers for the board are written on.</summary>
    ManageTemplates,

    /// <summary>Read who signed in, who was refused and what was changed in accounts and keys.</summary>
    ReadSecurityLog,

    /// <summary>Read the whole audit trail, with what every change looked like before and after.</summary>
    ReadTrail,

    /// <summary>Invite people, give and take roles, close accounts.</summary>
    AdministerAccounts,

    /// <summary>Make and revoke keys for the API.</summary>
    AdministerApiKeys,

    /// <summary>See what the site does by itself and how it went, and have it done now.</summary>
    ManageJobs,

    /// <summary>See whom the site has reminded of controls and whom it will remind.</summary>
    ReadReminders,

    /// <summary>Say how many days before and after a last day people are reminded.</summary>
    ManageReminders,
}
