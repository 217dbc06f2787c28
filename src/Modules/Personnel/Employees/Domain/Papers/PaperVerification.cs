using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain.Papers;

/// <summary>Đối chiếu với hồ sơ giấy (Điều 8.3): who compared the whole record with the paper one, and when.</summary>
internal sealed class PaperVerification : IAudited
{
    public const int NameMaxLength = 200;
    public const int NoteMaxLength = 500;

    public required Guid Id { get; init; }

    public required Guid EmployeeId { get; init; }

    /// <summary>The day of the comparison.</summary>
    public required DateOnly VerifiedOn { get; init; }

    public Guid? VerifiedBy { get; init; }

    public required string VerifiedByName { get; init; }

    /// <summary>Version of the record that was compared; a later one has changed since.</summary>
    public required int RecordVersion { get; init; }

    public string? Note { get; init; }

    public Guid AuditSubjectId => EmployeeId;
}

/// <summary>Khác biệt: one item in which the paper record says something else.</summary>
internal sealed class PaperDifference : IAudited
{
    public const int KeyMaxLength = 60;
    public const int LabelMaxLength = 200;
    public const int ValueMaxLength = 500;

    /// <summary>A value with the marks of its secrecy.</summary>
    public const int StoredMaxLength = ValueMaxLength + 10;

    public required Guid Id { get; init; }

    public required Guid EmployeeId { get; init; }

    /// <summary>Key of the field, or slug of the table.</summary>
    public required string FieldKey { get; init; }

    /// <summary>Its words on the form, as they were.</summary>
    public required string FieldLabel { get; init; }

    /// <summary>What the software held.</summary>
    public Wording? SoftwareValue { get; init; }

    /// <summary>What the paper says.</summary>
    public required Wording PaperValue { get; init; }

    public required DateTime FoundAt { get; init; }

    public required string FoundBy { get; init; }

    /// <summary>When it was settled; null while it is open.</summary>
    public DateTime? SettledAt { get; private set; }

    public string? SettledBy { get; private set; }

    /// <summary>How it was settled: which side was right, on what paper.</summary>
    public string? Settlement { get; private set; }

    public Guid AuditSubjectId => EmployeeId;

    /// <summary>Đã xử lý: the two records agree again.</summary>
    /// <exception cref="RuleViolationException">It is settled already.</exception>
    public void Settle(string how, string userName, DateTime at)
    {
        if (SettledAt is not null)
        {
            throw new RuleViolationException("personnel.difference-already-settled", "Khác biệt này đã được xử lý trước đó.");
        }

        (Settlement, SettledBy, SettledAt) = (how, userName, at);
    }
}
