using Vaggeryd.InternalControl.Domain.Reminders;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Planning;

/// <summary>The municipality that this installation serves; one row.</summary>
public sealed class Municipality
{
    private Municipality() { }

    public Municipality(string name) => Name = RequiredText(name, 100, nameof(Name));

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>True when the data is invented; every page and document then says so.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>When people are reminded, as <see cref="ReminderLadder.ToString"/> writes it; null while nobody has said so.</summary>
    public string? LadderText { get; private set; }

    /// <summary>When people are reminded.</summary>
    public ReminderLadder Ladder => LadderText is null ? ReminderLadder.Standard : ReminderLadder.Read(LadderText);

    public int Version { get; private set; }

    /// <summary>Marks the installation's data as invented, once and for ever.</summary>
    public void MarkAsDemo() => IsDemo = true;

    /// <summary>Says when people are reminded from now on. What has been said is not said again.</summary>
    public void RemindBy(ReminderLadder ladder) => LadderText = ladder.ToString();
}
