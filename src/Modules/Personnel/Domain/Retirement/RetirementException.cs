using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Domain.Retirement;

/// <summary>Why a person does not retire at the age of the roadmap.</summary>
internal enum RetirementGround
{
    /// <summary>Nặng nhọc, độc hại, nguy hiểm; vùng đặc biệt khó khăn: at most 5 years earlier (NĐ 135/2020 Điều 5).</summary>
    HardWork,

    /// <summary>Suy giảm khả năng lao động.</summary>
    ReducedCapacity,

    /// <summary>Tinh giản biên chế, sắp xếp tổ chức bộ máy.</summary>
    Streamlining,

    /// <summary>Kéo dài thời gian công tác: at most 5 years later (BLLĐ 2019 Điều 169 khoản 4).</summary>
    Prolonged,

    /// <summary>Cán bộ theo nhiệm kỳ, quy định riêng.</summary>
    OwnRule,
}

/// <summary>Ngày nghỉ hưu khác lộ trình: a date of its own for one person, with its legal ground.</summary>
internal sealed class RetirementException : IAudited, IVersioned
{
    public const int ReasonMaxLength = 300;

    /// <summary>Earlier or later than the roadmap by so much at most.</summary>
    public const int MostYearsApart = 5;

    private RetirementException()
    {
    }

    /// <summary>The person.</summary>
    public Guid Id { get; private init; }

    public int Version { get; private set; }

    /// <summary>Last day of work.</summary>
    public DateOnly RetiresOn { get; private set; }

    public RetirementGround Ground { get; private set; }

    /// <summary>The paper and why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>False: taken back, the roadmap counts again.</summary>
    public bool IsInForce { get; private set; }

    public Guid AuditSubjectId => Id;

    /// <summary>A person without a date of the own so far.</summary>
    public static RetirementException For(Guid employeeId) => new() { Id = employeeId };

    /// <summary>Sets the date.</summary>
    /// <exception cref="RuleViolationException">It lies too far from the roadmap, or on the wrong side of it.</exception>
    public void Set(DateOnly retiresOn, RetirementGround ground, string reason, RetirementMoment byRoadmap)
    {
        var roadmap = byRoadmap.RetiresOn;
        if (retiresOn < roadmap.AddYears(-MostYearsApart - 1) || retiresOn > roadmap.AddYears(MostYearsApart).AddMonths(1))
        {
            throw new RuleViolationException(
                "personnel.retirement-too-far", $"Ngày nghỉ hưu chỉ được sớm hoặc muộn hơn lộ trình ({roadmap:dd/MM/yyyy}) nhiều nhất {MostYearsApart} năm.");
        }

        if (ground == RetirementGround.Prolonged && retiresOn <= roadmap)
        {
            throw new RuleViolationException("personnel.retirement-not-prolonged", $"Kéo dài thời gian công tác phải sau ngày theo lộ trình ({roadmap:dd/MM/yyyy}).");
        }

        (RetiresOn, Ground, Reason, IsInForce) = (retiresOn, ground, reason, true);
    }

    /// <summary>Takes it back.</summary>
    public void TakeBack(string reason) => (Reason, IsInForce) = (reason, false);
}
