namespace Vaggeryd.InternalControl.UnitTests;

/// <summary>How much a few slow tests try: less when <c>scripts/mutation</c> runs them once for every change.</summary>
internal static class TestSize
{
    private static readonly bool IsMutationRun = Environment.GetEnvironmentVariable("INTERNALCONTROL_MUTATION") == "true";

    public static int Of(int usual, int inMutationRun) => IsMutationRun ? inMutationRun : usual;
}
