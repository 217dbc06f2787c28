namespace HoSoCanBo.Salary.Estimates.Domain;

/// <summary>Mức lương cơ sở cũ, mới and the months of the year with the new one.</summary>
internal sealed record LevelChange(long OldInDong, long NewInDong, int Months)
{
    /// <summary>Mức tăng.</summary>
    public long RiseInDong => NewInDong - OldInDong;

    /// <summary>An amount of the old level at the new one.</summary>
    public long AtNewLevel(long oldAmountInDong) => new Fraction((Int128)oldAmountInDong * NewInDong, OldInDong).RoundHalfUp();
}

/// <summary>Một dòng Biểu 2b: trợ cấp của cán bộ xã đã nghỉ việc.</summary>
/// <param name="People">(1) Số người.</param>
/// <param name="OldInDong">(2) Quỹ một tháng theo mức cũ.</param>
/// <param name="NewInDong">(3) Theo mức mới.</param>
/// <param name="HealthInDong">(5) BHYT tăng thêm = (1) x mức tăng x tỷ lệ BHYT.</param>
/// <param name="NeedInDong">(6) = ((4) + (5)) x số tháng.</param>
internal sealed record FormerCadres(long People, long OldInDong, long NewInDong, long HealthInDong, long NeedInDong)
{
    /// <summary>(4) = (3) - (2).</summary>
    public long DifferenceInDong => NewInDong - OldInDong;

    /// <summary>Computes the row; <paramref name="newInDong"/> null: the old fund moves with the base salary.</summary>
    /// <param name="people">Số người.</param>
    /// <param name="oldInDong">Quỹ theo mức cũ.</param>
    /// <param name="newInDong">Quỹ theo mức mới.</param>
    /// <param name="health">BHYT, both shares together: 4,5%.</param>
    /// <param name="levels">Mức cũ, mức mới.</param>
    public static FormerCadres Of(long people, long oldInDong, long? newInDong, Percent health, LevelChange levels)
    {
        var changed = newInDong ?? levels.AtNewLevel(oldInDong);
        var healthMore = (people * levels.RiseInDong * health.ToFraction()).RoundHalfUp();
        return new FormerCadres(people, oldInDong, changed, healthMore, (changed - oldInDong + healthMore) * levels.Months);
    }
}

/// <summary>Một dòng Biểu 2c (2024): khoán quỹ phụ cấp của người hoạt động không chuyên trách.</summary>
/// <param name="Units">(1) Số đơn vị.</param>
/// <param name="OldInDong">(3) = (1) x (2) x mức cũ.</param>
/// <param name="NewInDong">(4) = (1) x (2) x mức mới.</param>
/// <param name="NeedInDong">(5) = ((4) - (3)) x số tháng.</param>
internal sealed record LumpFund(long Units, long OldInDong, long NewInDong, long NeedInDong)
{
    /// <summary>Computes the row.</summary>
    public static LumpFund Of(long units, Coefficient lump, LevelChange levels)
    {
        var old = (units * levels.OldInDong * lump.ToFraction()).RoundHalfUp();
        var changed = (units * levels.NewInDong * lump.ToFraction()).RoundHalfUp();
        return new LumpFund(units, old, changed, (changed - old) * levels.Months);
    }
}

/// <summary>Biểu 4a: nguồn (A), nhu cầu (B) and what is missing or left (C).</summary>
internal sealed record ReformSources(IReadOnlyList<long> SourcesInDong, IReadOnlyList<long> NeedsInDong)
{
    public long SourceInDong => SourcesInDong.Sum();

    /// <summary>B.</summary>
    public long NeedInDong => NeedsInDong.Sum();

    /// <summary>C, thiếu.</summary>
    public long MissingInDong => Math.Max(0, NeedInDong - SourceInDong);

    /// <summary>C, còn dư.</summary>
    public long LeftInDong => Math.Max(0, SourceInDong - NeedInDong);
}
