using HoSoCanBo.Personnel.Reports.Domain.Search;

namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>The statutory tables of numbers and quality of staff (Thông tư 11/2012/TT-BNV, 07/2019/TT-BNV).</summary>
internal static class StaffForms
{
    private const string InWhich = "Trong đó";
    private const string ByRank = "Chia theo ngạch công chức";
    private const string ByGrade = "Chia theo hạng chức danh nghề nghiệp";
    private const string ByTraining = "Chia theo trình độ đào tạo";
    private const string ByAge = "Chia theo độ tuổi";
    private const string OlderThan50 = "Từ 51 đến 60";

    private const string RetirementNote =
        "Tuổi là số năm tròn đến ngày báo cáo. Người trên 60 chưa quá ngày nghỉ hưu theo lộ trình (Nghị định 135/2020/NĐ-CP) tính ở cột “Từ 51 đến 60: Tổng số”.";

    private static readonly string[] Civil = ["CAN_BO", "CONG_CHUC"];
    private static readonly string[] Commune = ["CAN_BO_XA", "CONG_CHUC_XA"];
    private static readonly string[] Public = ["VIEN_CHUC", "VIEN_CHUC_QL"];

    public static readonly IReadOnlyList<StaffForm> All = [Bm01(), Bm02(), Bm01Vc()];

    /// <summary>The form of an address; null when there is none.</summary>
    public static StaffForm? Find(string slug) => All.FirstOrDefault(f => f.Slug == slug);

    private static StaffForm Bm01()
    {
        StaffColumn[] columns =
        [
            Column([], "Tổng số biên chế được giao") with { QuotaKind = "BC_HC" },
            Column([], "Tổng số công chức hiện có"),
            .. Whom(),
            .. RankGroups.Choices.Select(g => Column([ByRank], g.Name, Is("nhom_ngach", g.Code))),
            .. Professional(), .. Political(), .. Computing(), .. Languages(),
            .. ByCode([ByTraining, "Quản lý nhà nước"], "quan_ly_nha_nuoc", "state_management_levels",
                ("CVCC", "Chuyên viên cao cấp & TĐ"), ("CVC", "Chuyên viên chính & TĐ"), ("CV", "Chuyên viên & TĐ")),
            .. Ages(),
        ];
        return Form("bm01", "BM01/BNV", "Báo cáo số lượng, chất lượng công chức từ cấp huyện trở lên",
            "Thông tư 11/2012/TT-BNV ngày 17/12/2012", Civil, columns, "2",
            [new("Chia theo ngạch", ["7", "8", "9", "10", "11"], "2"),
                new("Chia theo trình độ chuyên môn", ["12", "13", "14", "15", "16", "17"], "2"),
                new("Chia theo độ tuổi", ["32", "33", "34", "35", "38"], "2")]);
    }

    private static StaffForm Bm02()
    {
        StaffColumn[] columns =
        [
            Column([], "Tổng số"), .. Whom(),
            Column(["Chức danh"], "Cán bộ cấp xã", Is(OwnFields.Kind, "CAN_BO_XA")),
            Column(["Chức danh"], "Công chức chuyên môn", Is(OwnFields.Kind, "CONG_CHUC_XA")),
            .. Professional(),
            .. ByCode([ByTraining, "Học vấn phổ thông"], "gdpt", "education_general_levels", ("THPT", "Trung học phổ thông"),
                ("THCS", "Trung học cơ sở"), ("TH", "Tiểu học")),
            .. Political(), .. Computing(), .. Languages(),
            .. ByCode([ByTraining, "Quản lý nhà nước"], "quan_ly_nha_nuoc", "state_management_levels", ("CVC", "Chuyên viên chính & TĐ"),
                ("CV", "Chuyên viên & TĐ"), ("CHUA", "Chưa qua đào tạo")),
            .. Ages(),
            Column([], "Công chức luân chuyển từ cấp huyện", Is("bien-dong.loai", "LUAN_CHUYEN"), Is("bien-dong.cap_tu", "huyen")),
        ];
        return Form("bm02", "BM02/BNV", "Báo cáo số lượng, chất lượng cán bộ, công chức cấp xã", "Thông tư 11/2012/TT-BNV ngày 17/12/2012",
            Commune, columns, "1",
            [new("Chia theo chức danh", ["6", "7"], "1"), new("Học vấn phổ thông", ["14", "15", "16"], "1"),
                new("Quản lý nhà nước", ["28", "29", "30"], "1"), new("Chia theo độ tuổi", ["31", "32", "33", "34", "37"], "1")]);
    }

    private static StaffForm Bm01Vc()
    {
        StaffColumn[] columns =
        [
            Column([], "Tổng số người làm việc được giao") with { QuotaKind = "BC_SN" }, Column([], "Tổng số viên chức hiện có"), .. Whom(),
            .. new[] { ("CVCC", "Hạng I"), ("CVC", "Hạng II"), ("CV", "Hạng III"), ("CS", "Hạng IV"), ("NV", "Còn lại") }.Select(
                g => Column([ByGrade], g.Item2, Is("nhom_ngach", g.Item1))),
            .. Professional(),
            Column(["Học hàm"], "Giáo sư", Is("hoc_ham", "GS")), Column(["Học hàm"], "Phó giáo sư", Is("hoc_ham", "PGS")),
            .. Political(), .. Computing(), .. Languages(),
            .. ByCode([ByTraining, "Quản lý nhà nước"], "quan_ly_nha_nuoc", "state_management_levels",
                ("CVCC", "Chuyên viên cao cấp & TĐ"), ("CVC", "Chuyên viên chính & TĐ"), ("CV", "Chuyên viên & TĐ")),
            .. Ages(),
        ];
        return Form("bm01-vc", "BM01-VC/BNV", "Báo cáo số lượng, chất lượng viên chức", "Thông tư 07/2019/TT-BNV", Public, columns, "2",
            [new("Chia theo hạng", ["7", "8", "9", "10", "11"], "2")]) with
        {
            Note = "Cột dựng theo cách của BM01 vì chưa có phụ lục của Thông tư 07/2019/TT-BNV; hạng tính theo loại của bảng lương. Đối chiếu với phụ lục trước khi gửi. " + RetirementNote,
        };
    }

    private static StaffForm Form(string slug, string code, string title, string basis, string[] kinds, StaffColumn[] columns,
        string total, StaffCheck[] checks) => new(
        slug, code, title, basis, "Áp dụng đối với tỉnh, thành phố trực thuộc Trung ương", kinds, kinds == Commune,
        [.. columns.Select((c, i) => c with { Number = $"{i + 1}" })], checks)
    {
        TotalColumn = total,
        Note = RetirementNote,
    };

    private static StaffColumn[] Whom() =>
    [
        Column([InWhich], "Nữ", Is("gioi_tinh", "NU")), Column([InWhich], "Đảng viên", Is(OwnFields.PartyMember, SearchField.Yes)),
        Column([InWhich], "Dân tộc thiểu số", Is(OwnFields.Minority, SearchField.Yes)),
        Column([InWhich], "Tôn giáo", Is(OwnFields.Religious, SearchField.Yes)),
    ];

    private static StaffColumn[] Professional() => ByCode(
        [ByTraining, "Chuyên môn"], "trinh_do_chuyen_mon", "professional_levels",
        ("TS", "Tiến sĩ"), ("THS", "Thạc sĩ"), ("DH", "Đại học"), ("CD", "Cao đẳng"), ("TC", "Trung cấp"), ("SC", "Sơ cấp"));

    private static StaffColumn[] Political() => ByCode(
        [ByTraining, "Chính trị"], "ly_luan_chinh_tri", "political_theory_levels", ("CN", "Cử nhân"), ("CC", "Cao cấp"),
        ("TC", "Trung cấp"), ("SC", "Sơ cấp"));

    private static StaffColumn[] Computing() =>
        ByCode([ByTraining, "Tin học"], "tin_hoc", "it_levels", ("TC_TRO_LEN", "Trung cấp trở lên"), ("CHUNG_CHI", "Chứng chỉ"));

    private static StaffColumn[] Languages()
    {
        var english = new Condition(Criteria.Always, "ngoai_ngu", SearchOperator.Contains.Code, ["Anh"]);
        var other = english with { Operator = SearchOperator.Lacks.Code };
        (string, string)[] levels = [("DH_TRO_LEN", "Đại học trở lên"), ("CHUNG_CHI", "Chứng chỉ (A, B, C)")];
        return
        [
            .. ByCode([ByTraining, "Ngoại ngữ: Tiếng Anh"], "trinh_do_ngoai_ngu", "foreign_language_levels", levels)
            .Select(c => With(c, english)),
            .. ByCode([ByTraining, "Ngoại ngữ khác"], "trinh_do_ngoai_ngu", "foreign_language_levels", levels).Select(c => With(c, other)),
            .. ByCode([ByTraining], "trinh_do_ngoai_ngu", "foreign_language_levels", ("TIENG_DAN_TOC", "Chứng chỉ tiếng dân tộc")),
        ];
    }

    private static StaffColumn[] Ages()
    {
        var inService = Is(OwnFields.PastRetirement, SearchField.No);
        return
        [
            Column([ByAge], "Từ 30 trở xuống", Aged("", "30")), Column([ByAge], "Từ 31 đến 40", Aged("31", "40")),
            Column([ByAge], "Từ 41 đến 50", Aged("41", "50")),
            Column([ByAge, OlderThan50], "Tổng số", Aged("51", ""), inService),
            Column([ByAge, OlderThan50], "Nữ từ 51 đến 55", Aged("51", "55"), Is("gioi_tinh", "NU"), inService),
            Column([ByAge, OlderThan50], "Nam từ 56 đến 60", Aged("56", "60"), Is("gioi_tinh", "NAM"), inService),
            Column([ByAge], "Trên tuổi nghỉ hưu", Is(OwnFields.PastRetirement, SearchField.Yes)),
        ];
    }

    /// <summary>Columns over the report groups of a catalogue.</summary>
    private static StaffColumn[] ByCode(string[] groups, string field, string catalogue, params (string Group, string Heading)[] columns) =>
    [
        .. columns.Select(c => new StaffColumn("", groups, c.Heading, catalogues =>
            [new(Criteria.Always, field, SearchOperator.Is.Code,
                [.. catalogues.ChoicesOf(catalogue).Where(i => i.Group == c.Group).Select(i => i.Code)])])),
    ];

    private static StaffColumn With(StaffColumn column, Condition more) =>
        column with { Conditions = catalogues => [.. column.Conditions(catalogues), more] };

    private static StaffColumn Column(string[] groups, string heading, params Condition[] conditions) =>
        new("", groups, heading, _ => conditions);

    private static Condition Is(string field, string code) => new(Criteria.Always, field, SearchOperator.Is.Code, [code]);

    private static Condition Aged(string from, string until) =>
        new(Criteria.Always, OwnFields.Age, SearchOperator.Range.Code, [from, until]);
}
