using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>What a unit asks Sở Nội vụ for.</summary>
public enum AccountRequestKind
{
    /// <summary>Cấp bổ sung tài khoản cho đơn vị trực thuộc (Điều 6.3).</summary>
    NewAccount,

    /// <summary>Phân quyền tại đơn vị trực thuộc cho tài khoản đã có (Điều 6.3).</summary>
    ExtraRole,

    /// <summary>Cấp lại mật khẩu đã mất (Điều 20.6).</summary>
    LostPassword,

    /// <summary>Bàn giao tài khoản quyền cao nhất (Phụ lục, dòng 5): its holder asks, a second person of Sở Nội vụ answers.</summary>
    HighestHandOver,
}

/// <summary>How far a request is.</summary>
public enum AccountRequestState
{
    /// <summary>Chờ Sở Nội vụ trả lời.</summary>
    Waiting,

    /// <summary>Đã thống nhất; the asking unit has still to issue the account.</summary>
    Agreed,

    /// <summary>Không thống nhất.</summary>
    Refused,

    /// <summary>Đơn vị đã rút.</summary>
    Withdrawn,

    /// <summary>Đã thực hiện.</summary>
    Done,
}

/// <summary>
/// Đề nghị về tài khoản: what a unit asks Sở Nội vụ for because it may not do it alone, an account for a subordinate unit
/// (Điều 6.3 Quy chế 80/QĐ-UBND-HC) or a new password for a lost one (Điều 20.6). Request, answer and both days are kept.
/// </summary>
internal sealed class AccountRequest : IAudited, IVersioned
{
    /// <summary>Longest reason or answer.</summary>
    public const int TextMaxLength = 500;

    private AccountRequest()
    {
    }

    /// <summary>Đề nghị.</summary>
    /// <param name="kind">What for.</param>
    /// <param name="unitId">The unit the account is for; its administrators and those above follow the request.</param>
    /// <param name="asked">Who asks, when.</param>
    public AccountRequest(AccountRequestKind kind, Guid unitId, AccountRequestAct asked)
    {
        Id = Guid.CreateVersion7();
        Kind = kind;
        UnitId = unitId;
        (AskedById, AskedByName, AskedAt) = (asked.AccountId, asked.Name, asked.At);
    }

    /// <inheritdoc />
    public Guid Id { get; private init; }

    /// <inheritdoc />
    public int Version { get; private set; }

    public AccountRequestKind Kind { get; private init; }

    /// <summary>The unit the account is for.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>The account it is about; for a new one, null until that is issued.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Log-in name of the wished account.</summary>
    public string? UserName { get; init; }

    /// <summary>Its holder's record.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Its holder by name.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The wished role; null for a lost password.</summary>
    public WishedRole? Role { get; init; }

    /// <summary>The report of a lost password; null for other kinds.</summary>
    public LossReport? Loss { get; init; }

    /// <summary>Lý do.</summary>
    public string? Reason { get; init; }

    /// <summary>How far it is.</summary>
    public AccountRequestState State { get; private set; }

    /// <summary>The account that asks.</summary>
    public Guid? AskedById { get; private init; }

    /// <summary>Its holder.</summary>
    public string AskedByName { get; private init; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>Who answered, or withdrew it.</summary>
    public string? AnsweredByName { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>What Sở Nội vụ says to it.</summary>
    public string? Answer { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>Whether it still has to be answered or carried out.</summary>
    public bool IsOpen => State is AccountRequestState.Waiting or AccountRequestState.Agreed;

    /// <summary>Nobody answers what he or she asked for.</summary>
    /// <exception cref="RuleViolationException">The same account asked.</exception>
    public void RequireSecondPerson(Guid? accountId)
    {
        if (accountId is null || accountId == AskedById)
        {
            throw new RuleViolationException("accounts.second-person",
                "Người đề nghị không tự xác nhận; một người khác của Sở Nội vụ làm việc này.");
        }
    }

    /// <summary>Sở Nội vụ thống nhất.</summary>
    /// <exception cref="RuleViolationException">It was answered already, or withdrawn.</exception>
    public void Agree(AccountRequestAct by, string? answer) => Close(AccountRequestState.Agreed, by, answer);

    /// <summary>Sở Nội vụ không thống nhất.</summary>
    /// <exception cref="RuleViolationException">It was answered already, or withdrawn.</exception>
    public void Refuse(AccountRequestAct by, string answer) => Close(AccountRequestState.Refused, by, answer);

    /// <summary>The unit takes it back, also after Sở Nội vụ has agreed and nothing has been issued yet.</summary>
    /// <exception cref="RuleViolationException">It is over.</exception>
    public void Withdraw(AccountRequestAct by, string? reason)
    {
        if (!IsOpen)
        {
            throw Over();
        }

        (State, AnsweredByName, AnsweredAt, Answer) = (AccountRequestState.Withdrawn, by.Name, by.At, reason);
    }

    /// <summary>Carried out: the account was issued, the role granted, the password issued.</summary>
    /// <exception cref="RuleViolationException">Sở Nội vụ has not agreed, or it was carried out before.</exception>
    public void CarryOut(Guid accountId)
    {
        if (State != AccountRequestState.Agreed)
        {
            throw State == AccountRequestState.Waiting
                ? new RuleViolationException("accounts.request-not-agreed", "Sở Nội vụ chưa thống nhất đề nghị này (khoản 3 Điều 6).")
                : Over();
        }

        (State, AccountId) = (AccountRequestState.Done, accountId);
    }

    private void Close(AccountRequestState state, AccountRequestAct by, string? answer)
    {
        if (State != AccountRequestState.Waiting)
        {
            throw Over();
        }

        (State, AnsweredByName, AnsweredAt, Answer) = (state, by.Name, by.At, answer);
    }

    private static RuleViolationException Over() =>
        new("accounts.request-over", "Đề nghị này đã được trả lời, rút hoặc thực hiện. Tải lại trang để xem kết quả.");
}

/// <summary>Who did something to a request, and when (UTC).</summary>
internal sealed record AccountRequestAct(Guid? AccountId, string Name, DateTime At);

/// <summary>The role a unit asks for, with the document that assigns the holder (Điều 8.2, 19.2).</summary>
internal sealed record WishedRole
{
    public required string RoleCode { get; init; }

    /// <summary>What the document names.</summary>
    public required Subsystems Subsystems { get; init; }

    /// <summary>First day (inclusive).</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day (inclusive); null: until further notice.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Số văn bản.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Ngày ban hành.</summary>
    public DateOnly? DocumentIssuedOn { get; init; }

    /// <summary>Cơ quan ban hành.</summary>
    public string? DocumentIssuer { get; init; }

    /// <summary>The wish as what is granted.</summary>
    public RoleTerms Terms(Role role, Guid unitId, Guid? requestId = null) =>
        new(role, unitId, Subsystems, ValidFrom, ValidUntil, DocumentNumber, DocumentIssuedOn, DocumentIssuer, requestId);
}

/// <summary>
/// Báo cáo mất mật khẩu (Điều 20.6): the head was told, and a written report went to Sở Nội vụ. Without both nobody gets a new one.
/// </summary>
internal sealed class LossReport
{
    /// <summary>Longest name of a head.</summary>
    public const int HeadNameMaxLength = 100;

    /// <summary>The head who was told.</summary>
    public required string HeadName { get; init; }

    /// <summary>On which day.</summary>
    public required DateOnly HeadToldOn { get; init; }

    /// <summary>Số văn bản báo cáo.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Ngày văn bản.</summary>
    public required DateOnly DocumentIssuedOn { get; init; }
}
