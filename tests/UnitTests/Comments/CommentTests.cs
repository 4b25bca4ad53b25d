using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Comments;

public sealed class CommentTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    [TestCase("")]
    [TestCase(" \n\t")]
    [TestCase(null)]
    public void Comment_WhenItSaysNothing_IsRefused(string? text) => ((Action)(() => New(text))).ShouldBreak(Rule.CommentMustSaySomething);

    [Test]
    public void Comment_WhenTooLong_IsRefused()
    {
        New(new string('a', Comment.TextLimit)).Text.Length.ShouldBe(2000);
        ((Action)(() => New(new string('a', Comment.TextLimit + 1)))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    [Test]
    public void Comment_WhenSomebodyIsNamedTwice_NamesThemOnce() => New("Hej", 3, 4, 3).Mentions.Select(mention => mention.UserId).ShouldBe([3, 4]);

    [Test]
    public void Settle_WhenSettledAlready_KeepsTheFirst()
    {
        var comment = New("Hej");

        comment.Settle("bo", Monday).ShouldBeTrue();
        comment.Settle("cilla", Monday.AddDays(1)).ShouldBeFalse();

        (comment.SettledBy, comment.SettledAt).ShouldBe(("bo", Monday));
    }

    [Test]
    public void See_WhenSeenAlready_KeepsTheFirstTime()
    {
        var mention = New("Hej", 3).Mentions.Single();

        mention.See(Monday).ShouldBeTrue();
        mention.See(Monday.AddDays(1)).ShouldBeFalse();

        mention.SeenAt.ShouldBe(Monday);
    }

    private static Comment New(string? text, params int[] mentioned) => new(
        new Risk(new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))), new Department("SN", "Socialnämnden", DepartmentKind.Board), "1", new RiskDescription { Title = "Brand" }, "anna", Monday),
        CommentKind.Remark, text, mentioned, "anna", Monday);
}
