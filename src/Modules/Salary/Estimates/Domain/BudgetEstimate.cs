using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Where an estimate stands.</summary>
internal enum EstimateState
{
    /// <summary>Các đơn vị đang rà soát.</summary>
    Draft,

    /// <summary>Sở Tài chính đã tổng hợp.</summary>
    Summed,

    /// <summary>Đã bỏ.</summary>
    Withdrawn,
}

/// <summary>What an estimate is made of.</summary>
/// <param name="Id">Made with the form: posted twice, it is one estimate.</param>
/// <param name="Year">The plan year.</param>
/// <param name="Name">Phương án.</param>
/// <param name="Source">The frozen month (Điều 15.4).</param>
/// <param name="SourceHash">Its hash.</param>
/// <param name="SourceLevelInDong">Its base salary.</param>
/// <param name="LevelInDong">Another base salary; null: that of the tables.</param>
/// <param name="LevelFrom">Its first day.</param>
internal sealed record EstimateBasis(
    Guid Id, int Year, string Name, PayMonth Source, string SourceHash, long SourceLevelInDong, long? LevelInDong, DateOnly? LevelFrom);

/// <summary>
/// Dự toán quỹ lương năm sau (Điều 15.4 Quy chế 80/QĐ-UBND-HC), one scenario of it: made of the frozen month just before, it
/// names the month and its hash, and what becomes of the sheets or the facts later does not change it.
/// </summary>
internal sealed class BudgetEstimate : IAudited, IVersioned
{
    /// <summary>Longest name of a scenario.</summary>
    public const int NameMaxLength = 120;

    private BudgetEstimate()
    {
    }

    /// <summary>Makes an estimate.</summary>
    public BudgetEstimate(EstimateBasis basis, Act act)
    {
        (Id, Year, Name, SourceFirst, SourceHash) = (basis.Id, basis.Year, basis.Name, basis.Source.First, basis.SourceHash);
        (SourceLevelInDong, LevelInDong, LevelFrom) = (basis.SourceLevelInDong, basis.LevelInDong, basis.LevelFrom);
        (CreatedAt, CreatedBy) = (act.At, act.By);
    }

    /// <inheritdoc />
    public Guid Id { get; private set; }

    /// <summary>The plan year.</summary>
    public int Year { get; private set; }

    /// <summary>Phương án.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First day of the frozen month.</summary>
    public DateOnly SourceFirst { get; private set; }

    /// <summary>Hash of the frozen month.</summary>
    public string SourceHash { get; private set; } = "";

    /// <summary>Base salary of the frozen month.</summary>
    public long SourceLevelInDong { get; private set; }

    /// <summary>Base salary of the scenario; null: that of the tables.</summary>
    public long? LevelInDong { get; private set; }

    /// <summary>First day of <see cref="LevelInDong"/>.</summary>
    public DateOnly? LevelFrom { get; private set; }

    public EstimateState State { get; private set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Who made it.</summary>
    public string CreatedBy { get; private set; } = "";

    /// <summary>When it was summed up (UTC).</summary>
    public DateTime? SummedAt { get; private set; }

    public string? SummedBy { get; private set; }

    /// <summary>Why units that had not sent were taken as they stood, or why the estimate was given up.</summary>
    public string? Reason { get; private set; }

    /// <summary>SHA-256 over the figures of every part at the moment of summing up.</summary>
    public string? Hash { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => Id;

    /// <summary>The frozen month.</summary>
    public PayMonth Source => PayMonth.Of(SourceFirst);

    /// <summary>Tổng hợp: parts that were not sent are taken as they stand, with a reason.</summary>
    public void Sum(IReadOnlyList<BudgetPart> parts, string? reason, Act act)
    {
        RequireDraft();
        var missing = parts.Count(p => p.State != EstimatePartState.Sent);
        if (missing > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(
                "salary.estimate-parts-missing", $"Còn {missing} đơn vị chưa gửi dự toán: ghi lý do để lấy số liệu tính sẵn của các đơn vị đó.");
        }

        foreach (var part in parts)
        {
            part.TakeIn();
        }

        (State, SummedAt, SummedBy, Reason) = (EstimateState.Summed, act.At, act.By, missing > 0 ? reason!.Trim() : null);
        Hash = SheetHash.OfAll(parts.OrderBy(p => p.Id).Select(p => $"{p.Id}:{p.YearInDong}:{p.FiguresJson}"));
    }

    /// <summary>Bỏ phương án; it stays readable.</summary>
    public void Withdraw(string reason)
    {
        RequireDraft();
        (State, Reason) = (EstimateState.Withdrawn, reason);
    }

    /// <exception cref="RuleViolationException">It was summed up or given up.</exception>
    public void RequireDraft()
    {
        if (State != EstimateState.Draft)
        {
            throw new RuleViolationException(
                "salary.estimate-closed", State == EstimateState.Summed
                    ? "Dự toán đã tổng hợp nên không thay đổi được nữa." : "Phương án này đã bỏ.");
        }
    }
}
