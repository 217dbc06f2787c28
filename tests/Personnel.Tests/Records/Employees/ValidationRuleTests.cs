using System.Globalization;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>
/// Every rule of the list of validation rules that looks at one record: what breaks it, how severe it is, and that it says so in
/// Vietnamese. The first word of a case is the id of the rule.
/// </summary>
public sealed class ValidationRuleTests
{
    private const string CitizenNumber = "087184000999";

    private static readonly Dictionary<string, (RuleSeverity Severity, Action<Employee> Break)> Cases = new()
    {
        ["N1 letters of an old encoding"] = (RuleSeverity.Format, e => e.Rename("Nguyeãn Vaên An")),
        ["N2 one word"] = (RuleSeverity.Format, e => e.Rename("Tuyết")),
        ["N4 other name is the name"] = (RuleSeverity.Warning, e => e.OtherName = "Nguyễn thị ánh TUYẾT"),
        ["N6 sign in the number"] = (RuleSeverity.Format, e => e.EmployeeNumber = "DT/12"),
        ["N7 no address"] = (RuleSeverity.Format, e => e.Email = "a@b"),
        ["N8 nine digits"] = (RuleSeverity.Warning, e => e.Phone = "091234567"),
        ["I1 number without its paper"] = (RuleSeverity.Error, e => { e.IdNumber = CitizenNumber; e.IdDocument = null; }),
        ["I2 eight digits"] = (RuleSeverity.Format, e => { e.IdDocument = IdentityDocument.Cmnd9; e.IdNumber = "34123456"; }),
        ["I3 eleven digits"] = (RuleSeverity.Format, e => { e.IdDocument = IdentityDocument.Cccd; e.IdNumber = "08718400099"; }),
        ["I4 unknown province"] = (RuleSeverity.Warning, e => Citizen(e, "000184000999")),
        ["I5 contradicts the sex"] = (RuleSeverity.Warning, e => Citizen(e, "087084000999")),
        ["I6 contradicts the year"] = (RuleSeverity.Warning, e => Citizen(e, "087185000999")),
        ["I9 issued to a child"] = (RuleSeverity.Error, e => e.IdIssuedOn = new DateOnly(1998, 5, 2)),
        ["I10 before there were cards"] =
            (RuleSeverity.Warning, e => { Citizen(e, CitizenNumber); e.IdIssuedOn = new DateOnly(2015, 12, 31); }),
        ["I11 old card has expired"] = (RuleSeverity.Warning,
            e => { e.IdDocument = IdentityDocument.Cmnd9; e.IdNumber = "341234567"; e.IdIssuedOn = new DateOnly(2005, 1, 1); }),
        ["I12 card to renew at 40"] =
            (RuleSeverity.Information, e => { Citizen(e, CitizenNumber); e.IdIssuedOn = new DateOnly(2021, 1, 1); }),
        ["B1 nine digits"] = (RuleSeverity.Format, e => e.SocialInsuranceNumber = "871234567"),
        ["B2 not the citizen number"] =
            (RuleSeverity.Warning, e => { Citizen(e, CitizenNumber); e.SocialInsuranceNumber = "087184000998"; }),
        ["B3 other insurance number"] =
            (RuleSeverity.Warning, e => { e.SocialInsuranceNumber = "8712345678"; e.HealthInsuranceNumber = "DN4878712345679"; }),
        ["B4 nine digits"] = (RuleSeverity.Warning, e => e.TaxCode = "140123456"),
        ["D1 before 1900"] = (RuleSeverity.Error, e => e.PartyJoinedOn = new DateOnly(1899, 12, 31)),
        ["D1 tomorrow"] = (RuleSeverity.Error, e => e.IdIssuedOn = TestCatalogues.Today.AddDays(1)),
        ["D1 born tomorrow"] = (RuleSeverity.Format, e => e.BirthDate = TestCatalogues.Today.AddDays(1)),
        ["D2 fourteen years old"] = (RuleSeverity.Error, e => e.BirthDate = TestCatalogues.Today.AddYears(-15).AddDays(1)),
        ["D3 enlisted before birth"] = (RuleSeverity.Error, e => e.EnlistedOn = new DateOnly(1984, 5, 2)),
        ["D5 ends before it begins"] = (RuleSeverity.Error,
            e => e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2020, 5, 1), UntilMonth = new(2020, 4, 1), Content = "A" })),
        ["D6 four months missing"] = (RuleSeverity.Warning, e =>
        {
            e.RecruitedOn = new DateOnly(2010, 1, 1);
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2010, 1, 1), UntilMonth = new(2012, 1, 1), Content = "A" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2012, 6, 1), Content = "B" });
        }),
        ["D5 two main works that both last"] = (RuleSeverity.Error, e =>
        {
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2010, 1, 1), Content = "A" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2012, 6, 1), Content = "B" });
        }),
        ["D6 a long work over two short ones"] = (RuleSeverity.Warning, e =>
        {
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2010, 1, 1), UntilMonth = new(2020, 1, 1), Content = "A" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2019, 6, 1), UntilMonth = new(2019, 9, 1), Content = "B" });
        }),
        ["D6 two main works at once"] = (RuleSeverity.Warning, e =>
        {
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2010, 1, 1), UntilMonth = new(2013, 1, 1), Content = "A" });
            e.Add(new WorkPeriod { EmployeeId = e.Id, FromMonth = new(2012, 6, 1), Content = "B" });
        }),
        ["D7 paid before recruitment"] =
            (RuleSeverity.Warning, e => { e.RecruitedOn = new DateOnly(2010, 1, 1); e.SalaryFrom = new DateOnly(2009, 12, 31); }),
        ["D8 discharged before enlisted"] =
            (RuleSeverity.Error, e => { e.EnlistedOn = new DateOnly(2005, 1, 1); e.DischargedOn = new DateOnly(2004, 1, 1); }),
        ["D9 official before joining"] =
            (RuleSeverity.Error, e => { e.PartyJoinedOn = new DateOnly(2010, 5, 19); e.PartyOfficialOn = new DateOnly(2010, 5, 18); }),
        ["A1 civil servant of 17"] = (RuleSeverity.Error, e => e.RecruitedOn = new DateOnly(2002, 5, 2)),
        ["A2 public employee of 17"] = (RuleSeverity.Warning, e => { e.KindCode = "VIEN_CHUC"; e.RecruitedOn = new DateOnly(2002, 5, 2); }),
        ["A2 public employee of 14"] = (RuleSeverity.Error, e => { e.KindCode = "VIEN_CHUC"; e.RecruitedOn = new DateOnly(1999, 5, 2); }),
        ["A3 contract worker of 17"] = (RuleSeverity.Warning, e => { e.KindCode = "HD_111"; e.RecruitedOn = new DateOnly(2002, 5, 2); }),
        ["A4 recruited after retirement"] =
            (RuleSeverity.Warning, e => { e.BirthDate = new DateOnly(1950, 5, 3); e.RecruitedOn = new DateOnly(2011, 1, 1); }),
        ["A5 still at work"] = (RuleSeverity.Warning, e => e.BirthDate = new DateOnly(1960, 5, 3)),
        ["A6 recruited young before 1998"] =
            (RuleSeverity.Warning, e => { e.BirthDate = new DateOnly(1978, 5, 3); e.RecruitedOn = new DateOnly(1995, 5, 3); }),
        ["P1 joined at 17"] = (RuleSeverity.Warning, e => Party(e, new(2002, 5, 2), new(2003, 6, 1))),
        ["P2 after eleven months"] = (RuleSeverity.Warning, e => Party(e, new(2010, 5, 19), new(2011, 5, 18))),
        ["P2 is only told of those who joined before 1986, rule P4"] =
            (RuleSeverity.Information, e => { e.BirthDate = new DateOnly(1966, 5, 3); Party(e, new(1985, 5, 19), new(1986, 2, 19)); }),
        ["P3 after two years"] = (RuleSeverity.Information, e => Party(e, new(2010, 5, 19), new(2012, 5, 19))),
        ["P5 never made official"] = (RuleSeverity.Warning, e => Party(e, new(2010, 5, 19), null)),
        ["P8 in the youth union at 14"] = (RuleSeverity.Warning, e =>
            e.Add(new OrganizationMembership { EmployeeId = e.Id, Organization = "Đoàn TNCS Hồ Chí Minh", JoinedOn = new(1998, 5, 3) })),
        ["P9 soldier of 16"] = (RuleSeverity.Warning, e => e.EnlistedOn = new DateOnly(2001, 5, 2)),
        ["P10 party post of a non-member"] =
            (RuleSeverity.Error, e => e.Add(new HeldPost { EmployeeId = e.Id, AreaCode = "DANG", PositionName = "Chi ủy viên" })),
        ["H1 higher degree in table 27"] = (RuleSeverity.Warning, e => { e.ProfessionalLevelCode = "CD"; Degree(e, "DH", 2008); }),
        ["H2 graduate of 19"] = (RuleSeverity.Warning, e => Degree(e, "DH", 2003)),
        ["H3 master without a bachelor"] = (RuleSeverity.Warning, e => Degree(e, "THS", 2012)),
        ["H4 no upper secondary school"] =
            (RuleSeverity.Warning, e => { e.ProfessionalLevelCode = "DH"; e.GeneralEducationCode = "9/12"; }),
        ["H5 number without a day"] =
            (RuleSeverity.Warning, e => e.Add(new EducationRecord { EmployeeId = e.Id, School = "A", CertificateNumber = "12" })),
        ["H6 professor without a doctorate"] =
            (RuleSeverity.Warning, e => { e.AcademicRankCode = "PGS"; e.ProfessionalLevelCode = "THS"; }),
        ["H7 title without its year"] = (RuleSeverity.Warning, e => e.TitleAwardedCode = "NGUT"),
        ["H8 theory without the Party"] = (RuleSeverity.Information, e => e.PoliticalTheoryCode = "CC"),
        ["S1 title of a public employee"] = (RuleSeverity.Error, e => e.RankCode = "V.07.03.29"),
        ["S1 expert as a public employee before 2023"] =
            (RuleSeverity.Error, e => { e.KindCode = "VIEN_CHUC"; (e.RankCode, e.SalaryFrom) = ("01.003", new DateOnly(2020, 1, 1)); }),
        ["S1 expert as a public employee"] = (RuleSeverity.Warning, e => { e.KindCode = "VIEN_CHUC"; e.RankCode = "01.003"; }),
        ["S2 not the coefficient of the step"] = (RuleSeverity.Warning, e => Paid(e, "01.003", 3, 333)),
        ["S2 the scale of before August 2021"] =
            (RuleSeverity.Warning, e => { Paid(e, "01.004", 1, 210); e.SalaryFrom = new DateOnly(2021, 7, 31); }),
        ["S2 in item 31"] =
            (RuleSeverity.Warning,
                e => e.Add(new SalaryPeriod { EmployeeId = e.Id, FromMonth = new(2018, 1, 1), RankCode = "01.002", Step = 1,
                    CoefficientInHundredths = 434 })),
        ["S2 no such coefficient"] = (RuleSeverity.Warning, e => e.CoefficientInHundredths = 1400),
        ["S3 ninth step of nine is the last"] = (RuleSeverity.Error, e => Paid(e, "01.003", 10, 498)),
        ["S3 step 13"] = (RuleSeverity.Error, e => e.SalaryStep = 13),
        ["S4 next step after a year"] = (RuleSeverity.Warning, e =>
        {
            e.Add(new SalaryPeriod { EmployeeId = e.Id, FromMonth = new(2018, 1, 1), RankCode = "01.003", Step = 1 });
            e.Add(new SalaryPeriod { EmployeeId = e.Id, FromMonth = new(2020, 12, 1), RankCode = "01.003", Step = 2 });
        }),
        ["S4 a step of a teacher after two years"] = (RuleSeverity.Warning, e =>
        {
            e.Add(new SalaryPeriod { EmployeeId = e.Id, FromMonth = new(2018, 1, 1), RankCode = "V.07.05.15", Step = 1 });
            e.Add(new SalaryPeriod { EmployeeId = e.Id, FromMonth = new(2020, 1, 1), RankCode = "V.07.05.15", Step = 2 });
        }),
        ["S5 before the last step"] = (RuleSeverity.Warning, e => { Paid(e, "01.003", 8, 465); e.BeyondFramePercent = 5; }),
        ["S5 three percent"] = (RuleSeverity.Warning, e => e.BeyondFramePercent = 3),
        ["S6 allowance without a post"] = (RuleSeverity.Warning, e => e.PositionAllowanceInHundredths = 40),
        ["S9 term of six years"] =
            (RuleSeverity.Information,
                e => e.Add(new HeldPost { EmployeeId = e.Id, AreaCode = "CHINH_QUYEN", PositionName = "Trưởng ban",
                    FromDay = new(2015, 1, 1), UntilDay = new(2021, 1, 1) })),
        ["S10 driver as an expert"] = (RuleSeverity.Warning, e => { e.KindCode = "HD_68"; e.RankCode = "01.003"; }),
        ["F1 wife's father in table a"] = (RuleSeverity.Error, e => Relative(e, "CHA_VO", 1950)),
        ["F2 in-laws without a spouse"] = (RuleSeverity.Warning,
            e => e.Add(new FamilyMember { EmployeeId = e.Id, Side = FamilySide.Spouse, RelationCode = "CHA_VO", FullName = "Lê Văn B" })),
        ["F3 two husbands"] = (RuleSeverity.Error, e => { Relative(e, "CHONG", 1980); Relative(e, "CHONG", 1982); }),
        ["F4 father of the same age"] = (RuleSeverity.Warning, e => Relative(e, "CHA_DE", 1980)),
        ["F5 born in 1849"] = (RuleSeverity.Error, e => Relative(e, "CHA_DE", 1849)),
        ["F6 mother not named"] = (RuleSeverity.Warning, e => Relative(e, "CHA_DE", 1955)),
        ["Y1 two and a half metres"] = (RuleSeverity.Warning, e => e.HeightInCm = 250),
        ["Y2 no certificate"] = (RuleSeverity.Warning, e => e.WarInvalidClassCode = "TB_1_4"),
        ["Y3 no paper"] = (RuleSeverity.Warning, e => e.PolicyFamilyCode = "CON_LS"),
        ["Q5 award without a level"] = (RuleSeverity.Warning, e => e.Add(new AwardRecord { EmployeeId = e.Id, Name = "Bằng khen" })),
        ["Q5 discipline without an end"] =
            (RuleSeverity.Warning,
                e => e.Add(new DisciplineRecord { EmployeeId = e.Id, AreaCode = "CHINH_QUYEN", Form = "Khiển trách",
                    DecisionNumber = "1/QĐ", EffectiveFrom = new(2020, 1, 1) })),
    };

    /// <summary>Names of the cases.</summary>
    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule(string name)
    {
        // Arrange
        var employee = GoodRecord();
        var before = RecordRules.Check(employee, TestCatalogues.Today, TestCatalogues.All).Select(f => (f.Rule, f.Message)).ToHashSet();
        var (severity, breakIt) = Cases[name];
        var rule = name.Split(' ')[0];

        // Act
        breakIt(employee);
        var found = RecordRules.Check(employee, TestCatalogues.Today, TestCatalogues.All)
            .Where(f => !before.Contains((f.Rule, f.Message)) || f.Rule == "F6");

        // Assert
        var finding = Assert.Single(found.Where(f => f.Rule == rule).DistinctBy(f => f.Rule));
        Assert.Equal(severity, finding.Severity);
        Assert.EndsWith(".", finding.Message.ToString().TrimEnd(')', '”'), StringComparison.Ordinal);
    }

    [Fact]
    public void D9_5_posts_beside_the_main_one_and_studies_may_overlap_it()
    {
        // Arrange
        var employee = GoodRecord();
        employee.Add(new WorkPeriod { EmployeeId = employee.Id, FromMonth = new(2010, 1, 1), Content = "Chuyên viên" });
        employee.Add(
            new WorkPeriod { EmployeeId = employee.Id, FromMonth = new(2012, 6, 1), Content = "Bí thư chi đoàn", KindCode = "KIEM_NHIEM" });
        employee.Add(
            new WorkPeriod { EmployeeId = employee.Id, FromMonth = new(2013, 9, 1), UntilMonth = new(2015, 6, 1), Content = "Học cao học",
                KindCode = "DAO_TAO" });

        // Act
        var found = RecordRules.Check(employee, TestCatalogues.Today, TestCatalogues.All);

        // Assert
        Assert.DoesNotContain(found, f => f.Rule is "D5" or "D6");
    }

    [Theory]
    [InlineData("01.003", 4, 333, "2019-01-01")]
    [InlineData("01.004", 1, 186, "2021-07-31")]
    [InlineData("01.004", 1, 210, "2021-08-01")]
    [InlineData("V.07.05.15", 9, 498, "2024-01-01")]
    [InlineData("01.001", 6, 800, "2020-01-01")]
    public void S2_the_coefficient_of_the_step_on_the_day_is_right(string rank, int step, int coefficient, string day)
    {
        var employee = GoodRecord();
        employee.KindCode = rank[0] == 'V' ? "VIEN_CHUC" : "CONG_CHUC";
        Paid(employee, rank, step, coefficient);
        employee.SalaryFrom = Day(day);

        Assert.DoesNotContain(RecordRules.Check(employee, TestCatalogues.Today, TestCatalogues.All), f => f.Rule is "S2" or "S3");
    }

    [Fact]
    public void D11_what_begins_after_the_death_is_refused()
    {
        // Arrange
        var employee = GoodRecord();
        var late = new WorkPeriod { EmployeeId = employee.Id, FromMonth = new(2021, 3, 1), Content = "A" };
        var early = new WorkPeriod { EmployeeId = employee.Id, FromMonth = new(2020, 3, 1), Content = "B" };
        employee.SalaryFrom = new DateOnly(2021, 3, 1);

        // Act
        var rows = DeathRule.CheckRows([late, early], new DateOnly(2021, 2, 10)).ToList();
        var fields = DeathRule.CheckFields(employee, [ProfileFields.Find("ngay_huong")!], new DateOnly(2021, 2, 10));

        // Assert
        Assert.Equal(("D11", true), (Assert.Single(rows).Rule, rows[0].FromOldPaper().Blocks));
        Assert.Equal("ngay_huong", Assert.Single(fields).FieldKey);
    }

    [Fact]
    public void GoodRecord_BreaksNoRuleButTheOneOnParents() =>
        Assert.All(RecordRules.Check(GoodRecord(), TestCatalogues.Today, TestCatalogues.All), f => Assert.Equal("F6", f.Rule));

    [Theory]
    [InlineData("80/QĐ-UBND-HC", "2020-01-22", "2020-01-22", false, null)]
    [InlineData("02/2008/QĐ-BNV", "2020-01-22", "2020-02-01", false, null)]
    [InlineData("128-QĐ/TW", "2020-01-22", "2020-02-01", false, null)]
    [InlineData("so 80", "2020-01-22", "2020-01-22", false, "Q1")]
    [InlineData("80/QĐ-SNV", "2020-01-22", "2020-01-21", false, "D4")]
    [InlineData("80/QĐ-SNV", "2020-01-22", "2019-10-01", true, null)]
    public void Papers(string number, string signedOn, string effective, bool isAboutPay, string? rule)
    {
        // Arrange
        var facts = new DecisionFacts(number, Day(signedOn), Day(effective), "Sở Nội vụ", null, null, null);

        // Act
        var found = PaperRules.Check(facts, isAboutPay);

        // Assert
        Assert.Equal(rule, found.SingleOrDefault()?.Rule);
    }

    [Theory]
    [InlineData("chieu_cao", "1m65", 165)]
    [InlineData("chieu_cao", "1,7 m", 170)]
    [InlineData("chieu_cao", "165cm", 165)]
    [InlineData("chieu_cao", "165", 165)]
    [InlineData("can_nang", "57,5 kg", 575)]
    public void Y1_heights_and_weights_are_read_as_people_write_them(string key, string typed, int stored) =>
        Assert.Equal(stored, ProfileValues.Parse(ProfileFields.Find(key)!, typed, TestCatalogues.All).Value);

    [Theory]
    [InlineData("1962", "1962")]
    [InlineData("05/1962", "05/1962")]
    [InlineData("03/05/1962", "03/05/1962")]
    public void Partial_dates_print_what_is_known(string typed, string printed)
    {
        // Arrange
        var (employee, field) = (TestCatalogues.NewEmployee(), ProfileFields.Find("ngay_vao_dang")!);

        // Act
        ProfileValues.Apply(employee, field, ProfileValues.Parse(field, typed, TestCatalogues.All));

        // Assert
        Assert.Equal(printed, ProfileValues.Show(field, employee, TestCatalogues.All));
    }

    private static Employee GoodRecord()
    {
        var employee = TestCatalogues.NewEmployee();
        employee.Sex = Sex.Female;
        return employee;
    }

    private static void Citizen(Employee e, string number) => (e.IdDocument, e.IdNumber) = (IdentityDocument.Cccd, number);

    private static void Paid(Employee e, string rank, int step, int coefficient) =>
        (e.RankCode, e.SalaryStep, e.CoefficientInHundredths) = (rank, step, coefficient);

    private static void Party(Employee e, DateOnly joined, DateOnly? official) => (e.PartyJoinedOn, e.PartyOfficialOn) = (joined, official);

    private static void Degree(Employee e, string level, int year) => e.Add(
        new EducationRecord { EmployeeId = e.Id, School = "Đại học Cần Thơ", KindCode = "CHUYEN_MON", LevelCode = level,
            UntilMonth = new(year, 6, 1) });

    private static void Relative(Employee e, string relation, int born) => e.Add(
        new FamilyMember { EmployeeId = e.Id, Side = FamilySide.Own, RelationCode = relation, FullName = "Nguyễn Văn A",
            BirthYear = born });

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
