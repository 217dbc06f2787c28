using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Rates.Domain;

/// <summary>The rows of one key in order of time: without overlap, and without gap where the table needs that.</summary>
internal sealed class RateSeries(RateTable table, IEnumerable<RateRow> rows)
{
    private readonly List<RateRow> inForce = [.. rows.Where(r => r.WithdrawnAt is null).OrderBy(r => r.EffectiveFrom ?? DateOnly.MaxValue)];

    /// <summary>The last row that was ever switched on; null when there is none.</summary>
    public RateRow? Last => inForce.LastOrDefault(r => r.EffectiveFrom is not null);

    /// <summary>Checks where the new row would stand, and gives the last day of the row before it when that one is still open.</summary>
    /// <exception cref="RuleViolationException">A gap or an overlap.</exception>
    public DateOnly? Place(DateOnly from, DateOnly? until)
    {
        if (until < from)
        {
            throw Refuse("salary.rate-dates", "Ngày hết hiệu lực không được trước ngày áp dụng.");
        }

        if (table.StartsOnFirstOfMonth && from.Day != 1)
        {
            throw Refuse(
                "salary.rate-first-of-month", $"{table.Title} chỉ áp dụng từ ngày 01 của tháng; {PayText.Day(from)} không phải ngày đầu tháng.");
        }

        if (Last is not { } last)
        {
            return null;
        }

        if (from <= last.EffectiveFrom || from <= last.EffectiveUntil)
        {
            throw Refuse(
                "salary.rate-overlap",
                $"Trùng thời gian: đã có dòng áp dụng {Period(last)}. Dòng mới phải bắt đầu sau ngày {PayText.Day(last.EffectiveUntil ?? last.EffectiveFrom!.Value)}.");
        }

        if (table.IsContinuous && !table.KeysWithGaps.Contains(last.Key) && last.EffectiveUntil is { } end && from > end.AddDays(1))
        {
            throw Refuse(
                "salary.rate-gap",
                $"Để trống thời gian: dòng trước kết thúc ngày {PayText.Day(end)}, dòng mới phải bắt đầu ngày {PayText.Day(end.AddDays(1))}.");
        }

        return last.EffectiveUntil is null ? from.AddDays(-1) : null;
    }

    /// <summary>Withdraws the newest row as entered wrongly and reopens the one it had ended.</summary>
    /// <exception cref="RuleViolationException">Not the newest row.</exception>
    public void Withdraw(RateRow row, string reason, DateTime at)
    {
        if (row != Last)
        {
            throw Refuse("salary.rate-not-last", "Chỉ hủy được dòng mới nhất; các dòng trước là căn cứ của những tháng đã trả.");
        }

        if (table.IsContinuous && inForce.Count == 1)
        {
            throw Refuse("salary.rate-gap", "Hủy dòng này thì không còn dòng nào áp dụng: thêm dòng mới theo văn bản thay vì hủy.");
        }

        row.Withdraw(reason, at);
        inForce.Remove(row);
        if (Last is { } before && before.EffectiveUntil == row.EffectiveFrom!.Value.AddDays(-1))
        {
            before.EndOn(null, at);
        }
    }

    private static string Period(RateRow row) =>
        $"từ {PayText.Day(row.EffectiveFrom!.Value)}{(row.EffectiveUntil is { } until ? $" đến {PayText.Day(until)}" : "")} ({row.LegalBasis})";

    private static RuleViolationException Refuse(string code, string message) => new(code, message);
}
