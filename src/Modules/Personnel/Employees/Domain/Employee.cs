using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>
/// Cán bộ, công chức, viên chức, người làm việc tại Hội hoặc người hợp đồng lao động (Điều 2.2 Quy chế 80/QĐ-UBND-HC) with the
/// whole record of form 2C-BNV/2008. This part holds identity, unit and status, which change only by the methods here;
/// the particulars of the form are in the other part and are described by <see cref="ProfileFields"/>.
/// </summary>
internal sealed partial class Employee : IAudited, IVersioned, ITellsWhenSaved
{
    public const int EmployeeNumberMaxLength = 20;
    public const int FullNameMaxLength = 100;
    public const int CodeMaxLength = 40;

    private readonly List<Assignment> assignments = [];
    private readonly List<StatusPeriod> statusPeriods = [];
    private string? division;

    private Employee()
    {
    }

    public Guid Id { get; private init; }

    public int Version { get; private set; }

    /// <summary>Số hiệu cán bộ: unique in the province (rule N6).</summary>
    public string EmployeeNumber { get; internal set; } = "";

    /// <summary>Họ và tên khai sinh, stored in normal case, printed in capitals (rule N3).</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Name without diacritics, for searching.</summary>
    public string FullNameSearch { get; private set; } = "";

    /// <summary>Vietnamese order: given name first (rule N3).</summary>
    public byte[] FullNameSortKey { get; private set; } = [];

    /// <summary>Code of employee_kinds.csv; it decides the form, the catalogues and the rules.</summary>
    public string KindCode { get; internal set; } = "";

    /// <summary>Code of record_statuses.csv: the present status.</summary>
    public string StatusCode { get; private set; } = "";

    /// <summary>Đơn vị sử dụng: the unit that has the record today.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Chức vụ (chức danh) hiện tại, item 12.</summary>
    public string? PositionName { get; private set; }

    /// <summary>Phòng, bộ phận within the unit; internal moves change it (Điều 11.1), and it ends with the unit.</summary>
    public string? Division
    {
        get => division;
        internal set
        {
            division = value;
            if (assignments.Count > 0)
            {
                CurrentAssignment.NameDivision(value); // the history of posts says the same
            }
        }
    }

    /// <summary>The movement the record is in transit with (Điều 11.2); null when it is not.</summary>
    public Guid? InTransitMovementId { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new RecordSaved(Id);

    /// <summary>Every unit and post, oldest first.</summary>
    public IReadOnlyList<Assignment> Assignments => assignments;

    /// <summary>Every status, oldest first.</summary>
    public IReadOnlyList<StatusPeriod> StatusPeriods => statusPeriods;

    /// <summary>A new record: recruitment, reception from outside, or entry of an existing paper record.</summary>
    public static Employee Register(Guid id, string employeeNumber, string fullName, string kindCode, Placement placement)
    {
        var employee = new Employee { Id = id, EmployeeNumber = employeeNumber, KindCode = kindCode };
        employee.Rename(fullName);
        employee.StatusCode = placement.StatusCode;
        employee.UnitId = placement.UnitId;
        employee.PositionName = placement.PositionName;
        employee.assignments.Add(new Assignment(id, placement.UnitId, placement.PositionName, placement.From, placement.DecisionId));
        employee.statusPeriods.Add(new StatusPeriod(id, placement.StatusCode, placement.From, placement.DecisionId));
        return employee;
    }

    /// <summary>Corrects the name together with what is derived from it.</summary>
    public void Rename(string fullName)
    {
        FullName = fullName;
        FullNameSearch = VietnameseText.SearchKey(fullName);
        FullNameSortKey = VietnameseText.NameSortKey(fullName);
    }

    /// <summary>Sends the record towards another unit; the sending unit goes on editing it until it is received.</summary>
    /// <exception cref="RuleViolationException">The record is already in transit.</exception>
    public void SendWith(Guid movementId)
    {
        RequireNotInTransit();
        InTransitMovementId = movementId;
    }

    /// <summary>A record in transit changes by nothing but the answer of the receiving unit.</summary>
    /// <exception cref="RuleViolationException">The record is in transit.</exception>
    public void RequireNotInTransit()
    {
        if (InTransitMovementId is not null)
        {
            throw new RuleViolationException(
                "personnel.already-in-transit",
                "Hồ sơ này đang chờ đơn vị khác tiếp nhận. Chờ đơn vị đó tiếp nhận hoặc thu hồi lần gửi trước rồi mới gửi tiếp.");
        }
    }

    /// <summary>Ends the transit: received, refused or withdrawn.</summary>
    public void ArriveFromTransit() => InTransitMovementId = null;

    /// <summary>Điều động, luân chuyển, chuyển công tác: closes the present assignment the day before and opens the new one.</summary>
    /// <param name="unitId">The new unit.</param>
    /// <param name="positionName">The post there; null when none is named.</param>
    /// <param name="from">First day at the new unit.</param>
    /// <param name="decisionId">The decision.</param>
    /// <exception cref="RuleViolationException">The day lies before the present assignment began (rule D10).</exception>
    public void MoveTo(Guid unitId, string? positionName, DateOnly from, Guid decisionId)
    {
        RequireMovable(from);
        CloseAssignment(from);
        assignments.Add(new Assignment(Id, unitId, positionName, from, decisionId));
        UnitId = unitId;
        (PositionName, division) = (positionName, null);
    }

    /// <summary>
    /// The same for a record that was on its way: what a reorganisation began on or after that day meanwhile holds on no day any more.
    /// Who left meanwhile was there until that day, and the record is archived there (Điều 12.3).
    /// </summary>
    /// <exception cref="RuleViolationException">The day lies before recruitment or the assignment the record was sent from.</exception>
    public void ArriveAt(Guid unitId, string? positionName, DateOnly from, Guid decisionId)
    {
        var lastDay = CurrentAssignment.EffectiveUntil;
        var overtaken = assignments.Where(a => a.EverHolds && a.EffectiveFrom >= from).ToList();
        if (overtaken.Count < assignments.Count(a => a.EverHolds))
        {
            overtaken.ForEach(a => a.EndOn(a.EffectiveFrom.AddDays(-1)));
        }

        RequireMovable(from);
        CurrentAssignment.EndOn(from.AddDays(-1));
        var arrived = new Assignment(Id, unitId, positionName, from, decisionId);
        if (lastDay is { } day)
        {
            arrived.EndOn(day);
        }

        assignments.Add(arrived);
        (UnitId, PositionName, division) = (unitId, positionName, null);
    }

    /// <summary>A move begins after recruitment and after the present assignment began (rule D10).</summary>
    /// <exception cref="RuleViolationException">It does not.</exception>
    public void RequireMovable(DateOnly from)
    {
        if (RecruitedOn is { } recruitedOn && from <= recruitedOn)
        {
            throw new RuleViolationException(
                "personnel.move-before-recruitment",
                $"Ngày hiệu lực {from:dd/MM/yyyy} phải sau ngày tuyển dụng ({recruitedOn:dd/MM/yyyy}). Kiểm tra lại ngày trên quyết định.");
        }

        if (from <= CurrentAssignment.EffectiveFrom)
        {
            throw new RuleViolationException(
                "personnel.move-before-assignment",
                $"Ngày hiệu lực {from:dd/MM/yyyy} phải sau ngày bắt đầu ở đơn vị hiện tại ({CurrentAssignment.EffectiveFrom:dd/MM/yyyy}). Kiểm tra lại ngày trên quyết định.");
        }
    }

    private Assignment CurrentAssignment =>
        assignments.Where(a => a.EverHolds).MaxBy(a => a.EffectiveFrom)!;

    /// <summary>Ngày nghỉ hưu riêng, for the rules; kept apart from the record and set by who loads both.</summary>
    internal DateOnly? OwnRetirementOn { get; set; }

    /// <summary>For showing only: unit, post and status as they were on a day; before the first unit, as they began.</summary>
    public void StandAsOn(DateOnly day)
    {
        var assignment = assignments.Where(a => a.EverHolds && a.EffectiveFrom <= day).MaxBy(a => a.EffectiveFrom)
            ?? assignments.MinBy(a => a.EffectiveFrom);
        var status = statusPeriods.Where(p => p.EverHolds && p.EffectiveFrom <= day).MaxBy(p => p.EffectiveFrom)
            ?? statusPeriods.MinBy(p => p.EffectiveFrom);
        UnitId = assignment?.UnitId ?? UnitId;
        (PositionName, division) = (assignment?.PositionName, assignment?.Division);
        StatusCode = status?.StatusCode ?? StatusCode;
        InTransitMovementId = null;
    }
}

/// <summary>Where and as what a person is placed.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="PositionName">The post.</param>
/// <param name="StatusCode">Code of record_statuses.csv.</param>
/// <param name="From">First day.</param>
/// <param name="DecisionId">The decision; null for records that enter from old paper.</param>
internal sealed record Placement(Guid UnitId, string? PositionName, string StatusCode, DateOnly From, Guid? DecisionId);
