namespace HoSoCanBo.Salary.Pay;

/// <summary>Whether an allowance is given the way its kind is computed.</summary>
public static class AllowanceCheck
{
    /// <summary>Half-days, and no more days than a month has.</summary>
    public const decimal MaxDays = 31;

    /// <summary>The kind of an allowance.</summary>
    /// <exception cref="RuleViolationException">Unknown code, or one that has a field of its own.</exception>
    public static AllowanceKind KindOf(AllowanceFact fact, PayTables tables, DateOnly? day = null)
    {
        var kind = tables.AllowanceKind(fact.Code, day)
            ?? throw Refuse("salary.unknown-allowance", $"Không có phụ cấp mã “{fact.Code}” trong danh mục.");
        return kind.Computation != AllowanceComputation.Own
            ? kind
            : throw Refuse(
                "salary.allowance-has-own-field", $"{kind.NameVi} ({kind.Code}) khai ở trường riêng, không khai trong danh sách phụ cấp.");
    }

    /// <summary>Checks the shape and fills in what the table knows.</summary>
    /// <exception cref="RuleViolationException">Something is missing, too much or not in force.</exception>
    public static AllowanceInForce Complete(AllowanceFact fact, AllowanceKind kind, DateOnly day, PayTables tables,
        Coefficient? coefficient)
    {
        if (!kind.Validity.Contains(day))
        {
            throw Refuse(
                "salary.allowance-not-in-force", $"Phụ cấp {kind.Code} ({kind.NameVi}) không áp dụng vào ngày {PayText.Day(day)}.");
        }

        if (fact.AmountInDong is { } amount)
        {
            return amount >= 0 && coefficient is null && fact.Percent is null
                ? new AllowanceInForce(kind, fact, default, default)
                : throw Refuse(
                    "salary.allowance-ambiguous", $"Phụ cấp {kind.Code}: chỉ khai mức tiền (từ 0 đồng), hoặc hệ số, hoặc tỷ lệ.");
        }

        if (kind.Computation == AllowanceComputation.Amount)
        {
            throw Refuse("salary.allowance-incomplete", $"Phụ cấp {kind.Code} ({kind.NameVi}): thiếu mức tiền.");
        }

        var isPercent = kind.Computation is AllowanceComputation.Percent or AllowanceComputation.Concurrent;
        var isCoefficient = kind.Computation != AllowanceComputation.Percent;
        if ((!isPercent && fact.Percent is not null) || (!isCoefficient && coefficient is not null))
        {
            throw Refuse(
                "salary.allowance-ambiguous", $"Phụ cấp {kind.Code} ({kind.NameVi}) tính theo {(isPercent ? "tỷ lệ %" : "hệ số")}.");
        }

        CheckDays(fact, kind);
        var rate = tables.AllowanceRate(kind.Code, day);
        return new AllowanceInForce(
            kind, fact,
            isCoefficient ? coefficient ?? OnlyCoefficient(rate, kind) : default,
            isPercent ? fact.Percent ?? OnlyPercent(rate, kind) : default);
    }

    private static void CheckDays(AllowanceFact fact, AllowanceKind kind)
    {
        if (kind.Computation == AllowanceComputation.Days)
        {
            if (fact.Days is not { } days || days < 0 || days > MaxDays || days * 2 != decimal.Truncate(days * 2))
            {
                throw Refuse(
                    "salary.allowance-days", $"Phụ cấp {kind.Code} ({kind.NameVi}): khai số ngày thực tế từ 0 đến {MaxDays}, làm tròn nửa ngày.");
            }
        }
        else if (fact.Days is not null)
        {
            throw Refuse("salary.allowance-days", $"Phụ cấp {kind.Code} ({kind.NameVi}) không tính theo ngày thực tế.");
        }
    }

    private static Coefficient OnlyCoefficient(AllowanceRate? rate, AllowanceKind kind) =>
        kind.Computation != AllowanceComputation.Concurrent && rate is { Values.Count: 1 }
            ? Coefficient.Of(rate.Values[0])
            : throw Refuse("salary.allowance-incomplete", $"Phụ cấp {kind.Code} ({kind.NameVi}): thiếu hệ số.");

    private static Percent OnlyPercent(AllowanceRate? rate, AllowanceKind kind) =>
        rate is { Values.Count: 1 }
            ? Percent.Of(rate.Values[0])
            : throw Refuse("salary.allowance-incomplete", $"Phụ cấp {kind.Code} ({kind.NameVi}): thiếu tỷ lệ %.");

    private static RuleViolationException Refuse(string code, string message) => new(code, message);
}
