using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on rank, step and coefficient: S2 to S6 (Nghị định 204/2004/NĐ-CP, Thông tư 08/2013/TT-BNV).</summary>
internal static class PayRules
{
    private const int LastStepOfAnyScale = 12;
    private const int FirstBeyondFramePercent = 5;
    private const int ShortStepMonths = 24;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly HashSet<string> ShorterOnPurpose = ["TRUOC_HAN", "CHUYEN_NGACH", "KHAC"];

    /// <summary>The present pay of the record.</summary>
    public static IEnumerable<ProfileFinding> Check(Employee employee, DateOnly today)
    {
        var day = employee.SalaryFrom ?? today;
        var last = PayScales.LastStepOf(employee.RankCode, day);
        if (employee.SalaryStep is { } step && (step < 1 || step > (last ?? LastStepOfAnyScale)))
        {
            yield return new("S3", RuleSeverity.Error, "bac_luong", last is null
                ? $"Bậc lương phải từ 1 đến bậc cuối của bảng lương (nhiều nhất {LastStepOfAnyScale})."
                : $"Mã ngạch {employee.RankCode} có các bậc từ 1 đến {last}. Sửa bậc lương hoặc mã ngạch.");
        }
        else if (employee.CoefficientInHundredths is { } coefficient
            && OddCoefficient(employee.RankCode, employee.SalaryStep, coefficient, day) is { } odd)
        {
            yield return new("S2", RuleSeverity.Warning, "he_so", odd);
        }

        if (employee.BeyondFramePercent is > 0 and < FirstBeyondFramePercent or > 100)
        {
            yield return new("S5", RuleSeverity.Warning, "vuot_khung", "Phụ cấp thâm niên vượt khung bắt đầu từ 5%, mỗi năm thêm 1%.");
        }
        else if (employee is { BeyondFramePercent: > 0, SalaryStep: { } held } && last is { } end && held < end)
        {
            yield return new("S5", RuleSeverity.Warning,
                "vuot_khung", $"Phụ cấp thâm niên vượt khung chỉ có ở bậc cuối (bậc {end} của mã ngạch {employee.RankCode}). Kiểm tra lại bậc.");
        }

        if (employee is { PositionAllowanceInHundredths: > 0, PositionName: null })
        {
            yield return new("S6", RuleSeverity.Warning, "phu_cap_chuc_vu", "Có phụ cấp chức vụ mà chưa ghi chức vụ lãnh đạo.");
        }
    }

    /// <summary>The rows of item 31.</summary>
    public static IEnumerable<ProfileFinding> CheckHistory(IEnumerable<SalaryPeriod> rows)
    {
        var periods = rows.OrderBy(s => s.FromMonth).ToList();
        foreach (var row in periods.Where(r => r.FromMonth >= PayScales.InForceFrom && r.CoefficientInHundredths is not null))
        {
            if (row.RankCode is not null
                && OddCoefficient(row.RankCode, row.Step, row.CoefficientInHundredths!.Value, row.FromMonth) is { } odd)
            {
                yield return new("S2", RuleSeverity.Warning, null, $"Mục 31, từ {Secret($"{row.FromMonth:MM/yyyy}")}: {odd}");
            }
        }

        foreach (var (before, after) in periods.Zip(periods.Skip(1)))
        {
            var isOrdinary = after.RankCode == before.RankCode && after.Step == before.Step + 1
                && !ShorterOnPurpose.Contains(after.KindCode ?? "");
            var months = PayScales.MonthsAfter(after.RankCode, before.Step ?? 1, before.FromMonth) ?? ShortStepMonths;
            if (isOrdinary && after.FromMonth < before.FromMonth.AddMonths(months))
            {
                yield return new("S4", RuleSeverity.Warning, null,
                    $"Mục 31: bậc {Secret($"{after.Step}")} từ {Secret($"{after.FromMonth:MM/yyyy}")} sớm hơn {months} tháng sau bậc trước. Chọn lý do nâng trước thời hạn nếu đúng.");
            }
        }
    }

    /// <summary>What is odd about a coefficient: not that of its step, or out of every table; null when nothing is.</summary>
    private static Wording? OddCoefficient(string? rankCode, int? step, int coefficient, DateOnly day)
    {
        var fitting = step is { } known ? PayScales.CoefficientsOf(rankCode, known, day) : [];
        if (fitting.Count == 0)
        {
            return coefficient is < 100 or > 1300 ? Wording.Open("Hệ số lương thường từ 1,00 đến 13,00. Kiểm tra lại hệ số.") : null;
        }

        if (fitting.Contains(coefficient))
        {
            return null;
        }

        // What the table gives for the step tells as much as the step itself.
        Wording odd = $"Hệ số {Secret(Words(coefficient))} khác bảng lương: mã ngạch {rankCode} bậc {Secret($"{step}")} là {Secret(string.Join(" hoặc ", fitting.Select(Words)))}. Sửa hệ số, hoặc xác nhận với lý do (bảo lưu).";
        return odd;
    }

    private static Wording Secret(string figure) => Wording.Secret(Secrecy.Pay, figure);

    private static string Words(int hundredths) => (hundredths / 100m).ToString("0.00", Vietnamese);
}
