using System.Text.RegularExpressions;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>What a rule is about, in words: its id (<c>N6</c>, <c>S2</c>) tells a user nothing.</summary>
internal static partial class RuleTopics
{
    private static readonly Dictionary<char, string> Topics = new()
    {
        ['N'] = "Họ tên, số hiệu, cách ghi",
        ['I'] = "Giấy tờ tùy thân",
        ['B'] = "Bảo hiểm, mã số thuế",
        ['D'] = "Ngày tháng",
        ['A'] = "Tuổi",
        ['P'] = "Đảng, đoàn thể, quân đội",
        ['H'] = "Học vấn, danh hiệu",
        ['S'] = "Ngạch, lương, chức vụ",
        ['F'] = "Gia đình",
        ['Y'] = "Sức khỏe, chính sách",
        ['Q'] = "Quyết định, tài liệu",
        ['K'] = "Cách ghi trong ô",
        ['U'] = "Đơn vị",
        ['T'] = "Phạm vi của tệp nhập",
        ['R'] = "Mục bắt buộc",
    };

    /// <summary>The topic of a rule; empty for what no rule says.</summary>
    public static string Of(string rule) => rule.Length > 0 ? Topics.GetValueOrDefault(rule[0], "") : "";

    /// <summary>The topics of several rules, as <c>D1, D3, I9</c> or <c>I1 đến I8</c> names them.</summary>
    public static string OfAll(string rules) => string.Join("; ", RuleId().Matches(rules).Select(id => Of(id.Value)).Distinct());

    [GeneratedRegex(@"\b[A-Z]\d{0,2}\b")]
    private static partial Regex RuleId();
}
