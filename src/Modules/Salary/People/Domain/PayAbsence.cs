using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Why a person is away, as pay and step increases distinguish it.</summary>
public enum AbsenceKind
{
    /// <summary>Nghỉ việc riêng không hưởng lương.</summary>
    UnpaidLeave,

    /// <summary>Nghỉ ốm, tai nạn hưởng BHXH.</summary>
    Sick,

    /// <summary>Nghỉ thai sản hưởng BHXH.</summary>
    Maternity,

    /// <summary>Tạm đình chỉ, tạm giữ, tạm giam.</summary>
    Suspended,

    /// <summary>Học, công tác, làm chuyên gia quá thời hạn.</summary>
    BeyondTerm,

    /// <summary>Thử thách của án treo: paid, but the time does not count for the step.</summary>
    SuspendedSentence,

    /// <summary>Làm nhiệm vụ ở nơi khác do nơi đó trả lương (biệt phái, cử đi nước ngoài…).</summary>
    PaidElsewhere,
}

/// <summary>Thời gian không hưởng lương của đơn vị, or not counted for step increases.</summary>
public sealed class PayAbsence : IAudited
{
    public const int NoteMaxLength = 300;

    private PayAbsence()
    {
    }

    internal PayAbsence(Guid personId, AbsenceKind kind, DateOnly from, DateOnly? until, string? note, FactSource source)
    {
        (Id, RecordedAt, DecisionId) = source;
        (PersonId, Kind, EffectiveFrom, EffectiveUntil, Note) = (personId, kind, from, until, note);
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Why.</summary>
    public AbsenceKind Kind { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>Last day, inclusive; null while open.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    /// <summary>Ghi chú.</summary>
    public string? Note { get; private set; }

    public Guid? DecisionId { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When it was withdrawn as wrong (UTC); null while it counts.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;

    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(DateOnly day) => Overlaps(day, day);

    /// <summary>Whether it holds on any day from <paramref name="from"/> to <paramref name="until"/> (null: open).</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) =>
        WithdrawnAt is null && (until is null || EffectiveFrom <= until) && (EffectiveUntil is not { } last || last >= from);

    internal void End(DateOnly lastDay) => EffectiveUntil = lastDay;

    internal void Withdraw(DateTime at, string reason) => (WithdrawnAt, WithdrawnReason) = (at, reason);
}
