using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Biên chế of one kind: given, present, and how many vacant posts the year reckons with.</summary>
internal sealed class BudgetVacancy
{
    /// <summary>Months of a year.</summary>
    public const int MonthsMax = 12;

    private BudgetVacancy()
    {
    }

    /// <summary>All vacant posts for the whole year, until the unit plans otherwise.</summary>
    public BudgetVacancy(Guid partId, string quotaKindCode, int assigned, int present, ReformFund? ofOnePost)
    {
        (PartId, QuotaKindCode, Assigned, Present) = (partId, quotaKindCode, assigned, present);
        PostJson = ofOnePost is null ? null : PartFigures.Write(ofOnePost);
        (PlannedPosts, Months) = (ofOnePost is null ? 0 : Vacant, MonthsMax);
        MonthInDong = ofOnePost?.TotalInDong ?? 0;
    }

    public Guid PartId { get; private set; }

    /// <summary>Code of quota_kinds.csv.</summary>
    public string QuotaKindCode { get; private set; } = "";

    /// <summary>Giao.</summary>
    public int Assigned { get; private set; }

    /// <summary>Có mặt.</summary>
    public int Present { get; private set; }

    /// <summary>Posts to be filled.</summary>
    public int PlannedPosts { get; private set; }

    /// <summary>Months they are paid.</summary>
    public int Months { get; private set; }

    /// <summary>A month of one post; null: posts of this kind are not estimated.</summary>
    public string? PostJson { get; private set; }

    /// <summary>Its total.</summary>
    public long MonthInDong { get; private set; }

    /// <summary>Được duyệt nhưng chưa tuyển.</summary>
    public int Vacant => Math.Max(0, Assigned - Present);

    /// <summary>Quỹ năm.</summary>
    public long YearInDong => MonthInDong * PlannedPosts * Months;

    /// <summary>A month of one post; nothing when not estimated.</summary>
    public ReformFund Post => PostJson is null ? ReformFund.None : PartFigures.ReadFund(PostJson);

    /// <summary>Kế hoạch tuyển.</summary>
    /// <exception cref="RuleViolationException">More posts than are vacant, or a year of other length.</exception>
    public void Plan(int posts, int months)
    {
        if (posts < 0 || posts > (PostJson is null ? 0 : Vacant))
        {
            throw new RuleViolationException(
                "salary.estimate-posts", $"Số dự kiến tuyển từ 0 đến {(PostJson is null ? 0 : Vacant)}: chỉ lập dự toán cho biên chế được giao còn trống.");
        }

        if (months is < 0 or > MonthsMax)
        {
            throw new RuleViolationException("salary.estimate-months", $"Số tháng từ 0 đến {MonthsMax}.");
        }

        (PlannedPosts, Months) = (posts, months);
    }
}
