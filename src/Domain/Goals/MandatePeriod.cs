using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Goals;

/// <summary>The years for which kommunfullmäktige has decided a vision and goals.</summary>
public sealed class MandatePeriod
{
    public const int VisionLimit = 400;

    private MandatePeriod() { }

    /// <param name="from">First year, included.</param>
    /// <param name="to">Last year, included; not before <paramref name="from"/>.</param>
    /// <param name="vision">The vision, 1 to 400 characters.</param>
    public MandatePeriod(int from, int to, string vision)
    {
        Require(to >= from, Rule.MandatePeriodMustEndAfterItStarts, from, to);

        FromYear = from;
        ToYear = to;
        Vision = RequiredText(vision, VisionLimit, nameof(Vision));
    }

    public int Id { get; private set; }

    public int FromYear { get; private set; }

    public int ToYear { get; private set; }

    public string Vision { get; private set; } = "";
}
