namespace HoSoCanBo.Salary.Pay.DatedTables;

/// <summary>
/// All dated rows the engine computes with. Where they come from (files, or rows managed by Sở Tài chính) is not the
/// engine's business: it gets them as an argument. A day without a row is refused, never guessed.
/// </summary>
public sealed record PayTables
{
    /// <summary>Mức lương cơ sở.</summary>
    public required IReadOnlyList<BaseSalary> BaseSalaries { get; init; }

    /// <summary>Bảng lương.</summary>
    public required IReadOnlyList<ScaleStep> ScaleSteps { get; init; }

    /// <summary>Ngạch, chức danh nghề nghiệp.</summary>
    public required IReadOnlyList<Grade> Grades { get; init; }

    /// <summary>Hệ số phụ cấp chức vụ.</summary>
    public required IReadOnlyList<PositionAllowance> PositionAllowances { get; init; }

    /// <summary>Loại phụ cấp.</summary>
    public required IReadOnlyList<AllowanceKind> AllowanceKinds { get; init; }

    /// <summary>Mức phụ cấp.</summary>
    public required IReadOnlyList<AllowanceRate> AllowanceRates { get; init; }

    /// <summary>Tỷ lệ bảo hiểm, kinh phí công đoàn.</summary>
    public required IReadOnlyList<InsuranceRate> InsuranceRates { get; init; }

    /// <summary>Cấp xã until 30/06/2025.</summary>
    public required IReadOnlyList<CommuneCadre> CommuneCadres { get; init; }

    /// <summary>Thuế thu nhập cá nhân.</summary>
    public required IReadOnlyList<IncomeTaxRule> IncomeTaxRules { get; init; }

    /// <summary>Lương tối thiểu vùng.</summary>
    public required IReadOnlyList<RegionalMinimumWage> RegionalMinimumWages { get; init; }

    /// <summary>Quy định bằng số.</summary>
    public required IReadOnlyList<PayRule> Rules { get; init; }

    /// <summary>A number of the law on a day.</summary>
    /// <exception cref="RuleViolationException">No row is in force.</exception>
    public decimal Rule(PayRuleKind kind, DateOnly day) => RuleOrNone(kind, day)?.Value ?? throw Gap($"quy định “{kind.NameOf()}”", day);

    /// <summary>A number of the law on a day; null when none is laid down.</summary>
    public PayRule? RuleOrNone(PayRuleKind kind, DateOnly day) =>
        OnlyOne(Rules.Where(r => r.Kind == kind), day, $"quy định “{kind.NameOf()}”");

    /// <summary>A whole number of the law on a day.</summary>
    public int WholeRule(PayRuleKind kind, DateOnly day) => (int)Rule(kind, day);

    /// <summary>Mức lương cơ sở of a month: the one in force on its first day.</summary>
    public BaseSalary BaseSalaryOf(PayMonth month) =>
        OnlyOne(BaseSalaries, month.First, "mức lương cơ sở") ?? throw Gap("mức lương cơ sở", month.First);

    /// <summary>The steps of a scale on a day, lowest first; empty when there is no such scale.</summary>
    public IReadOnlyList<ScaleStep> Scale(string tableCode, string scaleCode, DateOnly day) =>
        [.. ScaleSteps.Where(s => s.TableCode == tableCode && s.ScaleCode == scaleCode && s.Validity.Contains(day)).OrderBy(s => s.Step)];

    /// <summary>The kind of an allowance as of a day, or another day when it is not in force then; null when the code is unknown.</summary>
    public AllowanceKind? AllowanceKind(string code, DateOnly? day = null)
    {
        AllowanceKind? found = null;
        foreach (var kind in AllowanceKinds)
        {
            if (kind.Code == code && (found is null || (day is { } wanted && kind.Validity.Contains(wanted))))
            {
                found = kind;
            }
        }

        return found;
    }

    /// <summary>The levels of an allowance on a day; null when none are laid down.</summary>
    public AllowanceRate? AllowanceRate(string code, DateOnly day) =>
        OnlyOne(AllowanceRates.Where(r => r.Code == code), day, $"mức phụ cấp {code}");

    /// <summary>
    /// The rate of a scheme on a day for a group of persons; null when the scheme did not exist yet or no longer, or is
    /// not for them.
    /// </summary>
    /// <exception cref="RuleViolationException">The rows of the scheme have a gap on the day.</exception>
    public InsuranceRate? InsuranceRate(InsuranceScheme scheme, string group, UnitFunding funding, DateOnly day)
    {
        var rows = InsuranceRates
            .Where(r => r.Scheme == scheme && r.AppliesTo.Contains(group) && (r.Funding is null || r.Funding == funding))
            .ToList();
        var name = $"tỷ lệ {scheme}";
        // A row for the funding of the unit goes before the row for every unit.
        var rate = OnlyOne(rows.Where(r => r.Funding is not null), day, name) ?? OnlyOne(rows.Where(r => r.Funding is null), day, name);
        var isInsideGap = rate is null && rows.Exists(r => r.Validity.From < day) && rows.Exists(r => r.Validity.From > day);
        return isInsideGap ? throw Gap(name, day) : rate;
    }

    /// <summary>The tax rule of a month.</summary>
    public IncomeTaxRule IncomeTaxRule(PayMonth month) =>
        OnlyOne(IncomeTaxRules, month.First, "biểu thuế thu nhập cá nhân") ?? throw Gap("biểu thuế thu nhập cá nhân", month.First);

    /// <summary>Lương tối thiểu vùng of a month; null when not known.</summary>
    public RegionalMinimumWage? RegionalMinimumWage(PayMonth month) =>
        OnlyOne(RegionalMinimumWages, month.First, "lương tối thiểu vùng");

    /// <summary>Days on which a row begins, or is no longer in force.</summary>
    public IEnumerable<DateOnly> DaysOfChange() => new IReadOnlyList<IDatedRow>[]
        {
            BaseSalaries, ScaleSteps, Grades, PositionAllowances, AllowanceKinds, AllowanceRates, InsuranceRates, CommuneCadres,
            IncomeTaxRules, RegionalMinimumWages, Rules,
        }
        .SelectMany(rows => rows.Select(r => r.Validity))
        .SelectMany(v => new[] { v.From, v.Until < DateOnly.MaxValue ? v.Until.Value.AddDays(1) : null })
        .OfType<DateOnly>().Distinct();

    /// <summary>The refusal when a table has no row for a day.</summary>
    public static RuleViolationException Gap(string table, DateOnly day) =>
        new("salary.rate-gap", $"Chưa có {table} áp dụng cho ngày {PayText.Day(day)}: cần bổ sung trong danh mục trước khi tính.");

    private static T? OnlyOne<T>(IEnumerable<T> rows, DateOnly day, string table)
        where T : class, IDatedRow
    {
        T? found = null;
        foreach (var row in rows)
        {
            if (row.Validity.Contains(day))
            {
                found = found is null
                    ? row
                    : throw new RuleViolationException(
                        "salary.rate-overlap", $"Có hai dòng {table} cùng áp dụng cho ngày {PayText.Day(day)}: cần sửa danh mục trước khi tính.");
            }
        }

        return found;
    }
}
