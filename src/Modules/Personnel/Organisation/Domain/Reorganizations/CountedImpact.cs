namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>What other modules keep of units.</summary>
internal enum ImpactKind
{
    /// <summary>Người hưởng lương tại đơn vị.</summary>
    PaidPeople,

    /// <summary>Bảng lương tháng chưa khóa.</summary>
    OpenSheets,

    /// <summary>Tài khoản có quyền tại đơn vị.</summary>
    Accounts,
}

/// <summary>Kéo theo: what another module counted on the units that a draft would end, in answer to one question.</summary>
internal sealed class CountedImpact
{
    private CountedImpact()
    {
    }

    public Guid Id { get; private init; }

    public Guid ReorganizationId { get; private init; }

    /// <summary>The question it answers; only answers to the latest one are shown.</summary>
    public Guid QuestionId { get; private init; }

    public ImpactKind Kind { get; private init; }

    public int Count { get; private init; }

    public DateTime CountedAt { get; private init; }

    /// <summary>An answer.</summary>
    public static CountedImpact Of(Guid reorganizationId, Guid questionId, ImpactKind kind, int count, DateTime countedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        ReorganizationId = reorganizationId,
        QuestionId = questionId,
        Kind = kind,
        Count = count,
        CountedAt = countedAt,
    };
}
