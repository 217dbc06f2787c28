using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Emulation.Domain;

/// <summary>
/// Khen thưởng cao nhất theo hồ sơ giấy (item 21 of form 2C-BNV/2008): words without a registered decision. The one recorded
/// last counts; earlier ones stay.
/// </summary>
public sealed class StatedAward : IAudited
{
    public const int TextMaxLength = 500;

    private StatedAward()
    {
    }

    internal StatedAward(Guid personId, string text, FactSource source)
    {
        (Id, RecordedAt, DecisionId) = source;
        PersonId = personId;
        Text = VietnameseText.Cut(text, TextMaxLength);
    }

    /// <summary>The event that brought it.</summary>
    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The words of the record.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The decision, when one is registered.</summary>
    public Guid? DecisionId { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;
}
