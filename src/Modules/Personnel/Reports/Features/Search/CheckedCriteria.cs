using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>A condition that was read: field and operator exist, the values are of the stored type.</summary>
internal sealed record CheckedCondition(int Group, SearchField Field, SearchOperator Operator, IReadOnlyList<object?> Values);

/// <summary>Criteria that may be turned into a query.</summary>
internal sealed record CheckedCriteria(Criteria Asked, IReadOnlyList<CheckedCondition> Conditions);

/// <summary>Reads criteria for a user; everything that cannot be read, does not exist or may not be asked is told in words.</summary>
internal sealed class CriteriaCheck(ReferenceSnapshot reference, SearchAccess access)
{
    private const int EarliestYear = 1950;
    private const int LatestYear = 2100;

    private readonly ValueReader values = new(reference.Catalogues);
    private readonly List<ValidationFailure> failures = [];

    /// <summary>The place of a message of the criteria as a whole.</summary>
    public const string Whole = "";

    /// <summary>The place of the message of one condition.</summary>
    public static string PlaceOf(int index) => $"d{index}";

    /// <summary>The criteria, read.</summary>
    /// <exception cref="ValidationException">Something in them is wrong.</exception>
    public CheckedCriteria Read(Criteria criteria)
    {
        CheckSize(criteria);
        var conditions = failures.Count > 0 ? [] : criteria.Conditions.Select(Read).ToList();
        return failures.Count > 0 ? throw new ValidationException(failures) : new CheckedCriteria(criteria, conditions!);
    }

    private void CheckSize(Criteria criteria)
    {
        if (criteria.Conditions.Count > Criteria.MostConditions)
        {
            Refuse(Whole, $"Tối đa {Criteria.MostConditions} điều kiện; đang có {criteria.Conditions.Count}. Bỏ bớt điều kiện.");
        }

        if (criteria.Conditions.Any(c => c.Group is < 0 or > Criteria.MostGroups))
        {
            Refuse(Whole, $"Nhóm điều kiện từ 1 đến {Criteria.MostGroups}. Chọn lại nhóm.");
        }

        if (criteria.Day is { Year: < EarliestYear or > LatestYear })
        {
            Refuse(Whole, $"Ngày xét phải từ năm {EarliestYear} đến {LatestYear}.");
        }
    }

    private CheckedCondition? Read(Condition condition, int index)
    {
        var place = PlaceOf(index);
        if (SearchFields.Find(condition.Field) is not { } field)
        {
            return Refuse(place, $"Không có tiêu chí “{Short(condition.Field)}”. Bỏ điều kiện này rồi chọn tiêu chí trong danh sách.");
        }

        if (!access.Covers(field))
        {
            return Refuse(place, field.IsPay
                ? $"“{field.FullLabel}” là số liệu lương; tài khoản không được xem lương (Điều 7.3). Bỏ điều kiện này."
                : $"Tài khoản không được tìm theo “{field.FullLabel}”. Bỏ điều kiện này.");
        }

        if (SearchOperator.Find(condition.Operator) is not { } comparison || !field.Operators.Contains(comparison))
        {
            return Refuse(place, $"“{field.FullLabel}” không so sánh được bằng “{Short(condition.Operator)}”. Chọn lại phép so sánh.");
        }

        var given = condition.Values.Where(v => comparison == SearchOperator.Range || !string.IsNullOrWhiteSpace(v)).ToList();
        if (given.Count > Criteria.MostValues)
        {
            return Refuse(place, $"“{field.FullLabel}”: tối đa {Criteria.MostValues} giá trị.");
        }

        return comparison.StandsAlone
            ? new CheckedCondition(condition.Group, field, comparison, [])
            : ReadValues(condition, field, comparison, given, place);
    }

    private CheckedCondition? ReadValues(Condition condition, SearchField field, SearchOperator comparison, List<string> given,
        string place)
    {
        if (given.All(string.IsNullOrWhiteSpace))
        {
            return Refuse(place, $"Chưa điền giá trị của “{field.FullLabel}”.");
        }

        var read = new List<object?>();
        for (var i = 0; i < given.Count; i++)
        {
            var value = values.Read(field, comparison, given[i], isEnd: i == 1);
            if (value.Error is { } error)
            {
                return Refuse(place, $"“{field.FullLabel}”: {error}");
            }

            if (value.Value is Guid unit && reference.Units.Find(unit) is null)
            {
                return Refuse(place, $"“{field.FullLabel}”: đơn vị này không có trong cây tổ chức. Chọn lại đơn vị.");
            }

            read.Add(value.Value);
        }

        if (comparison == SearchOperator.Range && read is [IComparable from, { } until, ..] && from.CompareTo(until) > 0)
        {
            return Refuse(place, $"“{field.FullLabel}”: giá trị đầu lớn hơn giá trị cuối. Đổi lại cho đúng thứ tự.");
        }

        return new CheckedCondition(condition.Group, field, comparison, read);
    }

    private CheckedCondition? Refuse(string place, string message)
    {
        failures.Add(new ValidationFailure(place, message));
        return null;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
