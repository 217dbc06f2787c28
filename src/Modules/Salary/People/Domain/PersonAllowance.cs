using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>What is said of one phụ cấp; exactly what its kind needs is filled in.</summary>
/// <param name="Code">Code of allowances.csv.</param>
public sealed record AllowanceTerms(string Code)
{
    /// <summary>Hệ số times 10.000.</summary>
    public int? CoefficientInTenThousandths { get; init; }

    /// <summary>Hệ số phụ cấp chức vụ of the concurrent post times 10.000, for KN_XA50.</summary>
    public int? PositionCoefficientInTenThousandths { get; init; }

    /// <summary>Tỷ lệ times 100.</summary>
    public int? PercentInHundredths { get; init; }

    /// <summary>Mức tiền, đồng a month.</summary>
    public long? AmountInDong { get; init; }

    /// <summary>Số ngày thực tế thường có mỗi tháng, in halves, for allowances paid by day; a month may say otherwise.</summary>
    public int? UsualHalfDays { get; init; }

    /// <summary>Bảo lưu: hệ số chức vụ cũ cao hơn times 10.000.</summary>
    public int? PreviousCoefficientInTenThousandths { get; init; }

    /// <summary>Luân chuyển: the old coefficient is kept as long as it lasts.</summary>
    public bool IsRotation { get; init; }

    /// <summary>
    /// Last day the old coefficient is kept when the decision names it (sắp xếp tổ chức: to the end of the term); null: the usual months.
    /// </summary>
    public DateOnly? PreviousUntil { get; init; }

    /// <summary>What the sheet prints, for fixed amounts.</summary>
    public string? Name { get; init; }
}

/// <summary>Một phụ cấp of a person with its period. Ending it names the decision; a wrong one is withdrawn and stays.</summary>
public sealed class PersonAllowance : IAudited
{
    public const int CodeMaxLength = 20;

    /// <summary>Longest printed name.</summary>
    public const int NameMaxLength = 200;

    private PersonAllowance()
    {
    }

    internal PersonAllowance(Guid personId, AllowanceTerms terms, SalaryLineOrigin origin, DateOnly from, DateOnly? until,
        FactSource source)
    {
        (Id, RecordedAt, DecisionId) = source;
        PersonId = personId;
        Code = terms.Code;
        CoefficientInTenThousandths = terms.CoefficientInTenThousandths;
        PositionCoefficientInTenThousandths = terms.PositionCoefficientInTenThousandths;
        PercentInHundredths = terms.PercentInHundredths;
        AmountInDong = terms.AmountInDong;
        UsualHalfDays = terms.UsualHalfDays;
        PreviousCoefficientInTenThousandths = terms.PreviousCoefficientInTenThousandths;
        IsRotation = terms.IsRotation;
        PreviousUntil = terms.PreviousUntil;
        Name = terms.Name;
        Origin = origin;
        (EffectiveFrom, EffectiveUntil) = (from, until);
    }

    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Code of allowances.csv.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Hệ số times 10.000.</summary>
    public int? CoefficientInTenThousandths { get; private set; }

    /// <summary>Hệ số phụ cấp chức vụ of the concurrent post times 10.000.</summary>
    public int? PositionCoefficientInTenThousandths { get; private set; }

    /// <summary>Tỷ lệ times 100.</summary>
    public int? PercentInHundredths { get; private set; }

    /// <summary>Mức tiền, đồng a month.</summary>
    public long? AmountInDong { get; private set; }

    /// <summary>Số ngày thực tế thường có mỗi tháng, in halves.</summary>
    public int? UsualHalfDays { get; private set; }

    /// <summary>Bảo lưu: hệ số chức vụ cũ times 10.000.</summary>
    public int? PreviousCoefficientInTenThousandths { get; private set; }

    /// <summary>Luân chuyển.</summary>
    public bool IsRotation { get; private set; }

    /// <summary>Last day the old coefficient is kept; null: the usual months.</summary>
    public DateOnly? PreviousUntil { get; private set; }

    /// <summary>What the sheet prints, for fixed amounts.</summary>
    public string? Name { get; private set; }

    /// <summary>Where it comes from.</summary>
    public SalaryLineOrigin Origin { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>Last day, inclusive; null while open.</summary>
    public DateOnly? EffectiveUntil { get; private set; }

    /// <summary>The decision that grants it.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>The decision that ended it.</summary>
    public Guid? EndDecisionId { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When it was withdrawn as wrong (UTC); null while it counts.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;

    /// <summary>Whether it counts on any day from <paramref name="from"/> to <paramref name="until"/> (null: open).</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) =>
        WithdrawnAt is null && (until is null || EffectiveFrom <= until) && (EffectiveUntil is not { } last || last >= from);

    internal void End(DateOnly lastDay, Guid? decisionId) => (EffectiveUntil, EndDecisionId) = (lastDay, decisionId);

    internal void Withdraw(DateTime at, string reason) => (WithdrawnAt, WithdrawnReason) = (at, reason);
}
