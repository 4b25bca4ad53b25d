using System.Globalization;
using Microsoft.Extensions.Configuration;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

public sealed class SignInSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Name"] = "Kommunen",
        ["Authority"] = "https://login.kommun.example",
        ["ClientId"] = "ik",
        ["ClientSecret"] = "hemlig",
        ["Groups:0:Group"] = "IK Chefer",
        ["Groups:0:Role"] = "departmenthead",
        ["Groups:0:Department"] = " sn ",
    };

    [SetUp]
    public void Speak() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv-SE");

    [Test]
    public void From_WhenAllIsSaid_HasNoProblem()
    {
        var settings = Read();

        settings.Problems.ShouldBeEmpty();
        settings.LocalAccounts.ShouldBeTrue();
        settings.Provider!.LinkByVerifiedEmail.ShouldBeFalse();
        settings.ReadMapping().RolesOf(["IK Chefer"]).ShouldBe([(Domain.Access.Role.DepartmentHead, "SN")]);
    }

    [Test]
    public void From_WhenNothingIsSaid_HasLocalAccountsOnly()
    {
        var settings = SignInSettings.From(new ConfigurationBuilder().Build());

        settings.LocalAccounts.ShouldBeTrue();
        settings.Provider.ShouldBeNull();
        settings.Problems.ShouldBeEmpty();
    }

    [TestCase("Name", "", "SignIn:Oidc:Name saknas")]
    [TestCase("ClientId", "", "SignIn:Oidc:ClientId saknas")]
    [TestCase("ClientSecret", "", "SignIn:Oidc:ClientSecret saknas")]
    [TestCase("GroupsClaim", "", "SignIn:Oidc:GroupsClaim saknas")]
    [TestCase("Authority", "", "Authority")]
    [TestCase("Authority", "http://login.kommun.example", "https")]
    [TestCase("Authority", "login.kommun.example", "https")]
    [TestCase("Groups:0:Group", " ", "Groups:0:Group saknas")]
    [TestCase("Groups:0:Role", "Boss", "DepartmentHead")]
    [TestCase("Groups:0:Role", "1", "DepartmentHead")]
    [TestCase("Groups:0:Role", "Finance", "hela kommunen")]
    [TestCase("Groups:0:Department", "", "Groups:0:Department är tom")]
    [TestCase("Autority", "https://a.example", "Autority")]
    [TestCase("LinkByVerifiedEmail", "kanske", "kanske")]
    public void From_WhenALineIsWrong_SaysWhichAndWhat(string key, string value, string words) =>
        Read((key, value)).Problems.ShouldHaveSingleItem().ShouldContain(words);

    [TestCase("http://127.0.0.1:4000")]
    [TestCase("http://localhost:4000")]
    public void From_WhenTheAuthorityIsTheMachineItself_DoesWithoutTls(string authority) => Read(("Authority", authority)).Problems.ShouldBeEmpty();

    [Test]
    public void From_WhenNobodyCouldSignIn_SaysSo() =>
        SignInSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("SignIn:LocalAccounts", "false")]).Build())
            .Problems.ShouldHaveSingleItem().ShouldContain("ingen kan logga in");

    private static SignInSettings Read(params (string Key, string Value)[] changes)
    {
        var values = new Dictionary<string, string?>(Whole);
        foreach (var (key, value) in changes) values[key] = value;
        return SignInSettings.From(new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create("SignIn:Oidc:" + v.Key, v.Value))).Build());
    }
}
