using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.Tests;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.StepLists.Domain;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Each check before a sheet is sent, on one person of a sheet.</summary>
public sealed class EntryChecksTests
{
    private static readonly Guid Here = Guid.CreateVersion7();
    private static readonly PayMonth August = new(2026, 8);
    private static readonly UnitTermsIndex Units = new([], [(Here, "so")]);
    private static readonly SalaryTerms StepThree = new() { RankCode = "01.003", Step = 3, CoefficientInHundredths = 300 };

    private readonly PaidEmployee person = new() { Id = Guid.CreateVersion7() };
    private int recorded;

    public EntryChecksTests()
    {
        Identify("CONG_CHUC");
        person.JoinUnit(Here, null, new DateOnly(2015, 1, 1), Source());
        person.TakeStatus("DANG_LAM_VIEC", true, new DateOnly(2015, 1, 1), Source());
    }

    [Fact]
    public void Rules_HaveEachTheirOwnId_WhichTellsTheSeverity()
    {
        Assert.Equal(SheetRules.All.Count, SheetRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(SheetRules.All, r => Assert.Equal(r.Severity == FindingSeverity.Block, r.Finds("…").Blocks));
    }

    [Fact]
    public void Findings_AreReadBackAsTheyWereKept()
    {
        SheetFinding[] findings =
            [SheetRules.UsualChange.Finds("Lương tăng 25% | so với\ntháng trước"), SheetRules.RaiseRecorded.Finds("Đến hạn")];

        Assert.Equal([findings[0] with { Text = "Lương tăng 25% | so với tháng trước" }, findings[1]],
            SheetFinding.Read(SheetFinding.Write(findings, 500)));
        Assert.Null(SheetFinding.Write([], 500));
    }

    [Fact]
    public void C01_NoSalaryLine_Blocks() => AssertFound("C01", "Chưa có dòng lương");

    [Fact]
    public void C02_PaidByASentSheetElsewhereForTheSameDays_Blocks_UnlessTakenBackThere()
    {
        Placed(StepThree);
        var whole = new PaidElsewhere("Sở Cũ", [(August.First, August.Last)], IsTakenBack: false);

        AssertFound("C02", "Sở Cũ đã nộp bảng lương tháng 08/2026 trả lương từ 01/08/2026 đến 31/08/2026",
            EntryContext.None with { Elsewhere = whole });
        AssertFound("L07", "Sở Cũ", EntryContext.None with { Elsewhere = whole with { IsTakenBack = true } });
        Assert.Empty(
            Find(EntryContext.None with { Elsewhere = whole with { Days = [(new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 31))] } }));
    }

    [Fact]
    public void C03_CoefficientNotOfTheStep_Blocks()
    {
        Placed(StepThree with { CoefficientInHundredths = 333 });

        AssertFound("C03", "Hệ số 3,33 không đúng bậc 3");
    }

    [Fact]
    public void C03_BeyondFramePercentAboveTheTimeAtTheLastStep_Blocks()
    {
        Placed(StepThree
            with { Step = 9, CoefficientInHundredths = 498, BeyondFramePercent = 7, StepHeldSince = new DateOnly(2022, 2, 1) });

        Assert.Equal("Vượt khung 7% cao hơn mức 6% theo thời gian ở bậc cuối từ 01/02/2022.", Assert.Single(Steps()).Text);
        Assert.True(Steps()[0].Blocks);
    }

    [Fact]
    public void C04_NoBaseSalaryOfTheMonth_Blocks()
    {
        Placed(StepThree);

        Assert.Equal("C04", Assert.Single(Compute(PayTestFacts.Tables with { BaseSalaries = [] }).Blocks).RuleId);
    }

    [Fact]
    public void C05_UnemploymentInsuranceOfACivilServant_Blocks()
    {
        Placed(StepThree);
        var pay = Compute(PayTestFacts.Tables);
        var wrong = pay
            with { Result = pay.Result!
                with { Lines =
                    [.. pay.Result.Lines.Where(l => l.Code != "BHTN_E"), new PayLine("BHTN_E", "BHTN", "", 75_900, "", null)] } };

        Assert.Equal("C05", Assert.Single(EntryChecks.Of(PayRecord.Of(person), wrong, August, EntryContext.None)).RuleId);
        Assert.Empty(Find(EntryContext.None));
    }

    [Fact]
    public void C06_KindUnknown_Blocks()
    {
        Identify("");
        Placed(StepThree);

        AssertFound("C06", "Chưa rõ đối tượng");
    }

    [Fact]
    public void C07_NegativeNet_Blocks()
    {
        Placed(StepThree);
        var input = new SheetInput { SheetId = Guid.CreateVersion7(), PersonId = person.Id };
        input.Fill(new SheetInputValues { DeductionInDong = 50_000_000 });

        Assert.Equal("C07", Assert.Single(Compute(PayTestFacts.Tables, input).Blocks).RuleId);
    }

    [Fact]
    public void L02_AllowanceWithoutADecision_IsNamed()
    {
        Placed(StepThree);
        person.Grant(new AllowanceTerms("TN_CV") { CoefficientInTenThousandths = 1_000 }, new DateOnly(2026, 1, 1), null,
            mayOverlap: false, Source());

        AssertFound("L02", "Phụ cấp TN_CV từ 01/01/2026 chưa ghi quyết định.");
    }

    [Fact]
    public void L03_PositionAllowanceThatIsNotInTheTable_IsNamed()
    {
        Placed(StepThree, new AllowanceTerms("PCCV") { CoefficientInTenThousandths = 3_300 });

        AssertFound("L03", "Hệ số phụ cấp chức vụ 0,33 không có trong bảng phụ cấp chức vụ.");
    }

    [Fact]
    public void L04_PublicDutyAllowanceOfAPublicEmployee_IsNamed()
    {
        Identify("VIEN_CHUC");
        Placed(StepThree with { RankCode = "V.07.03.29" }, new AllowanceTerms("CV25") { PercentInHundredths = 2_500 });

        AssertFound("L04", "không thuộc đối tượng hưởng phụ cấp công vụ");
    }

    [Fact]
    public void L05_RaiseThatIsDueButNotDecided_IsNamed_AndNoLongerOnceDecided()
    {
        Placed(StepThree with { StepHeldSince = new DateOnly(2023, 5, 1) });
        Assert.Equal("Đến hạn nâng lên bậc 4 từ 01/05/2026 nhưng chưa ghi quyết định.", Assert.Single(Steps()).Text);

        person.Decide(StepThree with { Step = 4, CoefficientInHundredths = 333 }, SalaryChangeKind.RegularStep, new DateOnly(2026, 5, 1),
            Source());
        Assert.Empty(Steps());
    }

    [Fact]
    public void L05_BeyondFramePercentThatIsDue_IsNamed()
    {
        Placed(StepThree
            with { Step = 9, CoefficientInHundredths = 498, BeyondFramePercent = 7, StepHeldSince = new DateOnly(2020, 2, 1) });

        Assert.Equal("Đến hạn hưởng vượt khung 8% từ 01/02/2026 nhưng chưa ghi quyết định.", Assert.Single(Steps()).Text);
    }

    [Theory]
    [InlineData(7_906_250L, false)] // exactly 20 %
    [InlineData(7_906_249L, true)]
    [InlineData(11_859_376L, true)]
    [InlineData(11_859_375L, false)]
    [InlineData(0L, false)]
    public void L06_AChangeOfMoreThanTwentyPercent_IsNamed(long before, bool isNamed)
    {
        Placed(StepThree);

        var found = Find(EntryContext.None with { PaidBeforeInDong = before });

        Assert.Equal(isNamed, found.Any(f => f.RuleId == "L06"));
    }

    [Fact]
    public void C03_OccupationalSeniority_FollowsTheDates_AndL05NamesTheYearThatIsDue()
    {
        PersonAllowance Row(int percent, DateOnly from, DateOnly? until = null) => new(
            person.Id, new AllowanceTerms("TNN_GD") { PercentInHundredths = percent * 100 }, SalaryLineOrigin.Decided, from, until,
            Source());
        var before = Row(7, new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31));

        Assert.Empty(OccupationalSeniority.FindingsOf([before, Row(8, new DateOnly(2025, 9, 1))], August));
        var fast = Assert.Single(OccupationalSeniority.FindingsOf([before, Row(9, new DateOnly(2025, 9, 1))], August));
        Assert.Equal("C03", fast.RuleId);
        Assert.Contains("9% từ 01/09/2025 tăng nhanh hơn thời gian: 7% từ 01/09/2024, mới thêm 1 năm", fast.Text, StringComparison.Ordinal);
        var due = Assert.Single(OccupationalSeniority.FindingsOf([before, Row(8, new DateOnly(2025, 9, 1))], August.Next));
        Assert.Equal("L05", due.RuleId);
        Assert.Contains("9% từ 01/09/2026", due.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void L08_WhatElseIsUnusual_IsNamed()
    {
        Placed(StepThree with { Step = 4, CoefficientInHundredths = 333, PaidPercentInHundredths = 8_500 });

        AssertFound("L08", "Lương tập sự xếp bậc 1");
    }

    private void AssertFound(string ruleId, string text, EntryContext? context = null)
    {
        var finding = Assert.Single(Find(context ?? EntryContext.None));
        Assert.Equal(ruleId, finding.RuleId);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
    }

    private IReadOnlyList<SheetFinding> Find(EntryContext context) =>
        EntryChecks.Of(PayRecord.Of(person), Compute(PayTestFacts.Tables), August, context);

    private IReadOnlyList<SheetFinding> Steps()
    {
        var review = new StepReview(PayTestFacts.Tables, WorkingCalendarReader.ReadEmbedded(), August.First);
        var record = PayRecord.Of(person);
        return review.IsWorthLooking(record) ? review.FindingsOf(record, []) : [];
    }

    private MonthPay Compute(PayTables tables, SheetInput? input = null) =>
        new SheetCalculator(tables, PaySettings.Default, Units).Compute(PayRecord.Of(person), Here, August, input)!;

    private void Identify(string kind) =>
        person.Identify(new PersonParticulars("000001", "Trần Thị Mai", new DateOnly(1990, 1, 1), kind), Source());

    private void Placed(SalaryTerms terms, params AllowanceTerms[] allowances) =>
        person.ImportLine(terms, allowances, new DateOnly(2024, 1, 1), Source());

    private FactSource Source() => new(Guid.CreateVersion7(), new DateTime(2026, 1, 1, 8, recorded++, 0, DateTimeKind.Utc), null);
}
