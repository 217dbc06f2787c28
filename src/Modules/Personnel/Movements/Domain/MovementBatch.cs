using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Runs.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>How far a batch is.</summary>
internal enum BatchState
{
    /// <summary>Each person is being checked.</summary>
    Checking,

    /// <summary>Checked; the user decides.</summary>
    Checked,

    /// <summary>Being written, portion by portion; a host that stops goes on after the last one.</summary>
    Writing,

    Done,
    Failed,
    Cancelled,
}

/// <summary>
/// Một quyết định, nhiều người: the same kind of movement for everybody a decision names. It begins only when nothing forbids it for
/// anybody, and then goes through to the end (docs/adr/0024).
/// </summary>
internal sealed class MovementBatch : BackgroundRun, IOwnedRun
{
    public const int StoredMaxLength = 8000;
    public const int MessageMaxLength = 500;

    /// <summary>Most people of one batch.</summary>
    public const int MostPeople = 20_000;

    private MovementBatch()
    {
    }

    public string TypeCode { get; private init; } = "";

    /// <summary>The decision as typed, as JSON: it enters the register only when the batch is written.</summary>
    public string Decision { get; private init; } = "";

    /// <summary>What the kind asks, the same for all unless a line says otherwise, as JSON.</summary>
    public string Answers { get; private init; } = "";

    /// <summary>Where its user may move people: <c>*</c> or ids of units.</summary>
    public string Scope { get; private init; } = "";

    public Guid CreatedBy { get; private init; }

    public BatchState State { get; private set; }

    /// <summary>Those left out not counted.</summary>
    public int People { get; private set; }

    /// <summary>How many of them a rule forbids.</summary>
    public int Problems { get; private set; }

    /// <summary>The decision in the register; null as long as nobody is written.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>Whether it is written for some people at least.</summary>
    public bool HasWritten => DecisionId is not null;

    /// <inheritdoc />
    public override bool IsWaiting => State is BatchState.Checking or BatchState.Writing;

    protected override RuleViolationException BrokenOff => new(
        "personnel.batch-broken-off", "Việc bị gián đoạn nhiều lần nên đã dừng. Chia danh sách nhỏ hơn hoặc báo quản trị hệ thống.");

    protected override int LongestMessage => MessageMaxLength;

    /// <summary>A new batch, to be checked.</summary>
    public static MovementBatch Order(BatchOrder order, DateTime now) => new()
    {
        Id = order.Id,
        TypeCode = order.TypeCode,
        Decision = order.Decision,
        Answers = order.Answers,
        Scope = order.Scope,
        People = order.People,
        CreatedAt = now,
        CreatedBy = order.UserId,
        CreatedByName = order.UserName,
    };

    /// <summary>The check is over.</summary>
    public void FinishCheck(int problems)
    {
        Problems = problems;
        MoveTo(BatchState.Checked);
    }

    /// <summary>Bỏ khỏi danh sách: people who cannot be moved are left out, the others go on.</summary>
    /// <exception cref="RuleViolationException">It is not checked, or nobody would be left.</exception>
    public void LeaveOut(int people)
    {
        if (State != BatchState.Checked)
        {
            throw new RuleViolationException("personnel.batch-not-checked",
                "Chỉ bỏ người khỏi danh sách khi đã kiểm tra xong và chưa ghi. Tải lại trang.");
        }

        if (people >= People)
        {
            throw new RuleViolationException("personnel.batch-empty", "Không còn ai trong danh sách. Hủy rồi lập danh sách mới.");
        }

        (People, Problems) = (People - people, Problems - people);
        Moved();
    }

    /// <summary>"Ghi tất cả": false when it was ordered before, so that a second click does nothing.</summary>
    /// <exception cref="RuleViolationException">Somebody in it may not be moved, or it is over.</exception>
    public bool OrderWriting()
    {
        if (State is BatchState.Writing or BatchState.Done)
        {
            return false;
        }

        if (State != BatchState.Checked || Problems > 0)
        {
            throw new RuleViolationException(
                "personnel.batch-has-problems",
                $"Có {Problems} người chưa ghi được. Bấm “Bỏ người chưa ghi được”, hoặc sửa hồ sơ rồi kiểm tra lại: chỉ ghi khi ghi được cho cả danh sách còn lại.");
        }

        MoveTo(BatchState.Writing);
        return true;
    }

    /// <summary>Kiểm tra lại, for instance after a record was corrected.</summary>
    public void CheckAgain()
    {
        if (State is BatchState.Checked or BatchState.Failed)
        {
            ForgetFailure();
            MoveTo(BatchState.Checking);
        }
    }

    /// <summary>
    /// Some people are written, others were changed in that very moment and are left out; saved in the same transaction as the people.
    /// </summary>
    public void AddPortion(Guid decisionId, int leftOut)
    {
        (DecisionId, People) = (decisionId, People - leftOut);
        MadeProgress();
    }

    /// <summary>Everybody is written.</summary>
    public void FinishWriting(DateTime now)
    {
        FinishedAt = now;
        MoveTo(BatchState.Done);
    }

    /// <inheritdoc />
    public override void Cancel(DateTime now)
    {
        if (State is BatchState.Done or BatchState.Cancelled || (State == BatchState.Writing && HasWritten))
        {
            return; // a decision that is carried out for some is carried out for all
        }

        FinishedAt = now;
        MoveTo(BatchState.Cancelled);
    }

    protected override void EndFailed(DateTime now)
    {
        FinishedAt = now;
        MoveTo(BatchState.Failed);
    }

    private void MoveTo(BatchState state)
    {
        State = state;
        Moved();
    }
}

/// <summary>What a batch is made of.</summary>
internal sealed record BatchOrder(
    Guid Id, string TypeCode, string Decision, string Answers, string Scope, int People, Guid UserId, string UserName);

/// <summary>One person of a batch.</summary>
internal sealed class MovementBatchLine
{
    public const int ProblemMaxLength = 500;

    public required Guid BatchId { get; init; }

    /// <summary>Place in the list; the row of the sheet when it came from one.</summary>
    public required int Number { get; init; }

    public required string EmployeeNumber { get; init; }

    /// <summary>The person; null when the number is unknown in the scope.</summary>
    public Guid? EmployeeId { get; set; }

    /// <summary>Code of the unit to go to, when the line has its own.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Post, when the line has its own.</summary>
    public string? PositionName { get; init; }

    /// <summary>Last day, when the line has its own.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Why this person cannot be moved; null when nothing forbids it.</summary>
    public string? Problem { get; set; }

    /// <summary>Left out by the user because of the problem; it stays in the list for who looks later.</summary>
    public bool IsLeftOut { get; set; }
}
