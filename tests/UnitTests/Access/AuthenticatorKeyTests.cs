using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.UnitTests.Access;

public sealed class AuthenticatorKeyTests
{
    /// <summary>The key of RFC 6238, appendix B.</summary>
    private static readonly AuthenticatorKey Key = AuthenticatorKey.Parse("GEZD GNBV GY3T QOJQ gezd gnbv gy3t qojq");

    private static readonly DateTime At = new(2026, 1, 1, 8, 0, 10, DateTimeKind.Utc);

    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    public void CodeOf_OnTheStandardsExamples_IsTheirs(int seconds, string code) =>
        Key.CodeOf(AuthenticatorKey.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))).ShouldBe(code);

    [TestCase(-2, false)]
    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void StepOf_WhenClocksDiffer_AllowsOneStep(int steps, bool isRight)
    {
        var step = AuthenticatorKey.StepOf(At) + steps;

        Key.StepOf(Key.CodeOf(step), At, last: null).ShouldBe(isRight ? step : null);
    }

    [TestCase(0, false)]
    [TestCase(1, false)]
    [TestCase(-1, true)]
    public void StepOf_WhenAStepHasBeenUsed_TakesOnlyLaterOnes(int used, bool isRight)
    {
        var now = AuthenticatorKey.StepOf(At);

        (Key.StepOf(Key.CodeOf(now), At, now + used) is not null).ShouldBe(isRight);
    }

    [TestCase("")]
    [TestCase("12345")]
    [TestCase("ett kod")]
    [TestCase("١٢٣٤٥٦")]
    public void StepOf_WhenItIsNoCode_IsNull(string code) => Key.StepOf(code, At, null).ShouldBeNull();

    [Test]
    public void New_WrittenAndRead_IsTheSame()
    {
        for (var i = 0; i < 100; i++)
        {
            var text = AuthenticatorKey.New().ToString();
            text.Length.ShouldBe(32);
            AuthenticatorKey.Parse(text).ToString().ShouldBe(text);
        }
    }

    [TestCase("AAAA")]
    [TestCase("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1")]
    public void Parse_WhenItIsNoKey_Refuses(string text) => Should.Throw<FormatException>(() => AuthenticatorKey.Parse(text));
}
