namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Who a line of the sheet is about, as the month saw the person.</summary>
internal sealed record EntryPerson(Guid PersonId, string FullName, string? EmployeeNumber, string? KindCode);

/// <summary>
/// Một người trên bảng lương: what the engine made of the facts, line by line. Computed again until the sheet is sent; then it
/// stays what was sent.
/// </summary>
internal sealed partial class SheetEntry
{
    public const int CodeMaxLength = 40;

    public const int NameMaxLength = 200;

    /// <summary>Longest error and note.</summary>
    public const int TextMaxLength = 500;

    /// <summary>Longest list of warnings.</summary>
    public const int WarningsMaxLength = 1500;

    private SheetEntry()
    {
    }

    /// <summary>Puts a person on a sheet.</summary>
    public SheetEntry(PaySheet sheet, EntryPerson person)
    {
        Id = Guid.CreateVersion7();
        (SheetId, First, UnitId, PersonId) = (sheet.Id, sheet.First, sheet.UnitId, person.PersonId);
        Name(person);
    }

    public Guid Id { get; private set; }

    public Guid SheetId { get; private set; }

    /// <summary>First day of the month.</summary>
    public DateOnly First { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Họ và tên.</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Số hiệu.</summary>
    public string? EmployeeNumber { get; private set; }

    /// <summary>Code of employee_kinds.csv.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>Mã ngạch, chức danh.</summary>
    public string? RankCode { get; private set; }

    /// <summary>Bậc.</summary>
    public int? Step { get; private set; }

    /// <summary>Hệ số lương times 10.000.</summary>
    public int? CoefficientInTenThousandths { get; private set; }

    /// <summary>Lương, after days without pay.</summary>
    public long SalaryInDong { get; private set; }

    /// <summary>Phụ cấp, after days without pay.</summary>
    public long AllowancesInDong { get; private set; }

    /// <summary>Tiền lương tính đóng BHXH.</summary>
    public long InsuredBaseInDong { get; private set; }

    /// <summary>Các khoản trừ vào lương.</summary>
    public long DeductionsInDong { get; private set; }

    /// <summary>Thực lĩnh.</summary>
    public long NetInDong { get; private set; }

    /// <summary>Các khoản đơn vị đóng góp.</summary>
    public long ContributionsInDong { get; private set; }

    /// <summary>Khoản một lần.</summary>
    public long OneOffInDong { get; private set; }

    /// <summary>Days without the unit's pay, in halves.</summary>
    public int HalfDaysOff { get; private set; }

    /// <summary>The facts the engine was given (<see cref="MonthFactsJson"/>); null when there were none.</summary>
    public string? FactsJson { get; private set; }

    /// <summary>The lines (<see cref="StoredLines"/>).</summary>
    public string LinesJson { get; private set; } = StoredLines.None;

    /// <summary>What stops the sheet from being sent (<see cref="SheetFinding"/>, one a line).</summary>
    public string? Error { get; private set; }

    /// <summary>What a checker should look at (<see cref="SheetFinding"/>, one a line).</summary>
    public string? Warnings { get; private set; }

    /// <summary>Why the person has no pay this month, or only part of it.</summary>
    public string? Note { get; private set; }

    /// <summary>Lương và phụ cấp, after days without pay.</summary>
    public long PaidInDong => SalaryInDong + AllowancesInDong;

    /// <summary>Everything the checks found.</summary>
    public IReadOnlyList<SheetFinding> Findings => [.. SheetFinding.Read(Error), .. SheetFinding.Read(Warnings)];

    /// <summary>Chi cho người này: salary, allowances and contributions.</summary>
    public long FundInDong => SalaryInDong + AllowancesInDong + ContributionsInDong;

    private void Name(EntryPerson person) =>
        (FullName, EmployeeNumber, KindCode) = (person.FullName, person.EmployeeNumber, person.KindCode ?? "");
}
