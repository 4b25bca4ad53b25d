using System.Reflection;
using NUnit.Framework.Interfaces;

[assembly: Vaggeryd.InternalControl.IntegrationTests.ReleaseFixtures]

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>
/// Empties the fields of a fixture when its last test is done. The runner keeps every fixture to the end, and with each of them the last site that it
/// held: some gigabytes, which make every collection of the whole heap, such as each workbook that is closed asks for, take seconds.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ReleaseFixturesAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Suite;

    public void BeforeTest(ITest test)
    {
        // Nothing is held yet.
    }

    public void AfterTest(ITest test)
    {
        if (test is not { IsSuite: true, Fixture: { } fixture }) return;

        for (var type = fixture.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => !field.FieldType.IsValueType))
                field.SetValue(fixture, null);
        }
    }
}
