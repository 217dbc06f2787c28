using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Tài khoản (Điều 6, 20 Quy chế 80/QĐ-UBND-HC): the right of one named person to log in, with the roles that were granted.
/// Accounts are never shared and never deleted.
/// </summary>
internal sealed class Account : IAudited, IVersioned, ITellsWhenSaved
{
    /// <summary>Longest log-in name.</summary>
    public const int UserNameMaxLength = 50;

    /// <summary>Longest name of a holder.</summary>
    public const int DisplayNameMaxLength = 100;

    /// <summary>Longest search text: name and log-in name.</summary>
    public const int SearchTextMaxLength = UserNameMaxLength + DisplayNameMaxLength + 1;

    /// <summary>
    /// Months a role lasts at most when the software cannot see the holder leave, because no record stands behind the account.
    /// </summary>
    public const int MonthsWithoutRecord = 12;

    private readonly List<RoleAssignment> assignments = [];

    private Account()
    {
    }

    /// <summary>Cấp tài khoản.</summary>
    /// <param name="id">Identity.</param>
    /// <param name="userName">Log-in name, lower case (<see cref="Domain.UserName"/>).</param>
    /// <param name="displayName">The holder.</param>
    /// <param name="unitId">The unit the account belongs to; its administrators manage it.</param>
    /// <param name="employeeId">The holder's record, when there is one.</param>
    public Account(Guid id, string userName, string displayName, Guid? unitId, Guid? employeeId)
    {
        Id = id;
        UserName = userName;
        DisplayName = displayName;
        SearchText = $"{VietnameseText.SearchKey(displayName)} {userName}";
        UnitId = unitId;
        EmployeeId = employeeId;
        State = AccountState.Issued;
        Credentials = new Credentials { AccountId = id };
    }

    /// <inheritdoc />
    public Guid Id { get; private init; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <summary>Log-in name, lower case, unique for ever.</summary>
    public string UserName { get; private init; } = "";

    /// <summary>The holder.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>Holder without diacritics, and log-in name: what lists search in.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The unit the account belongs to; null for accounts of the province.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The holder's record; null for a holder whose name was typed.</summary>
    public Guid? EmployeeId { get; private set; }

    public AccountState State { get; private set; }

    /// <summary>Last day of a restriction (inclusive); null: until lifted.</summary>
    public DateOnly? RestrictedUntil { get; private set; }

    /// <summary>Restricted because the holder left, not by an administrator: lifted again when the leaving is taken back.</summary>
    public bool IsClosedForLeaving { get; private set; }

    /// <summary>When somebody else last issued a password.</summary>
    public DateTime? PasswordIssuedAt { get; private set; }

    /// <summary>When the holder last chose one.</summary>
    public DateTime? PasswordChosenAt { get; private set; }

    /// <summary>How the account proves itself.</summary>
    public Credentials Credentials { get; private init; } = null!;

    /// <summary>Roles granted, past and present.</summary>
    public IReadOnlyList<RoleAssignment> Assignments => assignments;

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new SignInChanged(Id);

    /// <summary>Whether the account may log in on <paramref name="today"/>, password aside.</summary>
    public bool MaySignIn(DateOnly today) => State switch
    {
        AccountState.Issued or AccountState.Active => true,
        AccountState.Restricted => RestrictedUntil < today,
        _ => false,
    };

    /// <summary>An account for the own record alone (Phụ lục, dòng 4): the unit that gave it may issue its password again.</summary>
    public bool IsPersonal(DateOnly today)
    {
        var current = assignments.Where(a => !a.IsOverOn(today)).ToList();
        return current.Count > 0 && current.TrueForAll(a => a.RoleCode == Role.Person);
    }

    /// <summary>Phân quyền: grants a role.</summary>
    public RoleAssignment Grant(RoleTerms terms)
    {
        RefuseIfCancelled();
        if (terms.ValidUntil < terms.ValidFrom)
        {
            throw new RuleViolationException("accounts.assignment-ends-before-start",
                "Ngày hết hiệu lực phân công phải từ ngày bắt đầu trở đi.");
        }

        if (terms.Role.Seat == RoleSeat.Person && EmployeeId is null)
        {
            throw new RuleViolationException("accounts.person-needed", "Chọn người có hồ sơ để cấp tài khoản cá nhân.");
        }

        var assignment = new RoleAssignment(Id, terms, terms.Role.SeatKey(terms.UnitId, EmployeeId));
        assignments.Add(assignment);
        return assignment;
    }

    /// <summary>
    /// Phân quyền by an administrator: without a record behind the account the role ends by itself, and is renewed by somebody who looks.
    /// </summary>
    /// <exception cref="RuleViolationException">The last day is too far for a holder without a record.</exception>
    public RoleAssignment Grant(RoleTerms terms, DateOnly today)
    {
        if (!EndsByItself(terms.Role))
        {
            return Grant(terms);
        }

        var last = (terms.ValidFrom > today ? terms.ValidFrom : today).AddMonths(MonthsWithoutRecord);
        if (terms.ValidUntil > last)
        {
            throw new RuleViolationException(
                "accounts.holder-without-record",
                $"Người giữ tài khoản không gắn với hồ sơ nên quyền có thời hạn nhiều nhất {MonthsWithoutRecord} tháng (đến {last:dd/MM/yyyy}), sau đó gia hạn. Chọn người có hồ sơ, hoặc sửa ngày kết thúc.");
        }

        return Grant(terms with { ValidUntil = terms.ValidUntil ?? last });
    }

    /// <summary>Gia hạn: the role goes on for another <see cref="MonthsWithoutRecord"/> months from <paramref name="today"/>.</summary>
    /// <returns>The new last day.</returns>
    public DateOnly Renew(Guid assignmentId, DateOnly today)
    {
        RefuseIfCancelled();
        var assignment = assignments.SingleOrDefault(a => a.Id == assignmentId && !a.IsOverOn(today))
            ?? throw new RuleViolationException("accounts.no-such-role",
                "Phân quyền này không còn hiệu lực. Phân quyền mới thay cho gia hạn.");
        return assignment.RenewUntil(today.AddMonths(MonthsWithoutRecord));
    }

    /// <summary>Gắn với hồ sơ: from now on the account follows its holder, and closes when the holder leaves.</summary>
    /// <exception cref="RuleViolationException">It is tied to a record already, or the person has left.</exception>
    public void TieTo(Holder holder)
    {
        RefuseIfCancelled();
        if (EmployeeId is not null)
        {
            throw new RuleViolationException("accounts.tied-already",
                "Tài khoản đã gắn với một hồ sơ. Người khác giữ thì cấp tài khoản khác.");
        }

        holder.RequirePresent();
        EmployeeId = holder.Id;
        DisplayName = holder.FullName!;
        SearchText = $"{VietnameseText.SearchKey(DisplayName)} {UserName}";
        UnitId = holder.UnitId;
    }

    private bool EndsByItself(Role role) => EmployeeId is null && role.Seat != RoleSeat.Province; // nobody could renew the highest account

    /// <summary>A password was issued by somebody else: every session ends and the holder has to change it (Điều 20.1, 20.6).</summary>
    public void PasswordIssued(DateTime at)
    {
        RefuseIfCancelled();
        PasswordIssuedAt = at;
        Credentials.MustChangePassword = true;
        Credentials.FailuresForgivenAt = at;
        Credentials.EndSessions();
    }

    /// <summary>The holder chose a password.</summary>
    public void PasswordChosen(DateTime at)
    {
        PasswordChosenAt = at;
        Credentials.MustChangePassword = false;
        if (State == AccountState.Issued)
        {
            State = AccountState.Active;
        }
    }

    /// <summary>Hạn chế: no log-in through <paramref name="until"/> (null: until lifted).</summary>
    public void Restrict(DateOnly? until)
    {
        RefuseIfCancelled();
        State = AccountState.Restricted;
        RestrictedUntil = until;
        IsClosedForLeaving = false;
        Credentials.EndSessions();
    }

    /// <summary>The holder retired, resigned or died (Điều 11).</summary>
    public void CloseForLeaving()
    {
        Restrict(until: null);
        IsClosedForLeaving = true;
    }

    /// <summary>Mở lại.</summary>
    public void LiftRestriction()
    {
        RefuseIfCancelled();
        State = PasswordChosenAt is null || Credentials.MustChangePassword ? AccountState.Issued : AccountState.Active;
        (RestrictedUntil, IsClosedForLeaving) = (null, false);
    }

    /// <summary>Hủy: for ever; the roles end, yesterday being their last whole day.</summary>
    public void Cancel(DateOnly today)
    {
        RefuseIfCancelled();
        State = AccountState.Cancelled;
        assignments.ForEach(a => a.EndOn(today.AddDays(-1)));
        Credentials.EndSessions();
    }

    /// <summary>The account belongs to another unit, with its holder.</summary>
    public void MoveTo(Guid unitId) => UnitId = unitId;

    /// <summary>The holder left the units on <paramref name="day"/>: roles over them end the day before. Own-record roles stay.</summary>
    /// <returns>How many roles ended.</returns>
    public int LeaveUnits(IReadOnlyCollection<Guid> units, DateOnly day)
    {
        var lastDay = day.AddDays(-1);
        var ending = assignments
            .Where(a => units.Contains(a.UnitId) && a.RoleCode != Role.Person && !a.IsOverOn(day))
            .ToList();
        ending.ForEach(a => a.EndOn(lastDay));
        return ending.Count;
    }

    /// <summary>The seat a role of the account holds on <paramref name="day"/>: what can be handed over to a successor.</summary>
    /// <exception cref="RuleViolationException">The role is over, or any number may hold it.</exception>
    public RoleAssignment RequireSeat(Guid assignmentId, DateOnly day) =>
        assignments.SingleOrDefault(a => a.Id == assignmentId && a.SeatKey is not null && !a.IsOverOn(day))
        ?? throw new RuleViolationException("accounts.no-seat",
            "Chỉ bàn giao vai trò có 01 tài khoản và còn hiệu lực. Vai trò khác: kết thúc và phân quyền cho người mới.");

    /// <summary>Kết thúc một phân quyền, <paramref name="lastDay"/> being its last day.</summary>
    public void EndRole(Guid assignmentId, DateOnly lastDay)
    {
        RefuseIfCancelled();
        var assignment = assignments.SingleOrDefault(a => a.Id == assignmentId)
            ?? throw new RuleViolationException("accounts.no-such-role", "Phân quyền này không còn trên tài khoản.");
        assignment.EndOn(lastDay);
    }

    private void RefuseIfCancelled()
    {
        if (State == AccountState.Cancelled)
        {
            throw new RuleViolationException("accounts.cancelled", "Tài khoản đã hủy, không thay đổi được nữa. Cấp tài khoản mới nếu cần.");
        }
    }
}
