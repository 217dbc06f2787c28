using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.Tests;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.Tests.People.History;

public sealed class PayMonthOfPersonTests
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly Guid There = Guid.CreateVersion7();
    private static readonly PayMonth August = new(2026, 8);
    private static readonly UnitTermsIndex Units = new([], [(Here, "so"), (There, "so")]);
    private static readonly SalaryTerms StepThree = new() { RankCode = "01.003", Step = 3, CoefficientInHundredths = 300 };

    private readonly PaidEmployee person = new() { Id = Guid.CreateVersion7() };
    private int recorded;

    public PayMonthOfPersonTests()
    {
        person.Identify(new PersonParticulars("000001", "Trần Thị Mai", new DateOnly(1990, 1, 1), "CONG_CHUC"), Source());
        person.JoinUnit(Here, null, new DateOnly(2015, 1, 1), Source());
        person.TakeStatus("DANG_LAM_VIEC", true, new DateOnly(2015, 1, 1), Source());
    }

    [Fact]
    public void Of_TheWholeMonthAtOneUnit_PaysExampleV01()
    {
        person.ImportLine(StepThree, [], new DateOnly(2024, 1, 1), Source());

        var pay = Compute(Assert.Single(Of()));

        Assert.Equal((9_487_500, 8_766_450, 11_043_450), (pay.AmountOf("GROSS"), pay.AmountOf("NET_BEFORE_TAX"), pay.AmountOf("COST")));
    }

    [Fact]
    public void Of_MovedInsideTheMonth_IsPaidByBothAndInsuredOnce()
    {
        person.ImportLine(StepThree, [], new DateOnly(2024, 1, 1), Source());
        person.JoinUnit(There, null, new DateOnly(2026, 8, 17), Source());

        var months = Of();

        Assert.Equal([Here, There], months.Select(m => m.UnitId));
        var pays = months.Select(Compute).ToList();
        Assert.Equal(9_487_500, pays.Sum(p => p.AmountOf("GROSS")));
        Assert.Equal([7_590_000, 0], pays.Select(p => p.AmountOf("BHXH_BASE")));
    }

    [Fact]
    public void Of_RetiredInsideTheMonth_IsPaidToTheDayBefore()
    {
        person.ImportLine(StepThree, [], new DateOnly(2024, 1, 1), Source());
        person.TakeStatus("NGHI_HUU", false, new DateOnly(2026, 8, 17), Source());

        Assert.Equal(4_743_750, Compute(Assert.Single(Of())).AmountOf("GROSS"));
        Assert.Equal(
            "Nghỉ hưu từ 17/08/2026.", Assert.Single(PayMonthOfPerson.Of(PayRecord.Of(person), August.Next, Units)).NotPaidBecause);
    }

    [Fact]
    public void Of_UnpaidLeaveStatusForTenDays_CountsTheWorkingDaysOnce()
    {
        person.ImportLine(StepThree, [], new DateOnly(2024, 1, 1), Source());
        person.TakeStatus("NGHI_KHONG_LUONG", true, new DateOnly(2026, 8, 3), Source());
        person.TakeStatus("DANG_LAM_VIEC", true, new DateOnly(2026, 8, 8), Source());

        Assert.Equal(5, Assert.Single(Of()).Facts!.DaysOff.Unpaid);
    }

    [Fact]
    public void Of_NoLineKnown_SaysSoAndPaysNothing()
    {
        var month = Assert.Single(Of());

        Assert.Null(month.Facts);
        Assert.Equal(PayProblemKind.LineMissing, Assert.Single(month.Problems).Kind);
    }

    [Fact]
    public void Of_PartFundedPublicServiceUnit_PaysTheUnionFundAndNoCivilServiceAllowance()
    {
        person.ImportLine(StepThree, [], new DateOnly(2024, 1, 1), Source());
        var stated = new UnitPayTerms
        {
            Id = Guid.CreateVersion7(), UnitId = Here, EffectiveFrom = new DateOnly(2025, 1, 1), IsFullyBudgetPaid = false,
            UnitKind = nameof(UnitKind.PublicService), RecordedAt = DateTime.UnixEpoch,
        };

        var pay = Compute(Assert.Single(PayMonthOfPerson.Of(PayRecord.Of(person), August, new UnitTermsIndex([stated], [(Here, "so")]))));

        Assert.Equal((7_590_000, 151_800), (pay.AmountOf("GROSS"), pay.AmountOf("KPCD_U")));
    }

    private static PayResult Compute(PayAtUnit month) => PayEngine.Compute(PayTestFacts.Tables, month.Facts!, PaySettings.Default);

    private IReadOnlyList<PayAtUnit> Of() => PayMonthOfPerson.Of(PayRecord.Of(person), August, Units);

    private FactSource Source() => new(Guid.CreateVersion7(), new DateTime(2026, 1, 1, 8, recorded++, 0, DateTimeKind.Utc), null);
}
