using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>
/// Rules on work, posts, pay steps, awards, discipline and memberships: D5, D6, P8, P10, S9, Q5; item 31 by <see cref="PayRules"/>.
/// </summary>
internal static class CareerTableRules
{
    private const int YouthAge = 15;
    private const int LongestTermYears = 5;
    private const string ConcurrentWork = "KIEM_NHIEM";
    private const string StudyPeriod = "DAO_TAO";

    public static IEnumerable<ProfileFinding> Check(Employee employee) =>
        CheckMainWork(employee.WorkPeriods)
            .Concat(CheckPosts(employee))
            .Concat(PayRules.CheckHistory(employee.SalaryPeriods))
            .Concat(employee.Awards.SelectMany(CheckAward))
            .Concat(employee.Disciplines.SelectMany(CheckDiscipline))
            .Concat(CheckYouthUnion(employee));

    /// <summary>One main work at a time (Điều 9.5): two that both last on are refused, others must be confirmed.</summary>
    public static IEnumerable<ProfileFinding> CheckMainWork(IEnumerable<WorkPeriod> periods)
    {
        WorkPeriod? longest = null;
        foreach (var period in periods.Where(p => p.KindCode is not (ConcurrentWork or StudyPeriod)).OrderBy(p => p.FromMonth))
        {
            if (longest is not null && EndOf(longest) > period.FromMonth)
            {
                var bothLast = longest.UntilMonth is null && period.UntilMonth is null;
                yield return new(bothLast ? "D5" : "D6", bothLast ? RuleSeverity.Error : RuleSeverity.Warning, null,
                    $"Mục 28: giai đoạn từ {longest.FromMonth:MM/yyyy} trùng với giai đoạn từ {period.FromMonth:MM/yyyy}. Ghi tháng kết thúc, hoặc chọn loại Kiêm nhiệm.") { HoldsForOldPaper = bothLast };
            }

            longest = longest is null || EndOf(period) >= EndOf(longest) ? period : longest;
        }
    }

    private static DateOnly EndOf(WorkPeriod period) => period.UntilMonth ?? DateOnly.MaxValue;

    private static IEnumerable<ProfileFinding> CheckPosts(Employee employee)
    {
        if (employee.PartyJoinedOn is null && employee.HeldPosts.Any(p => p.AreaCode == "DANG"))
        {
            yield return new("P10", RuleSeverity.Error, null, "Mục 12: có chức vụ Đảng mà chưa ghi ngày vào Đảng (mục 16).");
        }

        foreach (var post in employee.HeldPosts.Where(p => p.FromDay > p.UntilDay))
        {
            yield return new("D5", RuleSeverity.Error, null, $"Mục 12: chức vụ {post.PositionName} có từ ngày sau đến ngày.");
        }

        foreach (var post in employee.HeldPosts.Where(p => p.FromDay is { } from && p.UntilDay > from.AddYears(LongestTermYears)))
        {
            yield return new("S9", RuleSeverity.Information,
                null, $"Mục 12: chức vụ {post.PositionName} dài hơn một nhiệm kỳ ({LongestTermYears} năm). Kiểm tra lại ngày.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckAward(AwardRecord award)
    {
        if (award.LevelCode is null || award.Year is null || award.DecisionNumber is null)
        {
            yield return new("Q5", RuleSeverity.Warning, null, $"Mục 21: khen thưởng {award.Name} cần cấp, năm và số quyết định.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckDiscipline(DisciplineRecord discipline)
    {
        if (discipline.DecisionNumber is null || discipline.EffectiveFrom is null || discipline.EffectiveUntil is null)
        {
            yield return new("Q5", RuleSeverity.Warning,
                null, $"Mục 22: kỷ luật {discipline.Form} cần số quyết định, ngày hiệu lực và ngày hết hiệu lực.");
        }

        if (discipline.EffectiveFrom > discipline.EffectiveUntil)
        {
            yield return new("D5", RuleSeverity.Error, null, $"Mục 22: kỷ luật {discipline.Form} có ngày hiệu lực sau ngày hết hiệu lực.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckYouthUnion(Employee employee)
    {
        var joined =
            employee.Memberships.FirstOrDefault(m => VietnameseSearch.Contains(m.Organization, "doan tncs", "doan thanh nien"))?.JoinedOn;
        if (joined is { } day && employee.BirthDate is { } born && day < born.AddYears(YouthAge))
        {
            yield return new("P8", RuleSeverity.Warning, null, "Mục 17: chưa đủ 15 tuổi khi vào Đoàn TNCS Hồ Chí Minh.");
        }
    }
}

/// <summary>Words in a text, whatever their case and diacritics.</summary>
internal static class VietnameseSearch
{
    public static bool Contains(string text, params string[] anyOf)
    {
        var key = BuildingBlocks.VietnameseText.SearchKey(text);
        return anyOf.Any(word => key.Contains(word, StringComparison.Ordinal));
    }
}
