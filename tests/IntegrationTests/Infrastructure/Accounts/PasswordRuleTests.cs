using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.Accounts;

/// <summary>The rule as Identity applies it, wherever a password is set.</summary>
public sealed class PasswordRuleTests
{
    private const string Good = "blå hund cyklar fort";

    [TestCase(Good)]
    [TestCase("hund katt hus bil")]
    [TestCase("jag gillar kaffe")]
    [TestCase("x7kq2-m9trw-4hzpd-83nvc")]
    [TestCase("välkommen till oss alla glada laxar")]
    [TestCase("Anna äter gärna blåbär i regn")]
    [TestCase("密码很长但是没有人猜得到它吗真的")]
    [TestCase("   tre  gäss  i  regn   ")]
    public Task Password_WhenLongAndHardToGuess_IsTaken(string password) => ShouldBeAsync(password, null);

    [TestCase("kort men svår", "PasswordTooShort")]
    [TestCase("👩‍🚀🐈🌋🧊", "PasswordTooShort")]
    [TestCase("aaaaaaaaaaaaaaa", "PasswordRepeats")]
    [TestCase("abcabcabcabcabcabc", "PasswordRepeats")]
    [TestCase("Sommar2026Sommar2026", "PasswordRepeats")]
    [TestCase("sommar sommar sommar", "PasswordRepeats")]
    [TestCase("abababcdcdabab", "PasswordTooShort")]
    [TestCase("abababcdcdababcd", "PasswordRepeats")]
    [TestCase("123456789012345", "PasswordIsSequence")]
    [TestCase("1234567890123456789", "PasswordIsSequence")]
    [TestCase("abcdefghijklmnopq", "PasswordIsSequence")]
    [TestCase("qwertyuiopasdfgh", "PasswordIsCommon")]
    [TestCase("qwertyuiopåasdfghjklöä", "PasswordIsCommon")]
    [TestCase("P@ssw0rd Password1", "PasswordIsCommon")]
    [TestCase("thisismypassword", "PasswordIsCommon")]
    [TestCase("correct horse battery staple", "PasswordIsCommon")]
    [TestCase("internkontroll vaggeryd", "PasswordIsCommon")]
    [TestCase("Lösenord sommar 2026", "PasswordIsCommon")]
    [TestCase("demo-demo-demo-1", "PasswordRepeats")]
    [TestCase("anna.exempel@kommun.example", "PasswordIsYours")]
    [TestCase("Anna Exempel 1975", "PasswordIsYours")]
    public Task Password_WhenTriedFirst_IsRefusedWithItsReason(string password, string code) => ShouldBeAsync(password, code);

    [TestCase(128, null)]
    [TestCase(129, "PasswordTooLong")]
    public Task Password_WhenVeryLong_IsTakenUpToTheLimit(int length, string? code) =>
        ShouldBeAsync(string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + i * i * 7 % 90))), code);

    [Test]
    public async Task Password_InEitherUnicodeForm_Opens()
    {
        await UseAsync(async (users, user) =>
        {
            user.PasswordHash = users.PasswordHasher.HashPassword(user, Good.Normalize(NormalizationForm.FormC));

            (await users.CheckPasswordAsync(user, Good.Normalize(NormalizationForm.FormD))).ShouldBeTrue();
        });
    }

    /// <summary>A hash from before passwords were put in their normal form.</summary>
    [Test]
    public async Task Password_WhenHashedAsTyped_StillOpensAndIsRenewed()
    {
        await UseAsync((users, user) =>
        {
            var typed = Good.Normalize(NormalizationForm.FormD);
            var old = new PasswordHasher<AppUser>().HashPassword(user, typed);

            users.PasswordHasher.VerifyHashedPassword(user, old, typed).ShouldBe(PasswordVerificationResult.SuccessRehashNeeded);
            users.PasswordHasher.VerifyHashedPassword(user, old, typed + "x").ShouldBe(PasswordVerificationResult.Failed);
            return Task.CompletedTask;
        });
    }

    [Test]
    public async Task Password_WithHalfASign_IsNoFailure() =>
        await UseAsync((users, user) =>
        {
            users.PasswordHasher.HashPassword(user, "\ud800 och mer än så").ShouldNotBeEmpty();
            return Task.CompletedTask;
        });

    private static Task ShouldBeAsync(string password, string? code) => UseAsync(async (users, user) =>
    {
        var results = await Task.WhenAll(users.PasswordValidators.Select(validator => validator.ValidateAsync(users, user, password)));

        results.SelectMany(result => result.Errors).Select(error => error.Code).ShouldBe(code is null ? [] : [code]);
        results.SelectMany(result => result.Errors).ShouldAllBe(error => error.Description.Length > 20);
    });

    private static async Task UseAsync(Func<UserManager<AppUser>, AppUser, Task> work)
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.Use(services => work(
            services.GetRequiredService<UserManager<AppUser>>(),
            new AppUser { UserName = "anna.exempel@kommun.example", Email = "anna.exempel@kommun.example", DisplayName = "Anna Exempel" }));
    }
}
