using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>What one person may do, and where. The only place that answers "may this user do this to this".</summary>
public sealed class AccessRights
{
    private static readonly Operation[] All = Enum.GetValues<Operation>();

    private readonly IReadOnlyDictionary<Operation, Reach> _reach;

    private AccessRights(IReadOnlyDictionary<Operation, Reach> reach) => _reach = reach;

    /// <summary>Nobody signed in: nothing.</summary>
    public static AccessRights None { get; } = new(new Dictionary<Operation, Reach>());

    /// <summary>The operator at the command line, who already holds the database.</summary>
    public static AccessRights Operator { get; } = new(All.ToDictionary(operation => operation, _ => Reach.Everything));

    /// <summary>True: the risks of every department may be read.</summary>
    public bool SeesAll => ReachOf(Operation.ReadRisks).Everywhere;

    /// <summary>True: no risk of the year is hidden, so that a place in what is shown is a place among all.</summary>
    public bool SeesEverything => SeesAll && May(Operation.ReadSecretRisks);

    /// <summary>True: every risk with a secrecy mark is hidden.</summary>
    public bool SeesNoSecrets => ReachOf(Operation.ReadSecretRisks) is { Everywhere: false, Departments.Count: 0 };

    /// <summary>
    /// May open the municipality-wide plan. A plan made of only the risks that a person may see would be another plan
    /// with other ranks, so whoever does not see every department does not see it at all.
    /// </summary>
    public bool MaySeePlan => May(Operation.ReadPlan);

    /// <summary>May open some plan: the municipality's, or that of a board all of whose departments the person sees.</summary>
    public bool MaySeeSomePlan => MaySeePlan || ReachOf(Operation.ReadRisks).Departments.Count > 0;

    /// <summary>May put the municipality-wide plan together.</summary>
    public bool MayCompilePlan => May(Operation.CompilePlan);

    /// <summary>The rights that follow from a person's roles; a department role reaches down the tree.</summary>
    public static AccessRights From(IReadOnlyCollection<(Role Role, int? DepartmentId)> roles, DepartmentTree tree) =>
        new(All.ToDictionary(operation => operation, operation => ReachOf(operation, roles, tree)));

    /// <summary>The same rights without what carries a secrecy mark: for the open edition of a document, and for machines.</summary>
    public AccessRights WithoutSecrets() =>
        new(_reach.Where(entry => entry.Key != Operation.ReadSecretRisks).ToDictionary());

    /// <summary>The same rights, narrowed to the operations named.</summary>
    public AccessRights Only(IReadOnlyCollection<Operation> operations) =>
        new(_reach.Where(entry => operations.Contains(entry.Key)).ToDictionary());

    /// <summary>The edition of a document that the person gets: the open one for whoever may not read every secret that it can hold, and for whoever asks for it.</summary>
    /// <param name="asked">What is asked for; null: the fullest.</param>
    /// <param name="boardId">Whose document; null: the municipality's.</param>
    public Edition EditionOf(Edition? asked, int? boardId = null) =>
        (boardId is { } id ? May(Operation.ReadSecretRisks, id) : May(Operation.ReadSecretRisks)) ? asked ?? Edition.Full : Edition.Open;

    /// <summary>Where the person may do it.</summary>
    public Reach ReachOf(Operation operation) => _reach.GetValueOrDefault(operation, Reach.Nowhere);

    /// <summary>May do it in the whole municipality.</summary>
    public bool May(Operation operation) => ReachOf(operation).Everywhere;

    /// <summary>May do it in this department.</summary>
    public bool May(Operation operation, int departmentId) => ReachOf(operation).Includes(departmentId);

    /// <summary>May read a risk of the department, whether or not it carries a secrecy mark.</summary>
    public bool MaySee(int departmentId, bool isSecret) =>
        May(Operation.ReadRisks, departmentId) && (!isSecret || May(Operation.ReadSecretRisks, departmentId));

    private static Reach ReachOf(Operation operation, IReadOnlyCollection<(Role Role, int? DepartmentId)> roles, DepartmentTree tree)
    {
        var departments = new HashSet<int>();
        foreach (var (role, departmentId) in roles)
        {
            var grant = AccessTable.Of(operation, role);
            if (departmentId is null && grant is Grant.Own or Grant.Whole) return Reach.Everything;
            if (departmentId is { } id && grant is Grant.Own or Grant.Named) departments.UnionWith(tree.WithDescendants(id));
        }

        return new Reach(false, departments);
    }
}
