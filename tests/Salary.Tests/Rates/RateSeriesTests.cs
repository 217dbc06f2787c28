using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Rates.Domain;

namespace HoSoCanBo.Salary.Tests.Rates;

public sealed class RateSeriesTests
{
    private static readonly RateTable BaseSalary = RateTables.ByCode("base_salary");

    [Theory]
    [InlineData("2026-07-01", "salary.rate-overlap")]
    [InlineData("2026-06-01", "salary.rate-overlap")]
    [InlineData("2027-01-15", "salary.rate-first-of-month")]
    public void Place_WhereARowStandsOrInsideAMonth_IsRefused(string from, string code)
    {
        var refused = Record.Exception(() => Series(Row("2026-07-01", null)).Place(Day(from), null));

        Assert.Equal(code, Assert.IsType<RuleViolationException>(refused).Code);
    }

    [Fact]
    public void Place_AfterAnOpenRow_EndsItTheDayBefore() =>
        Assert.Equal(Day("2026-12-31"), Series(Row("2024-07-01", "2026-06-30"), Row("2026-07-01", null)).Place(Day("2027-01-01"), null));

    [Fact]
    public void Place_LeavingAGapAfterAClosedRow_IsRefused()
    {
        var series = Series(Row("2024-07-01", "2026-06-30"));

        var refused = Assert.IsType<RuleViolationException>(Record.Exception(() => series.Place(Day("2026-08-01"), null)));
        Assert.Equal("salary.rate-gap", refused.Code);
        Assert.Contains("01/07/2026", refused.Message, StringComparison.Ordinal);
        Assert.Null(series.Place(Day("2026-07-01"), null));
    }

    [Fact]
    public void Withdraw_TheNewestRow_ReopensTheOneBefore()
    {
        var (old, wrong) = (Row("2024-07-01", "2026-06-30"), Row("2026-07-01", null));

        Series(old, wrong).Withdraw(wrong, "Nhập nhầm", DateTime.UnixEpoch);

        Assert.Null(old.EffectiveUntil);
        Assert.Equal("Nhập nhầm", wrong.WithdrawnReason);
        Assert.IsType<RuleViolationException>(
            Record.Exception(() => Series(Row("2020-01-01", "2024-06-30"), old)
                .Withdraw(Row("2020-01-01", "2024-06-30"), "x", DateTime.UnixEpoch)));
    }

    [Fact]
    public void Withdraw_TheOnlyRow_IsRefusedBecauseNothingWouldCount()
    {
        var only = Row("2024-07-01", null);

        var refused = Assert.IsType<RuleViolationException>(Record.Exception(() => Series(only).Withdraw(only, "x", DateTime.UnixEpoch)));

        Assert.Equal("salary.rate-gap", refused.Code);
        Assert.Null(only.WithdrawnAt);
    }

    [Theory]
    [InlineData("amount_vnd", "2.530.000", "2530000")]
    [InlineData("amount_vnd", "2,5 triệu", null)]
    [InlineData("amount_vnd", "-1", null)]
    [InlineData("name_vi", "", null)]
    public void Parse_WhatPeopleType_GivesTheStoredFormOrAComplaint(string column, string typed, string? stored)
    {
        var value = RateValues.Parse(BaseSalary.Columns.Single(c => c.Name == column), typed, out var error);

        Assert.Equal(stored ?? "", value ?? "");
        Assert.Equal(stored is null, error is not null);
    }

    private static RateSeries Series(params RateRow[] rows) => new(BaseSalary, rows);

    private static RateRow Row(string from, string? until) => new(
        Guid.CreateVersion7(), 0,
        new RateEntry("base_salary", "", "{}", Day(from), until is null ? null : Day(until), "1/NĐ-CP", null, "entered", null),
        DateTime.UnixEpoch, null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
