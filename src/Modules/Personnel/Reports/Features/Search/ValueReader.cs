using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Search;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Texts of an address or a form to values of the stored type.</summary>
internal sealed class ValueReader(CatalogueLookup catalogues)
{
    private const int Months = 12;
    private const int MostYears = 150;

    /// <summary>One value.</summary>
    /// <param name="field">What it is compared with.</param>
    /// <param name="comparison">How.</param>
    /// <param name="text">As typed; an empty end of a range is open.</param>
    /// <param name="isEnd">The upper end of a range: 2018 then means the end of the year.</param>
    public ParsedValue Read(SearchField field, SearchOperator comparison, string text, bool isEnd)
    {
        var typed = VietnameseText.Clean(text);
        if (typed is null)
        {
            return new ParsedValue(null);
        }

        if (typed.Length > Criteria.ValueMaxLength || !PlainText.IsReadable(typed, allowLines: false))
        {
            return new ParsedValue(
                null, typed.Length > Criteria.ValueMaxLength ? $"dài quá {Criteria.ValueMaxLength} ký tự." : PlainText.Refusal);
        }

        if (comparison == SearchOperator.InMonth)
        {
            return ReadNumber(typed, 1, Months, "nhập tháng từ 1 đến 12.");
        }

        return field.Kind switch
        {
            SearchKind.Choice or SearchKind.UnitTrait or SearchKind.Flag => ReadChoice(field, typed),
            SearchKind.Day => ReadDay(typed, isEnd),
            SearchKind.Number => ReadScaled(typed, field.Decimals),
            SearchKind.Years => ReadNumber(typed, 0, MostYears, "nhập số năm, ví dụ 35."),
            SearchKind.Unit => Guid.TryParse(typed, out var unit)
                ? new ParsedValue(unit) : new ParsedValue(null, "chọn đơn vị trong danh sách."),
            _ => new ParsedValue(typed),
        };
    }

    private ParsedValue ReadChoice(SearchField field, string typed)
    {
        if (!field.ChoicesIn(catalogues).Any(c => c.Code == typed))
        {
            return new ParsedValue(null, $"giá trị “{(typed.Length > 40 ? typed[..40] + "…" : typed)}” không có trong danh mục. Chọn lại.");
        }

        return field.Shape is { Type: ProfileFieldType.Sex or ProfileFieldType.IdentityDocument } shape
            ? ProfileValues.Parse(shape, typed, catalogues)
            : new ParsedValue(typed);
    }

    private static ParsedValue ReadDay(string typed, bool isEnd)
    {
        if (!PartialDate.TryParse(typed, out var date))
        {
            return new ParsedValue(
                null, PartialDate.WhyNot(typed, "ngày không hợp lệ. Nhập ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 05/03/2018."));
        }

        return new ParsedValue(!isEnd ? date.Day : date.Precision switch
        {
            DatePrecision.Year => new DateOnly(date.Day.Year, Months, 31),
            DatePrecision.Month => new DateOnly(date.Day.Year, date.Day.Month, DateTime.DaysInMonth(date.Day.Year, date.Day.Month)),
            _ => date.Day,
        });
    }

    private static ParsedValue ReadNumber(string typed, int least, int most, string advice) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? new ParsedValue(number)
            : new ParsedValue(null, advice);

    private static ParsedValue ReadScaled(string typed, int decimals)
    {
        const decimal most = 1_000_000;
        var scale = decimals switch { 0 => 1, 1 => 10, _ => 100 };
        return decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= most && number * scale == decimal.Truncate(number * scale)
            ? new ParsedValue((int)(number * scale))
            : new ParsedValue(null, decimals == 0 ? "nhập số nguyên, ví dụ 3." : "nhập số, ví dụ 3,33.");
    }
}
