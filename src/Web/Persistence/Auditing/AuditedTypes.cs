using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Vaggeryd.InternalControl.Domain;
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

namespace Vaggeryd.InternalControl.Web.Persistence.Auditing;

/// <summary>What is written in the trail and what is not. A test holds every entity of the model against the two lists.</summary>
internal static class AuditedTypes
{
    /// <summary>Things with rows of their own, and what people call one of them.</summary>
    private static readonly Dictionary<Type, Func<object, string>> Names = new()
    {
        [typeof(Risk)] = thing => ((Risk)thing).Slug,
        [typeof(Department)] = thing => ((Department)thing).Code,
        [typeof(Goal)] = thing => ((Goal)thing).Code,
        [typeof(SustainableDevelopmentGoal)] = thing => ((SustainableDevelopmentGoal)thing).Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [typeof(MandatePeriod)] = thing => $"{((MandatePeriod)thing).FromYear}–{((MandatePeriod)thing).ToYear}",
        [typeof(PlanningYear)] = thing => ((PlanningYear)thing).Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [typeof(ScoringModel)] = thing => $"{((ScoringModel)thing).Title} {((ScoringModel)thing).Number}",
        [typeof(Municipality)] = thing => ((Municipality)thing).Name,
        [typeof(AppUser)] = thing => ((AppUser)thing).UserName ?? "",
        [typeof(RoleAssignment)] = thing => ((RoleAssignment)thing).Role.ToString(),
        [typeof(IdentityUserLogin<int>)] = thing => ((IdentityUserLogin<int>)thing).LoginProvider,
        [typeof(ApiKey)] = thing => ((ApiKey)thing).Name,
        [typeof(CalendarFeed)] = thing => ((CalendarFeed)thing).Owner,
        [typeof(RiskAnalysis)] = thing => ((RiskAnalysis)thing).Department.Code,
        [typeof(ControlPlan)] = thing => ((ControlPlan)thing).Name,
        [typeof(PlanItem)] = thing => ((PlanItem)thing).Says.Slug ?? ((PlanItem)thing).Says.What,
        [typeof(PlanVersion)] = thing => ((PlanVersion)thing).Name,
        [typeof(FollowedControl)] = thing => ((FollowedControl)thing).Reference,
        [typeof(ControlResult)] = thing => $"{((ControlResult)thing).Occurrence.Control.Reference} {((ControlResult)thing).Occurrence.PeriodName}",
        [typeof(CorrectiveAction)] = thing => $"{((CorrectiveAction)thing).Result.Occurrence.Control.Reference} {((CorrectiveAction)thing).Result.Occurrence.PeriodName} {((CorrectiveAction)thing).Number}",
        [typeof(PeriodReport)] = thing => ((PeriodReport)thing).Name,
        [typeof(PeriodSignOff)] = thing => $"{((PeriodSignOff)thing).Report.Name} {((PeriodSignOff)thing).Number}",
        [typeof(DrawnSample)] = thing => $"{((DrawnSample)thing).Result.Occurrence.Control.Reference} {((DrawnSample)thing).Result.Occurrence.PeriodName} {((DrawnSample)thing).Number}",
        [typeof(Comment)] = thing => ((Comment)thing).Risk.Slug,
        [typeof(RiskGroup)] = thing => ((RiskGroup)thing).Reference,
        [typeof(RiskDistinction)] = thing => string.Join(", ", ((RiskDistinction)thing).Risks.Select(risk => risk.Risk.Slug)),
        [typeof(Attachment)] = thing => ((Attachment)thing).FileName,
        [typeof(DocumentOrder)] = thing => ((DocumentOrder)thing).Asked.Name,
        [typeof(PaperTemplate)] = thing => ((PaperTemplate)thing).FileName,
        [typeof(CatalogueText)] = thing => ((CatalogueText)thing).Title,
        [typeof(HiddenCatalogueRisk)] = thing => ((HiddenCatalogueRisk)thing).Key,
    };

    /// <summary>Things told of in the row of what they belong to: the foreign key there, and what one of them is called in it.</summary>
    private static readonly Dictionary<Type, Part> Parts = new()
    {
        [typeof(Assessment)] = ToldAssessments.Joint,
        [typeof(IndividualAssessment)] = ToldAssessments.Individual,
        [typeof(RiskDepartment)] = new(typeof(Risk), nameof(RiskDepartment.RiskId), entry => $"{entry.Property(nameof(RiskDepartment.DepartmentId)).CurrentValue}", [new("Concerned", nameof(RiskDepartment.DepartmentId))]),
        [typeof(RiskGoal)] = new(typeof(Risk), nameof(RiskGoal.RiskId), entry => $"{entry.Property(nameof(RiskGoal.GoalId)).CurrentValue}", [new("Goal", nameof(RiskGoal.GoalId)), new("GoalHow", nameof(RiskGoal.How))]),
        [typeof(RiskGroupMember)] = new(typeof(RiskGroup), nameof(RiskGroupMember.RiskGroupId), entry => ((RiskGroupMember)entry.Entity).Risk.Slug, [new("Member", (entry, _) => ((RiskGroupMember)entry.Entity).Risk.Slug)]),
        [typeof(TreatmentAction)] = new(typeof(Risk), nameof(TreatmentAction.RiskId), entry => $"{entry.Property(nameof(TreatmentAction.Number)).CurrentValue}", [new("Action", nameof(TreatmentAction.What)), new("ActionResponsible", nameof(TreatmentAction.Responsible)), new("ActionDueOn", (_, values) => (values[nameof(TreatmentAction.DueOn)] as DateOnly?)?.ToIso())]),
        [typeof(PlanPick)] = new(typeof(PlanVersion), nameof(PlanPick.PlanVersionId), entry => $"{entry.Property(nameof(PlanPick.Slug)).CurrentValue}", [new("Pick", nameof(PlanPick.IsMandatory)), new("PickReason", nameof(PlanPick.Reason)), new("PickPlace", nameof(PlanPick.Place))]),
        [typeof(ControlOccurrence)] = new(typeof(FollowedControl), nameof(ControlOccurrence.ControlId), entry => ((ControlOccurrence)entry.Entity).PeriodName, [new("OccurrenceDue", (_, values) => (values[nameof(ControlOccurrence.Due)] as DateOnly?)?.ToIso()), new("OccurrenceStanding", nameof(ControlOccurrence.Standing)), new("OccurrenceBecause", nameof(ControlOccurrence.Because)), new("OccurrenceEvent", nameof(ControlOccurrence.Event))]),
    };

    /// <summary>Things that are not told of, each with its reason.</summary>
    private static readonly Dictionary<Type, string> Left = new()
    {
        [typeof(AuditRow)] = "the trail itself",
        [typeof(AuditSeal)] = "the seal of the trail",
        [typeof(UserSession)] = "sign-ins and sign-outs are rows of their own",
        [typeof(SignInThrottle)] = "refused sign-ins are rows of their own",
        [typeof(ReminderDigest)] = "its own record of whom the site reminded",
        [typeof(ReviewLine)] = "its own record of what the site reminded of",
        [typeof(ReminderLine)] = "its own record of what the site reminded of",
        [typeof(Absence)] = "when somebody is away is that person's own, and gives nobody a right",
        [typeof(JobRun)] = "its own record of what the site did by itself",
        [typeof(OutgoingMail)] = "its own record of what was sent, and its text may open an account",
        [typeof(DistinctRisk)] = "what says that they are not the same is named after them",
        [typeof(CommentMention)] = "the comment's own text names whom it is to",
        [typeof(AttachmentContent)] = "the attachment's row holds its fingerprint",
        [typeof(DrawnSampleContent)] = "the sample's row holds what is needed to draw it again; what the rows say may name people",
        [typeof(DocumentOrderContent)] = "the order's row holds its fingerprint",
        [typeof(PaperTemplateContent)] = "the template's row holds its fingerprint",
        [typeof(PlanVersionContent)] = "the version's row holds its fingerprint",
        [typeof(PeriodSignOffContent)] = "the signature's row holds its fingerprint",
        [typeof(RiskDraft)] = "not said yet, and nobody else's to read",
        [typeof(PendingImport)] = "not brought in yet; what it brings is told with the risks",
        [typeof(RememberedColumns)] = "a convenience that changes no risk",
        [typeof(DataProtectionKey)] = "secret, and made by the program itself",
        [typeof(IdentityUserToken<int>)] = "secret; a change of the second factor is a row of its own",
        [typeof(IdentityUserClaim<int>)] = "not used",
        [typeof(Dictionary<string, object>)] = "links between goals and global goals, which follow from the seed",
    };

    /// <summary>Follows from other fields, or changes with every save.</summary>
    private static readonly HashSet<string> Derived =
    [
        "Version", "RankKey", "SearchText", "ContentKey", "ReferenceKey", "RiskStamp", "GoalCount", "GoalWeight", "DepartmentCount", "Appetite", "ValueBefore", "Age", "ComputedValue", "OverrideReason", "CreatedBy", "CreatedAt", "ChangedBy", "ChangedAt",
        "NormalizedUserName", "NormalizedEmail", "ConcurrencyStamp", "SecurityStamp", "AccessFailedCount", "LockoutEnd", "LockoutEnabled", "LastSignInAt", "LastCodeStep", "LastUsedAt",
        "Percent", "Step", "Claim", "LeaseUntil", "Attempts", "SecrecyStamp", "_authors", "SubmittedById", "Sendings", "DoneById", "ResponsibleId", "ActionResponsibleId", "FollowUpStamp",
    ];

    /// <summary>That it changed is told, never what it is.</summary>
    private static readonly HashSet<string> Secret = ["PasswordHash", "SecretHash", "ProviderKey"];

    /// <summary>What rows call the things that have rows of their own.</summary>
    public static IEnumerable<string> Subjects => Names.Keys.Select(SubjectOf);

    public static string SubjectOf(Type type) => type.Name.Split('`')[0];

    public static bool IsAudited(Type type) => Names.ContainsKey(type);

    public static Part? PartOf(Type type) => Parts.GetValueOrDefault(type);

    public static bool IsLeft(Type type) => Left.ContainsKey(type);

    public static bool IsTold(string property) => !Derived.Contains(property);

    public static bool IsSecret(string property) => Secret.Contains(property);

    public static string NameOf(object thing) => Names[thing.GetType()](thing);

    /// <param name="Whole">What it belongs to.</param>
    /// <param name="ForeignKey">The property that says which.</param>
    /// <param name="Label">What tells it from its like, after the field's name and a colon.</param>
    /// <param name="Fields">What is told of it.</param>
    internal sealed record Part(Type Whole, string ForeignKey, Func<EntityEntry, string> Label, IReadOnlyList<PartField> Fields);

    /// <summary>One field of a part.</summary>
    /// <param name="Name">The field's name in the row.</param>
    /// <param name="Told">What is told, from the values before or after.</param>
    internal sealed record PartField(string Name, Func<EntityEntry, PropertyValues, object?> Told)
    {
        /// <summary>A property as it is.</summary>
        public PartField(string name, string property) : this(name, (_, values) => values[property]) { }
    }
}
