using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Where a change that needs a second person stands.</summary>
public enum WaitingState
{
    /// <summary>Chờ duyệt.</summary>
    Waiting,

    /// <summary>Đã duyệt: the change was made.</summary>
    Approved,

    /// <summary>Không duyệt.</summary>
    Refused,
}

/// <summary>
/// Thay đổi lương chờ người thứ hai: a grave change of pay as it was asked for. It has no effect until somebody else with the right has
/// approved it; then it is made as if asked anew, so what has changed meanwhile still counts.
/// </summary>
public sealed class WaitingPayChange : IAudited, IVersioned
{
    public const int KindMaxLength = 40;

    /// <summary>Longest description and list of reasons.</summary>
    public const int TextMaxLength = 1000;

    /// <inheritdoc />
    public required Guid Id { get; init; }

    /// <summary>The person whose pay changes.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Name of the command.</summary>
    public required string Kind { get; init; }

    /// <summary>The command as JSON.</summary>
    public required string CommandJson { get; init; }

    /// <summary>What changes, in words.</summary>
    public required string What { get; init; }

    /// <summary>Why it waits, a reason a line.</summary>
    public required string Why { get; init; }

    /// <summary>The paper it rests on, or the reason of a correction.</summary>
    public string? Basis { get; init; }

    public required Guid AskedBy { get; init; }

    /// <summary>Name of who asked, as shown then.</summary>
    public required string AskedByName { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime AskedAt { get; init; }

    public WaitingState State { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    /// <summary>Name of who answered.</summary>
    public string? AnsweredByName { get; private set; }

    /// <summary>When it was answered (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Why it was refused, or what the second person remarks.</summary>
    public string? Reason { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;

    /// <summary>Duyệt hoặc không duyệt.</summary>
    /// <exception cref="RuleViolationException">It was answered before, or the answer comes from who asked.</exception>
    public void Answer(bool isApproved, Guid? userId, string userName, string? reason, DateTime at)
    {
        if (State != WaitingState.Waiting)
        {
            throw new RuleViolationException("salary.change-answered", "Thay đổi này đã được trả lời. Tải lại trang để xem kết quả.");
        }

        if (userId == AskedBy)
        {
            throw new RuleViolationException("salary.change-own-request",
                "Người đề nghị không tự duyệt, tự bác thay đổi của mình: cần người thứ hai có quyền nhập lương.");
        }

        (State, AnsweredBy, AnsweredByName, Reason, AnsweredAt) =
            (isApproved ? WaitingState.Approved : WaitingState.Refused, userId, userName, reason, at);
    }
}
