using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>Invents one person with a plausible life: same number and seed, same person.</summary>
internal sealed class SamplePerson
{
    private const int MonthsToFirstWork = 22 * 12;
    private const int AdultAge = 22;
    private static readonly (string Commune, string District)[] Places =
    [
        ("xã Mỹ Trà", "thành phố Cao Lãnh"), ("xã Tân Thuận Đông", "thành phố Cao Lãnh"), ("xã Hòa An", "thành phố Cao Lãnh"),
        ("xã Tân Khánh Đông", "thành phố Sa Đéc"), ("xã Mỹ Hội", "huyện Cao Lãnh"), ("xã Phú Thọ", "huyện Tam Nông"),
        ("xã An Long", "huyện Tam Nông"), ("xã Long Hưng A", "huyện Lấp Vò"), ("xã Bình Thành", "huyện Lấp Vò"),
        ("xã Mỹ An", "huyện Tháp Mười"),
    ];

    private static readonly string[] Schools =
        ["Trường Đại học Cần Thơ", "Trường Đại học Đồng Tháp", "Học viện Hành chính Quốc gia", "Trường Đại học Luật TP. Hồ Chí Minh"];

    private readonly Random random;
    private readonly int number;
    private readonly DateOnly today;
    private readonly SampleCareer career;
    private readonly DateOnly startedOn;
    private readonly SampleField field;

    public SamplePerson(int number, int seed, OrganizationUnit unit, DateOnly today)
    {
        this.number = number;
        this.today = today;
        random = new Random(unchecked((number * 486187739) ^ (seed * 16777619)));
        var kind = SampleUnits.KindFor(random, unit);
        field = SampleFields.Of(unit);
        career = SampleCareer.Next(random, kind, field);
        var sex = number == 1 || random.Next(100) < 54 ? Sex.Male : Sex.Female;
        var bornOn = today.AddYears(-(23 + random.Next(sex == Sex.Male ? 38 : 34))).AddDays(-random.Next(365));
        startedOn = Later(bornOn.AddMonths(MonthsToFirstWork + random.Next(60)), new DateOnly(1990, 1, 1));
        startedOn = startedOn > today.AddMonths(-2) ? today.AddMonths(-2 - random.Next(6)) : startedOn;
        var years = today.Year - startedOn.Year;
        Person = Employee.Register(
            IdOf(number), $"DT{number:000000}", number == 1 ? SampleNames.OfDemoAccount : SampleNames.Next(random, sex), kind,
            new Placement(unit.Id, SampleUnits.PositionFor(random, unit, kind, years), StatusCode(kind), startedOn, null));
        FillIdentity(sex, bornOn);
        FillService(unit);
        FillQualification();
        FillPartyAndHealth(bornOn);
        FillSalary();
        FillHistory(unit);
        FillFamily(bornOn);
    }

    public Employee Person { get; }

    public static Guid IdOf(int number) => StableId.From($"sample-employee:{number}");

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Half of those who came in the last year are on probation; contract workers never.</summary>
    private bool IsOnProbation(string kind) => number % 2 == 0 && !kind.StartsWith("HD_", StringComparison.Ordinal)
        && startedOn > today.AddMonths(-11);

    private string StatusCode(string kind) => random.Next(100) switch
    {
        < 95 => IsOnProbation(kind) ? RecordStatusCodes.OnProbation : RecordStatusCodes.Working,
        < 96 => RecordStatusCodes.OnMaternityLeave,
        < 97 => RecordStatusCodes.Studying,
        < 98 => RecordStatusCodes.OnUnpaidLeave,
        < 99 => RecordStatusCodes.Retired,
        _ => RecordStatusCodes.Resigned,
    };

    private void FillIdentity(Sex sex, DateOnly bornOn)
    {
        var centuryDigit = (bornOn.Year >= 2000 ? 2 : 0) + (sex == Sex.Male ? 0 : 1);
        Person.Sex = sex;
        Person.BirthDate = bornOn;
        Person.EthnicGroupCode = random.Next(200) == 0 ? "05" : "01";
        Person.ReligionCode = random.Next(10) switch { 0 => "01", 1 => "02", _ => "99" };
        Person.IdDocument = IdentityDocument.Cccd;
        Person.IdNumber = $"087{centuryDigit}{bornOn.Year % 100:00}{number:000000}";
        Person.IdIssuedOn = new DateOnly(2021, 1, 4).AddDays(random.Next(700));
        Person.IdIssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";
        Person.SocialInsuranceNumber = $"87{number:00000000}";
        foreach (var address in new[] { Person.BirthPlace, Person.HomeTown, Person.PermanentAddress, Person.CurrentAddress })
        {
            (address.Commune, address.District) = SampleNames.Pick(random, Places);
            address.Province = "tỉnh Đồng Tháp";
        }

        Person.PermanentAddress.Detail = Person.CurrentAddress.Detail = $"Số {random.Next(1, 400)}, ấp {random.Next(1, 9)}";
        Person.Phone = $"09{random.Next(10_000_000, 99_999_999)}";
        Person.Email = $"dt{number:000000}@dongthap.example";
    }

    private void FillService(OrganizationUnit unit)
    {
        Person.OccupationAtRecruitment = "Sinh viên";
        Person.RecruitedOn = startedOn;
        Person.RecruitingBody = VietnameseText.Cut(unit.Name, Employee.TextMaxLength);
        Person.ProfessionalMajor = SampleFields.MajorFor(random, field, career.RankName);
        Person.MainWork = $"{career.RankName}: {Person.ProfessionalMajor.ToLowerInvariant()}";
        Person.QuotaKindCode = SampleUnits.QuotaOf(Person.KindCode);
        Person.ContractTypeCode = Person.KindCode.StartsWith("HD_", StringComparison.Ordinal) ? "HDLD_KXD" : null;
        Person.WorkStrength = "Nghiên cứu, tham mưu";
    }

    private void FillQualification()
    {
        Person.GeneralEducationCode = "12/12";
        Person.ProfessionalLevelCode = career.Level;
        Person.PoliticalTheoryCode = random.Next(10) switch { 0 => "CC", < 5 => "TC", < 8 => "SC", _ => "CHUA" };
        Person.StateManagementCode = random.Next(10) switch { 0 => "CVC", < 7 => "CV", _ => "CHUA" };
        Person.ForeignLanguage = "Tiếng Anh";
        Person.ForeignLanguageLevelCode = random.Next(2) == 0 ? "CC_B" : "B2";
        Person.ItLevelCode = random.Next(2) == 0 ? "UDCNTT_CB" : "CC_A";
        var graduated = new DateOnly(startedOn.Year, 6, 1).AddYears(-1);
        Person.Add(new EducationRecord
        {
            EmployeeId = Person.Id,
            School = SampleNames.Pick(random, Schools),
            Major = Person.ProfessionalMajor,
            FromMonth = graduated.AddMonths(-45),
            UntilMonth = graduated,
            TrainingFormCode = "CQ",
            Degree = career.Level switch { "THS" => "Thạc sĩ", "DH" => "Cử nhân", "CD" => "Cao đẳng", _ => "Trung cấp" },
        });
    }

    private void FillPartyAndHealth(DateOnly bornOn)
    {
        if (random.Next(100) < 62 && startedOn.AddYears(2) < today)
        {
            Person.PartyJoinedOn = startedOn.AddYears(2);
            Person.PartyOfficialOn = Person.PartyJoinedOn.Value.AddYears(1) <= today ? Person.PartyJoinedOn.Value.AddYears(1) : null;
        }

        Person.Add(new OrganizationMembership { EmployeeId = Person.Id, JoinedOn = bornOn.AddYears(16),
            Organization = "Đoàn TNCS Hồ Chí Minh", Role = "Đoàn viên" });
        Person.HealthStatusCode = "TOT";
        Person.HeightInCm = 150 + random.Next(30);
        Person.WeightInTenthsOfKg = 450 + random.Next(300);
        Person.BloodTypeCode = SampleNames.Pick(random, ["A", "B", "AB", "O"]);
        Person.HighestAward = random.Next(3) == 0 ? $"Bằng khen của Chủ tịch UBND tỉnh, {today.Year - 1 - random.Next(6)}" : null;
        Person.PersonalHistory = Person.OldRegimeWork = Person.ForeignRelations = Person.RelativesAbroad = "Không";
    }

    private void FillSalary()
    {
        var from = startedOn.AddMonths(12);
        for (var step = 1; step <= career.Steps && from <= today; step++, from = from.AddMonths(career.MonthsPerStep))
        {
            Person.Add(new SalaryPeriod
            {
                EmployeeId = Person.Id,
                FromMonth = new DateOnly(from.Year, from.Month, 1),
                RankCode = career.RankCode,
                Step = step,
                CoefficientInHundredths = career.CoefficientOf(step),
            });
            Person.SalaryStep = step;
            Person.CoefficientInHundredths = career.CoefficientOf(step);
            Person.SalaryFrom = from;
        }

        Person.RankCode = career.RankCode;
        Person.RankName = career.RankName;
        Person.SalaryStep ??= 1;
        Person.CoefficientInHundredths ??= career.CoefficientOf(1);
        Person.SalaryFrom ??= startedOn;
        Person.PositionAllowanceInHundredths = Person.PositionName is null ? null : 40;
    }

    private void FillHistory(OrganizationUnit unit)
    {
        var first = new DateOnly(startedOn.Year, startedOn.Month, 1);
        var middle = first.AddMonths(Math.Max(1, ((today.Year - first.Year) * 12 / 2)));
        var now = new DateOnly(today.Year, today.Month, 1);
        if (middle >= now)
        {
            Person.Add(new WorkPeriod { EmployeeId = Person.Id, FromMonth = first, Content = $"{career.RankName}, {unit.Name}" });
            return;
        }

        Person.Add(new WorkPeriod { EmployeeId = Person.Id, FromMonth = first, UntilMonth = middle.AddMonths(-1),
            Content = $"Tập sự, {career.RankName}, {unit.Name}" });
        Person.Add(new WorkPeriod { EmployeeId = Person.Id, FromMonth = middle,
            Content = $"{Person.PositionName ?? career.RankName}, {unit.Name}" });
    }

    private void FillFamily(DateOnly bornOn)
    {
        var own = SampleNames.FamilyNameOf(Person.FullName);
        AddRelative("CHA_DE", SampleNames.Next(random, Sex.Male, own), bornOn.Year - 24 - random.Next(10), "Làm ruộng, tỉnh Đồng Tháp");
        AddRelative("ME_DE", SampleNames.Next(random, Sex.Female), bornOn.Year - 22 - random.Next(8), "Nội trợ, tỉnh Đồng Tháp");
        if (random.Next(100) < 75)
        {
            var isMan = Person.Sex == Sex.Male;
            var spouse = SampleNames.Next(random, isMan ? Sex.Female : Sex.Male);
            AddRelative(isMan ? "VO" : "CHONG", spouse, bornOn.Year + random.Next(-3, 4), "Viên chức, tỉnh Đồng Tháp");
            AddRelative("CON", SampleNames.Next(random, (Sex)random.Next(2), isMan ? own : SampleNames.FamilyNameOf(spouse)),
                Math.Min(today.Year - 1, bornOn.Year + 27), bornOn.Year + 27 > today.Year - AdultAge
                    ? "Còn nhỏ, đi học" : "Đã đi làm, tỉnh Đồng Tháp");
        }
    }

    private void AddRelative(string relation, string name, int birthYear, string detail) => Person.Add(new FamilyMember
    {
        EmployeeId = Person.Id,
        Side = FamilySide.Own,
        RelationCode = relation,
        FullName = name,
        BirthYear = birthYear,
        Detail = detail,
    });
}
