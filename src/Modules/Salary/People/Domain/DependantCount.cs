using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Số người phụ thuộc registered for personal income tax, from a day on. Without one no tax is computed.</summary>
public sealed class DependantCount : DatedFact, IAudited
{
    private DependantCount()
    {
    }

    internal DependantCount(Guid personId, int count, DateOnly effectiveFrom, FactSource source)
        : base(personId, effectiveFrom, source) => Count = count;

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;
}
