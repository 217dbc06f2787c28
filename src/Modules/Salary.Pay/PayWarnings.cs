namespace HoSoCanBo.Salary.Pay;

/// <summary>What a warning is about.</summary>
public enum PayWarningKind
{
    /// <summary>A level that is not in the tables.</summary>
    AllowanceLevel,

    /// <summary>An allowance for other kinds of people.</summary>
    AllowanceNotForKind,

    /// <summary>A number that hardly ever is meant.</summary>
    Unlikely,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What a checker should look at.</summary>
public sealed record PayWarning(PayWarningKind Kind, string Text);

/// <summary>What a checker should look at: allowed by the engine, but unusual or against a rule that has exceptions.</summary>
public static class PayWarnings
{
    private static readonly PayMonth CommuneKindsEndedIn = new(2025, 7);

    /// <summary>Vietnamese sentences, each once.</summary>
    public static IReadOnlyList<PayWarning> Of(PayMonthFacts month, IReadOnlyList<PaySegment> segments, PayTables tables) =>
    [
        .. UnlikelyFacts.OfMonth(month, tables).Select(text => new PayWarning(PayWarningKind.Unlikely, text)),
        .. segments.Where(s => s.Facts is not null)
            .SelectMany(s => OfFacts(s.Facts!, month.Month, tables).Select(text => new PayWarning(PayWarningKind.Other, text))
                .Concat(UnlikelyFacts.Of(s.Facts!).Select(text => new PayWarning(PayWarningKind.Unlikely, text)))
                .Concat(OfAllowances(s.Facts!, s.From, tables, month.Month)))
            .Distinct(),
    ];

    /// <summary>The pay does not cover the insurance of the month.</summary>
    public static PayWarning OfShortage(long amountInDong) => new(
        PayWarningKind.Unlikely, $"Tiền lương của tháng không đủ trừ bảo hiểm: còn thiếu {PayText.Dong(amountInDong)} đồng, trừ vào tháng sau.");

    private static IEnumerable<string> OfFacts(PayFacts facts, PayMonth month, PayTables tables)
    {
        if (facts is { AgreedWageInDong: { } wage, WageRegion: null }
            && wage > tables.BaseSalaryOf(month).AmountInDong * tables.Rule(PayRuleKind.InsuredCeiling, month.First))
        {
            yield return "Chưa rõ vùng lương tối thiểu của nơi làm việc: trần đóng bảo hiểm thất nghiệp tạm lấy theo trần bảo hiểm xã hội.";
        }

        if (facts.Kind.IsCommune() && month >= CommuneKindsEndedIn)
        {
            yield return "Từ 01/07/2025 không còn cán bộ, công chức cấp xã riêng: dùng đối tượng cán bộ hoặc công chức.";
        }

        if (facts.Kind == PersonKind.NonSpecialist && month >= CommuneKindsEndedIn)
        {
            yield return "Mức đóng BHXH của người hoạt động không chuyên trách từ 01/07/2025 cần Sở Tài chính xác nhận.";
        }

        if (facts.PaidPercent != Percent.Whole && facts.Salary is { Step: > 3 })
        {
            yield return "Lương tập sự xếp bậc 1 (thạc sĩ bậc 2, tiến sĩ bậc 3).";
        }

        if (facts.BeyondFramePercent.Hundredths is > 0 and < 500 || facts.BeyondFramePercent.Hundredths % 100 != 0)
        {
            yield return "Phụ cấp thâm niên vượt khung bắt đầu từ 5% và tăng từng 1%.";
        }
    }

    private static IEnumerable<PayWarning> OfAllowances(PayFacts facts, DateOnly day, PayTables tables, PayMonth month)
    {
        var inForce = AllowancesInForce.On(day, facts.Allowances, tables);
        foreach (var allowance in inForce)
        {
            if (UnlikelyFacts.Of(allowance, month) is { } unlikely)
            {
                yield return new PayWarning(PayWarningKind.Unlikely, unlikely);
            }

            if (IsUnusualLevel(allowance, tables.AllowanceRate(allowance.Kind.Code, day)))
            {
                yield return new PayWarning(
                    PayWarningKind.AllowanceLevel, $"Mức của phụ cấp {allowance.Kind.Code} không có trong danh mục.");
            }
            else if (allowance.Kind.Code == "PCCV" && IsUnknownPost(allowance, day, tables))
            {
                yield return new PayWarning(
                    PayWarningKind.AllowanceLevel, $"Hệ số phụ cấp chức vụ {allowance.Coefficient} không có trong bảng phụ cấp chức vụ.");
            }
        }

        foreach (var alike in inForce.Where(a => a.Kind.AlikeGroup.Length > 0).GroupBy(a => a.Kind.AlikeGroup).Where(g => g.Count() > 1))
        {
            yield return new PayWarning(
                PayWarningKind.Other, $"Các phụ cấp {string.Join(", ", alike.Select(a => a.Kind.Code))} cùng loại: thường chỉ hưởng một.");
        }

        if (inForce.Any(a => a.Kind.Code == "CV25") && !MayHavePublicDutyAllowance(facts))
        {
            yield return new PayWarning(
                PayWarningKind.AllowanceNotForKind, $"{facts.Kind.NameOf()} không thuộc đối tượng hưởng phụ cấp công vụ (34/2012/NĐ-CP Điều 2).");
        }

        if (inForce.Any(a => a.Kind.Code == "DANG30") && facts.UnitKind is not (null or UnitKind.PartyOrMassOrganisation))
        {
            yield return new PayWarning(PayWarningKind.AllowanceNotForKind,
                "Phụ cấp công tác đảng, đoàn thể chỉ có ở cơ quan Đảng, Mặt trận, tổ chức chính trị - xã hội (05-HD/BTCTW).");
        }

        if (inForce.Any(a => a.Kind.Code == "PCCV") && facts.Salary?.ScaleCode?.StartsWith("XA", StringComparison.Ordinal) == true)
        {
            yield return new PayWarning(PayWarningKind.AllowanceNotForKind,
                "Người hưởng lương chức vụ theo Bảng 5 không có phụ cấp chức vụ.");
        }
    }

    private static bool IsUnknownPost(AllowanceInForce allowance, DateOnly day, PayTables tables) =>
        allowance.Fact.AmountInDong is null && allowance.Coefficient != Coefficient.Zero
        && !tables.PositionAllowances.Any(p => p.Coefficient == allowance.Coefficient && p.Validity.Contains(day))
        && !tables.CommuneCadres.Any(p => p.PositionCoefficient == allowance.Coefficient && p.Validity.Contains(day));

    private static bool IsUnusualLevel(AllowanceInForce allowance, AllowanceRate? rate)
    {
        if (rate is null || allowance.Fact.AmountInDong is not null)
        {
            return false;
        }

        var isPercent = allowance.Kind.Computation is AllowanceComputation.Percent or AllowanceComputation.Concurrent;
        return !rate.Values.Contains(isPercent ? allowance.Percent.ToDecimal() : allowance.Coefficient.ToDecimal());
    }

    // NĐ 34/2012/NĐ-CP Điều 2: cán bộ, công chức and graded contract staff of agencies; nobody in public service units.
    private static bool MayHavePublicDutyAllowance(PayFacts facts) =>
        facts.UnitKind != UnitKind.PublicService
        && (facts.Kind.IsCadreOrCivilServant()
            || (facts.Kind.IsContract() && facts.Kind != PersonKind.OtherContract && facts.Salary is not null));
}
