using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Employees.Domain;

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
internal sealed class RetirementException : IAudited, IVersioned, ITellsWhenSaved
{
    public const int ReasonMaxLength = 300;

    /// <summary>Earlier or later than the roadmap by so much at most (NĐ 135/2020/NĐ-CP Điều 5, BLLĐ 2019 Điều 169 khoản 4).</summary>
    public const int MostYearsApart = 5;

    /// <summary>Suy giảm từ 81% (Luật BHXH 2024 Điều 65), tinh giản (NĐ 178/2024/NĐ-CP): so much earlier at most.</summary>
    public const int MostYearsEarlier = 10;

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

    /// <inheritdoc />
    SavedFact? ITellsWhenSaved.FactWhenSaved => new RecordSaved(Id);

    /// <summary>A person without a date of the own so far.</summary>
    public static RetirementException For(Guid employeeId) => new() { Id = employeeId };

    /// <summary>Sets the date.</summary>
    /// <exception cref="RuleViolationException">It lies too far from the roadmap, or on the wrong side of it.</exception>
    public void Set(DateOnly retiresOn, RetirementGround ground, string reason, RetirementMoment byRoadmap)
    {
        RequireSide(retiresOn, ground, byRoadmap.RetiresOn);
        RequireNear(retiresOn, ground, byRoadmap.RetiresOn);
        (RetiresOn, Ground, Reason, IsInForce) = (retiresOn, ground, reason, true);
    }

    /// <summary>Takes it back.</summary>
    /// <exception cref="RuleViolationException">None is in force.</exception>
    public void TakeBack(string reason)
    {
        if (!IsInForce)
        {
            throw new RuleViolationException("personnel.no-own-retirement-date",
                "Ngày nghỉ hưu riêng đã được bỏ trước đó; lộ trình chung đang áp dụng.");
        }

        (Reason, IsInForce) = (reason, false);
    }

    /// <summary>Prolonged service ends after the day of the roadmap, every other ground but a rule of its own before it.</summary>
    private static void RequireSide(DateOnly retiresOn, RetirementGround ground, DateOnly roadmap)
    {
        if (ground == RetirementGround.Prolonged && retiresOn <= roadmap)
        {
            throw new RuleViolationException(
                "personnel.retirement-not-prolonged", $"Kéo dài thời gian công tác phải sau ngày theo lộ trình ({roadmap:dd/MM/yyyy}). Kiểm tra lại ngày hoặc căn cứ.");
        }

        if (ground is RetirementGround.HardWork or RetirementGround.ReducedCapacity or RetirementGround.Streamlining
            && retiresOn >= roadmap)
        {
            throw new RuleViolationException(
                "personnel.retirement-not-earlier", $"Căn cứ này chỉ cho nghỉ sớm hơn ngày theo lộ trình ({roadmap:dd/MM/yyyy}). Kiểm tra lại ngày hoặc căn cứ.");
        }

        if (retiresOn == roadmap)
        {
            throw new RuleViolationException(
                "personnel.retirement-by-roadmap", $"Ngày {roadmap:dd/MM/yyyy} chính là ngày theo lộ trình; không cần ngày riêng.");
        }
    }

    /// <summary>A month more, because the roadmap ends on the last day of a month and decisions name other days.</summary>
    private static void RequireNear(DateOnly retiresOn, RetirementGround ground, DateOnly roadmap)
    {
        var earlier = ground is RetirementGround.ReducedCapacity or RetirementGround.Streamlining ? MostYearsEarlier : MostYearsApart;
        if (retiresOn < roadmap.AddYears(-earlier).AddMonths(-1) || retiresOn > roadmap.AddYears(MostYearsApart).AddMonths(1))
        {
            throw new RuleViolationException(
                "personnel.retirement-too-far",
                $"Với căn cứ này, ngày nghỉ hưu sớm hơn lộ trình ({roadmap:dd/MM/yyyy}) nhiều nhất {earlier} năm, muộn hơn nhiều nhất {MostYearsApart} năm. Kiểm tra lại ngày.");
        }
    }
}
