using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Runs.Domain;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>How far a reorganisation is.</summary>
internal enum ReorganizationState
{
    /// <summary>Lines are entered and checked.</summary>
    Draft,

    /// <summary>Confirmed; played in the background, or on its day when that lies ahead.</summary>
    Confirmed,

    /// <summary>Played.</summary>
    Done,

    /// <summary>Refused or broken off; nothing was changed.</summary>
    Failed,

    /// <summary>An undo is ordered.</summary>
    Undoing,

    /// <summary>Taken back on the day it was played.</summary>
    Undone,

    /// <summary>Given up before it was played.</summary>
    Cancelled,
}

/// <summary>
/// Sắp xếp tổ chức: units opened, renamed, moved, merged, split and dissolved under one decision. Draft, dry run, confirmation,
/// one transaction, and an undo on the same day while nothing depends on it.
/// </summary>
internal sealed class Reorganization : BackgroundRun, IAudited
{
    public const int TitleMaxLength = 250;
    public const int MessageMaxLength = 1000;

    private Reorganization()
    {
    }

    public string Title { get; private init; } = "";

    /// <summary>The decision it rests on.</summary>
    public Guid DecisionId { get; private init; }

    /// <summary>The day of lines that name none.</summary>
    public DateOnly EffectiveOn { get; private init; }

    public ReorganizationState State { get; private set; }

    public Guid? CreatedBy { get; private init; }

    /// <summary>Where the one who confirmed administers units: <c>*</c> or ids.</summary>
    public string Scope { get; private set; } = "";

    public Guid? ConfirmedBy { get; private set; }

    public string? ConfirmedByName { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The latest day of its lines: it is played then, or at once when that day has come.</summary>
    public DateOnly? PlaysOn { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public int UnitsOpened { get; private set; }

    public int UnitsChanged { get; private set; }

    public int UnitsClosed { get; private set; }

    public int PeopleMoved { get; private set; }

    /// <summary>The latest question to the other modules about the units it would end.</summary>
    public Guid? QuestionId { get; private set; }

    /// <summary>When they were asked.</summary>
    public DateTime? AskedAt { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>Whether its lines may still change.</summary>
    public bool IsDraft => State is ReorganizationState.Draft or ReorganizationState.Failed;

    /// <summary>Whether it is being played or taken back, or waits for that.</summary>
    public override bool IsWaiting => State is ReorganizationState.Confirmed or ReorganizationState.Undoing;

    protected override RuleViolationException BrokenOff => new(
        "personnel.reorganization-broken-off",
        "Việc sắp xếp bị gián đoạn nhiều lần nên đã dừng; chưa có gì thay đổi. Báo quản trị hệ thống.");

    protected override int LongestMessage => MessageMaxLength;

    public static Reorganization Draft(DraftFacts facts, DateTime now) => new()
    {
        Id = facts.Id,
        Title = facts.Title,
        DecisionId = facts.DecisionId,
        EffectiveOn = facts.EffectiveOn,
        State = ReorganizationState.Draft,
        CreatedAt = now,
        CreatedBy = facts.UserId,
        CreatedByName = facts.UserName,
    };

    /// <summary>Lines change in a draft only; a failed one may be mended.</summary>
    /// <exception cref="RuleViolationException">It is no draft any more.</exception>
    public void Edit()
    {
        if (!IsDraft)
        {
            throw new RuleViolationException("personnel.reorganization-not-draft",
                "Phương án này đã xác nhận hoặc đã hủy nên không sửa được nữa. Tải lại trang.");
        }

        ForgetFailure();
        MoveTo(ReorganizationState.Draft);
    }

    /// <summary>The other modules were asked; answers to earlier questions count no more.</summary>
    public void Ask(Guid questionId, DateTime now) => (QuestionId, AskedAt) = (questionId, now);

    /// <summary>Xác nhận: false when it was confirmed before, so that a second click does nothing.</summary>
    /// <exception cref="RuleViolationException">It was given up or taken back.</exception>
    public bool Confirm(Confirmation by, DateOnly playsOn)
    {
        if (State is ReorganizationState.Confirmed or ReorganizationState.Done)
        {
            return false;
        }

        Edit();
        (ConfirmedBy, ConfirmedByName, Scope, ConfirmedAt) = (by.UserId, by.UserName, by.Scope, by.At);
        PlaysOn = playsOn;
        MoveTo(ReorganizationState.Confirmed);
        return true;
    }

    /// <summary>Played; saved in the same transaction as everything it changed.</summary>
    public void Finish(int opened, int changed, int closed, int people, DateTime now)
    {
        (UnitsOpened, UnitsChanged, UnitsClosed, PeopleMoved, FinishedAt) = (opened, changed, closed, people, now);
        MoveTo(ReorganizationState.Done);
    }

    /// <summary>Hoàn tác: only on the Vietnamese day it was played.</summary>
    /// <exception cref="RuleViolationException">It is too late, or there is nothing to undo.</exception>
    public void OrderUndo(DateOnly today)
    {
        if (State is ReorganizationState.Undoing or ReorganizationState.Undone)
        {
            return;
        }

        if (State != ReorganizationState.Done)
        {
            throw new RuleViolationException("personnel.reorganization-not-done", "Chỉ hoàn tác được phương án đã thực hiện.");
        }

        if (DateOnly.FromDateTime(VietnamTime.InVietnam(FinishedAt!.Value)) != today)
        {
            throw new RuleViolationException(
                "personnel.undo-too-late",
                "Chỉ hoàn tác được trong ngày thực hiện. Muốn trở lại như cũ, lập phương án mới theo quyết định mới.");
        }

        MoveTo(ReorganizationState.Undoing);
    }

    /// <summary>Everything is as before.</summary>
    public void FinishUndo(DateTime now)
    {
        UndoneAt = now;
        MoveTo(ReorganizationState.Undone);
    }

    /// <summary>Bỏ phương án chưa thực hiện.</summary>
    /// <exception cref="RuleViolationException">It was played.</exception>
    public override void Cancel(DateTime now)
    {
        if (State is ReorganizationState.Done or ReorganizationState.Undoing or ReorganizationState.Undone)
        {
            throw new RuleViolationException("personnel.reorganization-done",
                "Phương án đã thực hiện nên không bỏ được; trong ngày thực hiện có thể hoàn tác.");
        }

        MoveTo(ReorganizationState.Cancelled);
    }

    /// <summary>Refused or broken off; nothing was changed. A refused undo leaves what was done.</summary>
    protected override void EndFailed(DateTime now)
    {
        if (State == ReorganizationState.Undoing)
        {
            MoveTo(ReorganizationState.Done);
            return;
        }

        FinishedAt = now;
        MoveTo(ReorganizationState.Failed);
    }

    private void MoveTo(ReorganizationState state)
    {
        State = state;
        Moved();
    }
}

/// <summary>What a draft begins with.</summary>
internal sealed record DraftFacts(Guid Id, string Title, Guid DecisionId, DateOnly EffectiveOn, Guid? UserId, string UserName);

/// <summary>Who confirmed, with which scope.</summary>
internal sealed record Confirmation(Guid? UserId, string UserName, string Scope, DateTime At);
