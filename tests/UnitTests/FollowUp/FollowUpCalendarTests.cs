using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Domain;
using FsCheck;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

/// <summary>The periods of a year and the days that follow from them.</summary>
public sealed class FollowUpCalendarTests
{
    [TestCase("2026-M02", "2026-02-01", "2026-02-28", "2026-03-10", "2026-03-31")]
    [TestCase("2028-M02", "2028-02-01", "2028-02-29", "2028-03-10", "2028-03-31")]
    [TestCase("2100-M02", "2100-02-01", "2100-02-28", "2100-03-10", "2100-03-31")]
    [TestCase("2026-M12", "2026-12-01", "2026-12-31", "2027-01-10", "2027-01-31")]
    [TestCase("2026-Q3", "2026-07-01", "2026-09-30", "2026-10-10", "2026-10-31")]
    [TestCase("2026-T1", "2026-01-01", "2026-04-30", "2026-05-10", "2026-05-31")]
    [TestCase("2026-H1", "2026-01-01", "2026-06-30", "2026-07-10", "2026-07-31")]
    [TestCase("2026", "2026-01-01", "2026-12-31", "2027-01-10", "2027-01-31")]
    public void Period_WhenItIsNamed_HasItsDays(string name, string first, string last, string due, string closes)
    {
        var period = FollowUpPeriod.Read(name)!.Value;

        (period.Name, period.First.ToIso(), period.Last.ToIso()).ShouldBe((name, first, last));
        (FollowUpCalendar.Standard.DueOf(period).ToIso(), FollowUpCalendar.Standard.ClosesOn(period).ToIso()).ShouldBe((due, closes));
    }

    [TestCase("2026-Q5")]
    [TestCase("2026-Q0")]
    [TestCase("2026-M13")]
    [TestCase("2026-H3")]
    [TestCase("0000-Q1")]
    [TestCase("2026-K1")]
    [TestCase("26-Q1")]
    [TestCase("٢٠٢٦-Q1", TestName = "Read_WhenTheYearIsInOtherDigits_IsNothing")]
    [TestCase("2026-M٢", TestName = "Read_WhenTheNumberIsInOtherDigits_IsNothing")]
    [TestCase("2026-Q1\n")]
    [TestCase(null)]
    public void Read_WhenThereIsNoSuchPeriod_IsNothing(string? name) => FollowUpPeriod.Read(name).ShouldBeNull();

    [TestCase(2026, 5, 1)]
    [TestCase(2026, 3, 5)]
    [TestCase(2026, 3, 0)]
    public void Period_WhenItDoesNotExist_IsRefused(int year, int months, int number) => ((Action)(() => _ = new FollowUpPeriod(year, months, number))).ShouldBreak(Rule.FollowUpPeriodMustExist);

    [TestCase(Frequency.Monthly, 12)]
    [TestCase(Frequency.Quarterly, 4)]
    [TestCase(Frequency.Tertial, 3)]
    [TestCase(Frequency.HalfYearly, 2)]
    [TestCase(Frequency.Yearly, 1)]
    [TestCase(Frequency.Once, 1)]
    [TestCase(Frequency.OnEvent, 0)]
    public void Periods_WhenTheControlLastsTheYear_AreAllOfThem(Frequency frequency, int expected) => FollowUpCalendar.Periods(frequency, 2026).Count().ShouldBe(expected);

    [Test]
    public void Periods_WhenTheControlStartsAndEnds_AreThoseThatItTouches()
    {
        var periods = FollowUpCalendar.Periods(Frequency.Monthly, 2026, new DateOnly(2026, 2, 28), new DateOnly(2026, 5, 1));

        periods.Select(period => period.Name).ShouldBe(["2026-M02", "2026-M03", "2026-M04", "2026-M05"]);
    }

    [Test]
    public void Periods_WhenTheControlStartsAfterTheYear_AreNone() => FollowUpCalendar.Periods(Frequency.Yearly, 2026, new DateOnly(2027, 1, 1)).ShouldBeEmpty();

    /// <summary>Every day of the year lies in exactly one period of each length, each period has one last day of its own, and the two come in order.</summary>
    [FsCheck.NUnit.Property]
    public bool Periods_WhateverTheYear_CoverEachDayOnce(PositiveInt number, PositiveInt day, bool isStandard)
    {
        var year = (number.Get % 200) + 1990;
        var calendar = isStandard ? FollowUpCalendar.Standard : new FollowUpCalendar(Frequency.Tertial, number.Get % 40, (number.Get % 40) + (day.Get % 60));
        var any = new DateOnly(year, 1, 1).AddDays(day.Get % (DateTime.IsLeapYear(year) ? 366 : 365));
        return Array.TrueForAll([1, 3, 4, 6, 12], months =>
        {
            var periods = FollowUpPeriod.Of(year, months).ToList();
            return periods.Count(period => period.First <= any && any <= period.Last) == 1
                && periods.TrueForAll(period => period.Last.AddDays(1).Day == 1 && period.Last < period.Last.AddDays(1) && FollowUpPeriod.Read(period.Name) == period)
                && periods.ConvertAll(calendar.DueOf).Distinct().Count() == periods.Count
                && periods.TrueForAll(period => period.Last <= calendar.DueOf(period) && calendar.DueOf(period) <= calendar.ClosesOn(period))
                && periods[^1].Last == new DateOnly(year, 12, 31);
        });
    }

    /// <summary>Nothing before the start: a period is there when any of its days is the start or later, and only then.</summary>
    [FsCheck.NUnit.Property]
    public bool Periods_WheneverTheControlStarts_AreThoseNotOverByThen(Frequency frequency, int offset)
    {
        var starts = new DateOnly(2028, 1, 1).AddDays(Math.Abs(offset % 400));
        var (all, from) = (FollowUpCalendar.Periods(frequency, 2028).ToList(), FollowUpCalendar.Periods(frequency, 2028, starts).ToList());
        return from.SequenceEqual(all.Where(period => period.Last >= starts));
    }

    [TestCase("2026-M02", "2026-Q1")]
    [TestCase("2026-T1", "2026-Q2")]
    [TestCase("2026-H1", "2026-Q2")]
    [TestCase("2026", "2026-Q4")]
    public void ColumnOf_IsTheFollowUpPeriodInWhichItEnds(string period, string column) => FollowUpCalendar.Standard.ColumnOf(FollowUpPeriod.Read(period)!.Value).Name.ShouldBe(column);

    [TestCase(-1, 31, Rule.DaysMustComeInOrder)]
    [TestCase(10, 9, Rule.DaysMustComeInOrder)]
    [TestCase(10, 121, Rule.DaysMustComeInOrder)]
    public void Calendar_WhenTheDaysDoNotComeInOrder_IsRefused(int reporting, int closing, Rule rule) => ((Action)(() => _ = new FollowUpCalendar(Frequency.Quarterly, reporting, closing))).ShouldBreak(rule);

    [TestCase(Frequency.Monthly)]
    [TestCase(Frequency.OnEvent)]
    public void Calendar_WhenTheMunicipalityFollowsUpOtherwise_IsRefused(Frequency frequency) => ((Action)(() => _ = new FollowUpCalendar(frequency))).ShouldBreak(Rule.FollowUpMustBeQuarterTertialOrHalfYear);

    [Test]
    public void Read_WhenItCannotBeRead_IsTheMunicipalitysOwnPeriodAndSaysSo()
    {
        var calendar = new FollowUpCalendar(Frequency.Tertial);

        calendar.Read("ibland").ShouldBe((Frequency.Tertial, true));
        calendar.Read("månadsvis").ShouldBe((Frequency.Monthly, false));
        calendar.Read("löpande").ShouldBe((Frequency.Tertial, false));
    }

    [Test]
    public void SetFollowUp_WhenTheYearIsFollowed_KeepsItsPeriodAndTakesOtherDays()
    {
        var year = new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4)));
        year.FollowUp.ShouldBe(FollowUpCalendar.Standard);

        Should.Throw<RuleBrokenException>(() => year.SetFollowUp(new FollowUpCalendar(Frequency.Tertial), isFollowed: true)).Rule.ShouldBe(Rule.FollowUpPeriodMustStay);
        year.SetFollowUp(new FollowUpCalendar(reportingDays: 15), isFollowed: true).ShouldBeTrue();
        year.SetFollowUp(new FollowUpCalendar(reportingDays: 15), isFollowed: true).ShouldBeFalse();
        year.SetFollowUp(new FollowUpCalendar(Frequency.Tertial, 5, 20), isFollowed: false).ShouldBeTrue();
        year.FollowUp.ShouldBe(new FollowUpCalendar(Frequency.Tertial, 5, 20));
    }

    [Test]
    public void Reschedule_WhenOtherDaysCount_MovesWhatIsNotOverReportedOrMoved()
    {
        var control = Followed.Of(Followed.Day(1, 1), Followed.Says("Att")).Control("Att");
        control.In("2026-Q3")!.Move(Followed.Day(11, 20), "Semester", Followed.Day(5, 1));

        control.Reschedule(new FollowUpCalendar(reportingDays: 20, closingDays: 40), Followed.Day(5, 1));

        control.In("2026-Q1")!.Due.ShouldBe(Followed.Day(4, 10), "the period is over");
        control.In("2026-Q2")!.Due.ShouldBe(Followed.Day(7, 20));
        control.In("2026-Q2")!.Closes.ShouldBe(Followed.Day(8, 9));
        control.In("2026-Q3")!.Due.ShouldBe(Followed.Day(11, 20), "somebody has moved it");
    }
}
