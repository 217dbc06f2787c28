using HoSoCanBo.Salary.Pay;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain.History;

/// <summary>Everything stored that decides the pay of a person; loaded for a month it may hold that month's part only.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="EmployeeNumber">Số hiệu cán bộ.</param>
/// <param name="FullName">Name.</param>
/// <param name="KindCode">Code of employee_kinds.csv as of now; a salary line may say otherwise for its days.</param>
internal sealed record PayRecord(Guid PersonId, string? EmployeeNumber, string? FullName, string? KindCode)
{
    /// <summary>Which unit on which days.</summary>
    public IReadOnlyList<UnitMembership> Memberships { get; init; } = [];

    /// <summary>Which status on which days.</summary>
    public IReadOnlyList<KnownStatusPeriod> Statuses { get; init; } = [];

    /// <summary>Diễn biến lương.</summary>
    public IReadOnlyList<SalaryLine> Lines { get; init; } = [];

    /// <summary>Phụ cấp.</summary>
    public IReadOnlyList<PersonAllowance> Allowances { get; init; } = [];

    /// <summary>Thời gian không hưởng lương.</summary>
    public IReadOnlyList<PayAbsence> Absences { get; init; } = [];

    /// <summary>Người phụ thuộc.</summary>
    public IReadOnlyList<DependantCount> Dependants { get; init; } = [];

    /// <summary>The record of a person loaded whole.</summary>
    public static PayRecord Of(PaidEmployee person) => new(person.Id, person.EmployeeNumber, person.FullName, person.KindCode)
    {
        Memberships = person.Memberships,
        Statuses = person.Statuses,
        Lines = person.SalaryLines,
        Allowances = person.Allowances,
        Absences = person.Absences,
        Dependants = person.Dependants,
    };
}

/// <summary>What only the sheet of one month knows of a person: entered by the unit, never in a decision.</summary>
internal sealed record MonthEntries
{
    /// <summary>Nothing entered.</summary>
    public static MonthEntries None { get; } = new();

    /// <summary>Days without pay in place of those the stored periods give; null: those of the stored periods.</summary>
    public DaysOff? DaysOff { get; init; }

    /// <summary>Actual days by code of the allowance, for those paid by day.</summary>
    public IReadOnlyDictionary<string, decimal> AllowanceDays { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Làm đêm, làm thêm giờ.</summary>
    public IReadOnlyList<ExtraHours> ExtraHours { get; init; } = [];

    /// <summary>Trừ đoàn phí công đoàn.</summary>
    public bool PaysUnionDues { get; init; }

    /// <summary>Khoản trừ tự nguyện, đồng.</summary>
    public long VoluntaryDeductionsInDong { get; init; }
}

/// <summary>What kind of problem the stored facts of a month have.</summary>
internal enum PayProblemKind
{
    /// <summary>Somebody on the payroll has no salary line.</summary>
    LineMissing,

    /// <summary>Something else is missing or not clear.</summary>
    FactsMissing,
}

/// <summary>What is missing or doubtful in the stored facts of a month.</summary>
/// <param name="Kind">What checks recognise it by.</param>
/// <param name="Text">What people read.</param>
internal sealed record PayProblem(PayProblemKind Kind, string Text)
{
    /// <summary>Something is missing or not clear.</summary>
    public static PayProblem Of(string text) => new(PayProblemKind.FactsMissing, text);
}

/// <summary>A person's month at one unit.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Facts">What the engine computes with; null when the unit pays nothing.</param>
/// <param name="NotPaidBecause">Why there are no facts; null when there are.</param>
/// <param name="Problems">What is missing or doubtful: a sheet with problems is not complete.</param>
internal sealed record PayAtUnit(Guid PersonId, Guid UnitId, PayMonthFacts? Facts, string? NotPaidBecause,
    IReadOnlyList<PayProblem> Problems);
