using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Jobs;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>What there is in the database.</summary>
public abstract partial class AppDbContext
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<MandatePeriod> MandatePeriods => Set<MandatePeriod>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<SustainableDevelopmentGoal> GlobalGoals => Set<SustainableDevelopmentGoal>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<ScoringModel> ScoringModels => Set<ScoringModel>();

    public DbSet<PlanningYear> PlanningYears => Set<PlanningYear>();

    public DbSet<Risk> Risks => Set<Risk>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<IndividualAssessment> IndividualAssessments => Set<IndividualAssessment>();

    public DbSet<RiskGoal> RiskGoals => Set<RiskGoal>();

    public DbSet<RiskDepartment> RiskDepartments => Set<RiskDepartment>();

    public DbSet<RiskGroup> RiskGroups => Set<RiskGroup>();

    public DbSet<RiskGroupMember> RiskGroupMembers => Set<RiskGroupMember>();

    public DbSet<RiskDistinction> RiskDistinctions => Set<RiskDistinction>();

    public DbSet<RiskAnalysis> RiskAnalyses => Set<RiskAnalysis>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<CommentMention> CommentMentions => Set<CommentMention>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();

    public DbSet<PaperTemplate> PaperTemplates => Set<PaperTemplate>();

    public DbSet<PaperTemplateContent> PaperTemplateContents => Set<PaperTemplateContent>();

    public DbSet<TreatmentAction> TreatmentActions => Set<TreatmentAction>();

    public DbSet<ControlPlan> ControlPlans => Set<ControlPlan>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<PlanPick> PlanPicks => Set<PlanPick>();

    public DbSet<PlanItem> PlanItems => Set<PlanItem>();

    public DbSet<PlanVersionContent> PlanVersionContents => Set<PlanVersionContent>();

    public DbSet<DocumentOrder> DocumentOrders => Set<DocumentOrder>();

    public DbSet<DocumentOrderContent> DocumentOrderContents => Set<DocumentOrderContent>();

    public DbSet<FollowedControl> FollowedControls => Set<FollowedControl>();

    public DbSet<ControlOccurrence> ControlOccurrences => Set<ControlOccurrence>();

    public DbSet<ControlResult> ControlResults => Set<ControlResult>();

    public DbSet<CorrectiveAction> CorrectiveActions => Set<CorrectiveAction>();

    public DbSet<PeriodReport> PeriodReports => Set<PeriodReport>();

    public DbSet<PeriodSignOff> PeriodSignOffs => Set<PeriodSignOff>();

    public DbSet<PeriodSignOffContent> PeriodSignOffContents => Set<PeriodSignOffContent>();

    public DbSet<DrawnSample> DrawnSamples => Set<DrawnSample>();

    public DbSet<DrawnSampleContent> DrawnSampleContents => Set<DrawnSampleContent>();

    public DbSet<CatalogueText> CatalogueTexts => Set<CatalogueText>();

    public DbSet<HiddenCatalogueRisk> HiddenCatalogueRisks => Set<HiddenCatalogueRisk>();

    public DbSet<RiskDraft> RiskDrafts => Set<RiskDraft>();

    public DbSet<PendingImport> PendingImports => Set<PendingImport>();

    public DbSet<RememberedColumns> RememberedColumns => Set<RememberedColumns>();

    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<SignInThrottle> SignInThrottles => Set<SignInThrottle>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ReminderDigest> ReminderDigests => Set<ReminderDigest>();

    public DbSet<ReminderLine> ReminderLines => Set<ReminderLine>();

    public DbSet<ReviewLine> ReviewLines => Set<ReviewLine>();

    public DbSet<Absence> Absences => Set<Absence>();
}
