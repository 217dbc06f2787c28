using static HoSoCanBo.Salary.Rates.Domain.RateValueKind;

namespace HoSoCanBo.Salary.Rates.Domain;

/// <summary>The tables Sở Tài chính keeps (Điều 18.2 Quy chế 80/QĐ-UBND-HC).</summary>
internal static class RateTables
{
    private static readonly (string, string)[] Computations =
    [
        ("coefficient", "Hệ số x lương cơ sở"), ("days", "Hệ số theo ngày thực tế"), ("percent", "Tỷ lệ %"),
        ("concurrent", "Tỷ lệ % của chức danh kiêm nhiệm"), ("amount", "Mức tiền"), ("own", "Có trường riêng"),
    ];

    private static readonly (string, string)[] UnpaidDays =
        [("yes", "Theo từng ngày"), ("month", "Chỉ khi nghỉ không lương liên tục từ 1 tháng"), ("no", "Không giảm"),
            ("by actual days", "Tính theo ngày thực tế")];

    private static readonly (string, string)[] Schemes =
        [("BHXH", "Bảo hiểm xã hội"), ("BHYT", "Bảo hiểm y tế"), ("BHTN", "Bảo hiểm thất nghiệp"), ("KPCD", "Kinh phí công đoàn"),
            ("DOANPHI", "Đoàn phí công đoàn")];

    private static readonly (string, string)[] Groups =
    [
        ("salaried", "Hưởng lương"), ("salaried;non_specialist", "Hưởng lương và không chuyên trách"), ("unemployment", "Thuộc diện BHTN"),
        ("non_specialist", "Không chuyên trách"),
    ];

    private static readonly (string, string)[] Fundings =
        [("any", "Mọi đơn vị"), ("full", "Hưởng 100% lương từ ngân sách"), ("partial", "Không hưởng 100% lương từ ngân sách")];

    /// <summary>All tables, in the order of the page.</summary>
    public static IReadOnlyList<RateTable> All { get; } =
    [
        new("base_salary", "Mức lương cơ sở", "luong-co-so", [
            new("name_vi", "Tên gọi") { IsRequired = true },
            new("amount_vnd", "Mức (đồng/tháng)", Dong) { IsRequired = true, IsListed = true }])
        { IsContinuous = true, StartsOnFirstOfMonth = true, Purpose = "Nhân với hệ số để ra tiền lương, phụ cấp." },
        new("scales", "Bảng lương, bậc, hệ số", "bang-luong", [
            Key("table_code", "Bảng") with { Hint = "B1 đến B5" }, Key("scale_code", "Thang") with { Hint = "Ví dụ A1" },
            new("step", "Bậc", Whole) { IsKey = true, IsRequired = true, IsListed = true },
            new("coefficient", "Hệ số", RateValueKind.Coefficient) { IsRequired = true, IsListed = true },
            new("table_name_vi", "Tên bảng"), new("scale_name_vi", "Tên thang") { IsRequired = true, IsListed = true },
            new("step_count", "Số bậc của thang", Whole) { IsRequired = true },
            new("months_to_next_step", "Số tháng giữ bậc", Whole) { IsListed = true },
            new("is_last_step", "Là bậc cuối", YesNo), new("has_vuot_khung", "Có vượt khung", YesNo),
            new("vuot_khung_after_months_at_last_step", "Vượt khung sau (tháng)", Whole),
            new("vuot_khung_first_percent", "Vượt khung lần đầu (%)", Whole), new("vuot_khung_yearly_percent", "Mỗi năm thêm (%)", Whole)])
        { Purpose = "Hệ số từng bậc của các thang lương Nghị định 204/2004/NĐ-CP." },
        new("grades", "Ngạch, chức danh nghề nghiệp", "ngach", [
            Key("grade_code", "Mã ngạch, mã số chức danh"), new("name_vi", "Tên") { IsRequired = true, IsListed = true },
            new("person_kind", "Đối tượng") { IsKey = true, IsRequired = true, IsListed = true, Hint = "Công chức, viên chức, nhân viên…" },
            new("rank_hang", "Hạng"), new("salary_table", "Bảng lương") { IsRequired = true, IsListed = true },
            new("scale_code", "Mã thang lương") { IsRequired = true, IsListed = true }, new("sector_vi", "Ngành")])
        { Purpose = "Ngạch, chức danh nào xếp thang lương nào." },
        new("position_allowances", "Hệ số phụ cấp chức vụ", "phu-cap-chuc-vu", [
            Key("position_code", "Mã chức vụ"), new("position_vi", "Chức vụ") { IsRequired = true, IsListed = true },
            new("urban_class_or_school_rank", "Loại đô thị, hạng trường") { IsKey = true, IsListed = true },
            new("agency_level", "Cấp"), new("agency_kind", "Cơ quan"),
            new("coefficient", "Hệ số", RateValueKind.Coefficient) { IsListed = true }])
        { Purpose = "Để gợi ý và kiểm tra; hệ số ghi trong quyết định vẫn được dùng." },
        new("allowances", "Loại phụ cấp", "loai-phu-cap", [
            Key("allowance_code", "Mã"), new("name_vi", "Tên phụ cấp") { IsRequired = true, IsListed = true },
            new("line_name_vi", "Tên trên bảng lương") { IsRequired = true, Hint = "{0} là nơi ghi tỷ lệ hoặc hệ số" },
            new("compute", "Cách tính", Choice) { IsRequired = true, IsListed = true, Choices = Computations },
            new("counted_for_bhxh", "Tính đóng BHXH", YesNo) { IsListed = true }, new("part_of_percent_base", "Vào nền phụ cấp %", YesNo),
            new("reduced_on_unpaid_days", "Giảm theo ngày không lương", Choice) { IsListed = true, Choices = UnpaidDays },
            new("tax_exempt", "Miễn thuế TNCN", YesNo),
            new("kept_difference_in_base", "Chênh lệch bảo lưu vào nền", YesNo),
            new("ends_with_month", "Hưởng hết tháng thôi chức vụ", YesNo), new("alike_group", "Nhóm không hưởng đồng thời"),
            new("budget_item", "Tiểu mục") { IsRequired = true, IsListed = true }, new("who_gets_it", "Đối tượng hưởng"),
            new("conditions", "Điều kiện")])
        { Purpose = "Phụ cấp tính thế nào, có đóng bảo hiểm, chịu thuế, ghi tiểu mục nào." },
        new("allowance_rates", "Mức phụ cấp", "muc-phu-cap", [
            Key("allowance_code", "Mã phụ cấp"),
            new("unit", "Tính theo", Choice) { IsRequired = true, IsListed = true,
                Choices = [("percent", "Tỷ lệ %"), ("coefficient", "Hệ số")] },
            new("values", "Các mức", Numbers) { IsRequired = true, IsListed = true,
                Hint = "Cách nhau bằng dấu chấm phẩy, ví dụ 0,1; 0,2" }])
        { IsContinuous = true, Purpose = "Các mức được phép; một mức duy nhất thì tự điền." },
        new("insurance_rates", "Tỷ lệ bảo hiểm, kinh phí công đoàn", "bao-hiem", [
            new("scheme", "Khoản", Choice) { IsKey = true, IsRequired = true, IsListed = true, Choices = Schemes },
            new("applies_to", "Nhóm", Choice) { IsKey = true, IsRequired = true, IsListed = true, Choices = Groups },
            new("unit_funding", "Nguồn của đơn vị", Choice) { IsKey = true, IsRequired = true, IsListed = true, Choices = Fundings },
            new("min_contract_months", "Hợp đồng từ (tháng)", Whole), new("person_kind", "Đối tượng"),
            new("employee_percent", "Người lao động (%)", RateValueKind.Percent) { IsRequired = true, IsListed = true },
            new("employer_percent", "Đơn vị (%)", RateValueKind.Percent) { IsRequired = true, IsListed = true }, new("base", "Nền đóng")])
        { IsContinuous = true, StartsOnFirstOfMonth = true, Purpose = "Tỷ lệ đóng của người lao động và của đơn vị." },
        new("commune_cadres", "Cán bộ, công chức cấp xã", "cap-xa", [
            Key("position_code", "Mã chức danh"), new("position_vi", "Chức danh") { IsRequired = true, IsListed = true },
            new("training_level", "Trình độ") { IsKey = true, IsListed = true }, new("salary_method", "Cách xếp lương"),
            new("coefficient_step_1", "Hệ số bậc 1", RateValueKind.Coefficient) { IsListed = true },
            new("coefficient_step_2", "Hệ số bậc 2", RateValueKind.Coefficient) { IsListed = true },
            new("months_to_step_2", "Tháng lên bậc 2", Whole),
            new("leadership_allowance_coefficient", "PC chức vụ", RateValueKind.Coefficient) { IsListed = true }])
        { Purpose = "Hệ số và phụ cấp của cán bộ, công chức cấp xã." },
        new("regional_minimum_wages", "Lương tối thiểu vùng", "luong-toi-thieu-vung", [
            new("region_1_vnd", "Vùng I", Dong) { IsRequired = true, IsListed = true },
            new("region_2_vnd", "Vùng II", Dong) { IsRequired = true, IsListed = true },
            new("region_3_vnd", "Vùng III", Dong) { IsRequired = true, IsListed = true },
            new("region_4_vnd", "Vùng IV", Dong) { IsRequired = true, IsListed = true }])
        { IsContinuous = true, StartsOnFirstOfMonth = true, Purpose = "Tiền lương thỏa thuận không được thấp hơn." },
        new("income_tax", "Thuế thu nhập cá nhân", "thue-tncn", [
            new("personal_deduction_vnd", "Giảm trừ bản thân", Dong) { IsRequired = true, IsListed = true },
            new("dependant_deduction_vnd", "Giảm trừ mỗi người phụ thuộc", Dong) { IsRequired = true, IsListed = true },
            new("brackets", "Biểu thuế", Brackets) { IsRequired = true, IsListed = true,
                Hint = "Đến mức:tỷ lệ, ví dụ 10000000:5;30000000:10;:35" }])
        { IsContinuous = true, StartsOnFirstOfMonth = true, Purpose = "Giảm trừ gia cảnh và biểu thuế lũy tiến tháng." },
        new("pay_rules", "Quy định tính lương, nâng bậc", "quy-dinh", [
            new("rule_code", "Quy định", Choice) { IsKey = true, IsRequired = true, IsListed = true, Choices = PayRules.Choices },
            new("value", "Mức", Number) { IsRequired = true, IsListed = true, Hint = "Ví dụ 20" }])
        { IsContinuous = true,
            KeysWithGaps = [nameof(PayRuleKind.ReprimandBeyondFrame), nameof(PayRuleKind.Demotion), nameof(PayRuleKind.LowSalaryTopUp)],
            Purpose = "Trần đóng bảo hiểm, ngày không đóng, ngày công chuẩn, thời gian kéo dài nâng bậc và các mức bằng số khác." },
    ];

    /// <summary>The table of an address; null when there is none.</summary>
    public static RateTable? BySlug(string? slug) => All.FirstOrDefault(t => t.Slug == slug);

    /// <summary>The table with a code.</summary>
    public static RateTable ByCode(string code) => All.First(t => t.Code == code);

    private static RateColumn Key(string name, string label) => new(name, label) { IsKey = true, IsRequired = true, IsListed = true };
}
