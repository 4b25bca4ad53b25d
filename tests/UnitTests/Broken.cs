using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.UnitTests;

/// <summary>Asserts which rule an attempt breaks.</summary>
internal static class Broken
{
    public static void ShouldBreak(this Action attempt, Rule rule) => Should.Throw<RuleBrokenException>(attempt).Rule.ShouldBe(rule);
}
