using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Records.Domain.SelfService;

/// <summary>What became of a reported error.</summary>
internal enum CorrectionState
{
    /// <summary>Waits for the officer.</summary>
    Open,

    /// <summary>The officer agreed; the record was or will be corrected.</summary>
    Accepted,

    /// <summary>The officer did not agree, with a reason.</summary>
    Refused,

    /// <summary>The person took it back.</summary>
    Withdrawn,
}

/// <summary>Báo sai sót (Điều 8.1): a person says that an item of the own record is wrong. It changes nothing by itself.</summary>
internal sealed class CorrectionRequest : IAudited, IVersioned
{
    public const int ValueMaxLength = 1000;

    /// <summary>A value with the marks of its secrecy.</summary>
    public const int StoredMaxLength = ValueMaxLength + 10;

    public const int ReasonMaxLength = 500;
    public const int KeyMaxLength = 60;
    public const int LabelMaxLength = 200;
    public const int NameMaxLength = 200;

    /// <summary>More than anybody needs at once.</summary>
    public const int MostOpen = 20;

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required Guid EmployeeId { get; init; }

    /// <summary>Key of the field, or slug of the table.</summary>
    public required string FieldKey { get; init; }

    /// <summary>Its words on the form, as they were.</summary>
    public required string FieldLabel { get; init; }

    /// <summary>What the record held.</summary>
    public Wording? CurrentValue { get; init; }

    /// <summary>What it should say.</summary>
    public required Wording ProposedValue { get; init; }

    /// <summary>Why; as secret as the item it is about.</summary>
    public required Wording Explanation { get; init; }

    /// <summary>The document that proves it.</summary>
    public Guid? AttachmentId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public CorrectionState State { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    public string? AnswerReason { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>Tiếp nhận: the officer agrees.</summary>
    public void Accept(string? note, string userName, DateTime at) => Answer(CorrectionState.Accepted, note, userName, at);

    /// <summary>Không tiếp nhận, with the reason the person reads.</summary>
    public void Refuse(string reason, string userName, DateTime at) => Answer(CorrectionState.Refused, reason, userName, at);

    /// <summary>Rút lại: the person takes it back.</summary>
    public void Withdraw(string userName, DateTime at) => Answer(CorrectionState.Withdrawn, null, userName, at);

    private void Answer(CorrectionState state, string? reason, string userName, DateTime at)
    {
        if (State != CorrectionState.Open)
        {
            throw new RuleViolationException("personnel.correction-already-answered",
                "Báo sai sót này đã được trả lời hoặc rút lại. Tải lại trang để xem.");
        }

        (State, AnswerReason, AnsweredBy, AnsweredAt) = (state, reason, userName, at);
    }
}

/// <summary>Xác nhận đúng: a person confirms the own record as it stood.</summary>
internal sealed class OwnConfirmation : IAudited
{
    public required Guid Id { get; init; }

    public required Guid EmployeeId { get; init; }

    public required DateTime ConfirmedAt { get; init; }

    /// <summary>Version of the record that was confirmed; a later one has changed since.</summary>
    public required int RecordVersion { get; init; }

    public Guid AuditSubjectId => EmployeeId;
}
