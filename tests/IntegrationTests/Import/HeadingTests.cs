using Vaggeryd.InternalControl.Web.Import;

namespace Vaggeryd.InternalControl.IntegrationTests.Import;

public sealed class HeadingTests
{
    [TestCase("Likelihood (1-10)", RegisterField.Likelihood, false)]
    [TestCase("Sanno-\nlikhet", RegisterField.Likelihood, true)]
    [TestCase("  RISK ID: ", RegisterField.Reference, true)]
    [TestCase("process_or_area", RegisterField.Process, true)]
    [TestCase("Process/rutin", RegisterField.Process, true)]
    [TestCase("Konsekvens / Consequence", RegisterField.Consequence, false)]
    [TestCase("S × K", RegisterField.Value, true)]
    [TestCase("Sannolikhet före kontroller", RegisterField.InherentLikelihood, true)]
    public void Recognise_WhenHeadingIsKnown_SaysTheField(string heading, RegisterField field, bool exact) =>
        Heading.Recognise(heading).ShouldBe((field, exact));

    [TestCase("Risk Priority (low, med, high)")]
    [TestCase("response_or_in_plan")]
    [TestCase("organisation")]
    [TestCase("")]
    public void Recognise_WhenHeadingIsUnknown_IsNull(string heading) => Heading.Recognise(heading).ShouldBeNull();

    [TestCase(0, "A")]
    [TestCase(25, "Z")]
    [TestCase(26, "AA")]
    [TestCase(701, "ZZ")]
    [TestCase(702, "AAA")]
    public void Letters_WhenColumnIsCountedFromZero_AreThoseOfASpreadsheet(int column, string letters) => Heading.Letters(column).ShouldBe(letters);
}
