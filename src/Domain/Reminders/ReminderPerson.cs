using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>Somebody who may be reminded: an account that is open.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="UserName">The name that the person signs in and reports with.</param>
/// <param name="Roles">What the person is, and where; no department: the whole municipality.</param>
/// <param name="Rights">What follows from it.</param>
public sealed record ReminderPerson(int Id, string UserName, IReadOnlyCollection<(Role Role, int? DepartmentId)> Roles, AccessRights Rights);
