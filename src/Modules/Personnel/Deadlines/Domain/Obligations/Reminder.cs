using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Deadlines.Domain.Obligations;

/// <summary>Nhắc nhở của người đứng đầu (Điều 8.4): kept for good, with what was due when it was sent.</summary>
internal sealed class Reminder : IAudited
{
    public const int TextMaxLength = 500;
    public const int NameMaxLength = 200;

    public required Guid Id { get; init; }

    /// <summary>The unit whose officers are reminded.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The obligation it is about; null for all of the unit.</summary>
    public Guid? ObligationId { get; init; }

    public required string Text { get; init; }

    /// <summary>Obligations of the unit that were open then.</summary>
    public required int OpenThen { get; init; }

    /// <summary>How many of them were overdue.</summary>
    public required int OverdueThen { get; init; }

    public required DateTime SentAt { get; init; }

    public Guid? SentBy { get; init; }

    public required string SentByName { get; init; }

    public Guid AuditSubjectId => Id;
}
