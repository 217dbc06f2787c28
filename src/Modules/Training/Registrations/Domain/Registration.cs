using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Registrations.Domain;

/// <summary>Where a unit's list stands.</summary>
public enum RegistrationState
{
    /// <summary>Nháp.</summary>
    Draft,

    /// <summary>Chờ thủ trưởng xác nhận.</summary>
    WaitingForHead,

    /// <summary>Đã gửi, có con dấu.</summary>
    Sent,

    /// <summary>Thủ trưởng trả lại.</summary>
    Returned,

    /// <summary>Đã được bản sau thay.</summary>
    Replaced,

    /// <summary>Đã rút.</summary>
    Withdrawn,
}

/// <summary>
/// Danh sách đăng ký of a unit for one notice (Điều 13.1.b): an officer prepares it, the head confirms it, and with that it is sealed and
/// sent. After that nothing in it changes: a correction is the next list, which names the one it replaces.
/// </summary>
public sealed class Registration : IAudited, IVersioned
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 500;

    private readonly List<RegistrationLine> lines = [];

    /// <inheritdoc />
    public required Guid Id { get; init; }

    public required Guid NoticeId { get; init; }

    /// <summary>The unit that registers.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>1 for the unit's first list, then counted up.</summary>
    public required int Number { get; init; }

    /// <summary>The list it replaces; null: it is the first.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>Who began it.</summary>
    public Guid? PreparedById { get; init; }

    /// <summary>That account's name.</summary>
    public required string PreparedByName { get; init; }

    /// <summary>When it was begun (UTC).</summary>
    public required DateTime PreparedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public RegistrationState State { get; private set; }

    /// <summary>When it was put before the head (UTC).</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Why the head sent it back, or why it was withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who confirmed it.</summary>
    public Guid? ConfirmedById { get; private set; }

    /// <summary>That account's name.</summary>
    public string? ConfirmedByName { get; private set; }

    /// <summary>When it was confirmed, sealed and sent (UTC).</summary>
    public DateTime? SentAt { get; private set; }

    public Guid? SealId { get; private set; }

    /// <summary>Its hash, kept here too.</summary>
    public string? SealHash { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The people.</summary>
    public IReadOnlyList<RegistrationLine> Lines => lines;

    /// <summary>Those still on it.</summary>
    public IEnumerable<RegistrationLine> People => lines.Where(l => !l.IsLeftOut);

    /// <summary>Whether the officer may still change it.</summary>
    public bool IsOpen => State is RegistrationState.Draft or RegistrationState.Returned;

    internal void Add(RegistrationLine line)
    {
        RequireOpen();
        if (lines.Find(l => l.PersonId == line.PersonId) is { } known)
        {
            known.TakeBack(line);
            return;
        }

        lines.Add(line);
    }

    internal void LeaveOut(Guid personId)
    {
        RequireOpen();
        lines.Find(l => l.PersonId == personId)?.LeaveOut();
    }

    /// <summary>A correction begins with the people of the list it replaces.</summary>
    internal void CopyPeople(Registration earlier) => lines.AddRange(earlier.People.Select(l => l.CopyTo(Id)));

    /// <summary>Trình thủ trưởng.</summary>
    public void Submit(DateTime at)
    {
        RequireOpen();
        RequirePeople();
        (State, SubmittedAt, Reason) = (RegistrationState.WaitingForHead, at, null);
    }

    /// <summary>Thủ trưởng trả lại for the officer to change.</summary>
    public void Return(string reason)
    {
        RequireWaiting();
        (State, Reason) = (RegistrationState.Returned, reason);
    }

    /// <summary>Thủ trưởng xác nhận: it is sealed and sent.</summary>
    /// <exception cref="RuleViolationException">It does not wait for the head, or the head prepared it.</exception>
    public void Confirm(Guid? headId, string headName, DateTime at)
    {
        RequireWaiting();
        RequirePeople();
        if (headId is not null && headId == PreparedById)
        {
            throw new RuleViolationException("training.registration-own",
                "Người lập danh sách không tự xác nhận: thủ trưởng hoặc người được thủ trưởng ủy quyền xác nhận.");
        }

        (State, ConfirmedById, ConfirmedByName, SentAt) = (RegistrationState.Sent, headId, headName, at);
    }

    /// <summary>The seal is on it.</summary>
    public void CarrySeal(Guid sealId, string hash) => (SealId, SealHash) = (sealId, hash);

    /// <summary>A later list takes its place.</summary>
    public void Replace() => State = RegistrationState.Replaced;

    /// <summary>Rút danh sách đã gửi.</summary>
    public void Withdraw(string reason)
    {
        if (State != RegistrationState.Sent)
        {
            throw new RuleViolationException("training.registration-not-sent", "Chỉ rút được danh sách đã gửi và đang có hiệu lực.");
        }

        (State, Reason) = (RegistrationState.Withdrawn, reason);
    }

    private void RequireWaiting()
    {
        if (State != RegistrationState.WaitingForHead)
        {
            throw new RuleViolationException("training.registration-not-waiting",
                "Danh sách không ở trạng thái chờ xác nhận. Tải lại trang để xem trạng thái hiện nay.");
        }
    }

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleViolationException("training.registration-closed",
                "Danh sách đã trình hoặc đã gửi nên không sửa được. Lập bản sửa nếu cần.");
        }
    }

    private void RequirePeople()
    {
        if (!People.Any())
        {
            throw new RuleViolationException("training.registration-empty", "Danh sách chưa có ai.");
        }
    }
}
