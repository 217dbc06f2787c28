using System.Globalization;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Items 1 to 26 of the form, line by line as it is printed.</summary>
internal static class FormItems
{
    private const string AddressHint = "(Số nhà, đường phố, thành phố, xóm, thôn, xã, huyện, tỉnh)";

    /// <summary>Head, title and items 1 to 13.</summary>
    public static IEnumerable<FormBlock> OnThePerson(FormFacts f, FormTemplate t)
    {
        yield return new FormText(FormTextKind.Issue, t.Issue);
        yield return Line([new(t.Manager, f.Manager, 5), new(t.Number, f.Person.EmployeeNumber, 3)]);
        yield return Line([new(t.User, f.Unit)]);
        yield return new FormText(FormTextKind.Title, t.Title);
        if (f.AsOf is { } day)
        {
            yield return new FormText(FormTextKind.AsOf, $"(Hồ sơ như tại ngày {day:dd/MM/yyyy})");
        }

        yield return new FormPhoto(
        [
            Line([new("1) Họ và tên khai sinh (viết chữ in hoa):", f.NameInCapitals)]),
            Line([new("2) Tên gọi khác:", f.Of("ten_goi_khac"))]),
            Birth(f),
            Place("4) Nơi sinh:", f.Person.BirthPlace),
            Place("5) Quê quán:", f.Person.HomeTown),
        ], f.Picture);
        yield return Line([new("6) Dân tộc:", f.Of("dan_toc")), new("7) Tôn giáo:", f.Of("ton_giao"))]);
        yield return Line([new("8) Nơi đăng ký hộ khẩu thường trú:", FormFacts.Whole(f.Person.PermanentAddress))], AddressHint);
        yield return Line([new("9) Nơi ở hiện nay:", FormFacts.Whole(f.Person.CurrentAddress))], AddressHint);
        yield return Line([new("10) Nghề nghiệp khi được tuyển dụng:", f.Of("nghe_truoc_tuyen_dung"))]);
        yield return Line([new("11) Ngày tuyển dụng:", f.Of("ngay_tuyen_dung"), 3), new(t.RecruitedBy, f.Of("co_quan_tuyen_dung"), 5)]);
        foreach (var line in Posts(f, t))
        {
            yield return line;
        }

        yield return Line([new("13) Công việc chính được giao:", f.Of("cong_viec_chinh"))]);
    }

    /// <summary>Items 14 to 26.</summary>
    public static IEnumerable<FormBlock> OnService(FormFacts f, FormTemplate t) =>
        [.. Pay(f, t), .. Schooling(f, t), .. Membership(f, t), .. Health(f, t)];

    private static IEnumerable<FormLine> Posts(FormFacts f, FormTemplate t) => t.IsForPublicEmployees
        ? [
            Line([new("12.1) Chức danh (chức vụ) công tác hiện tại:", f.Person.PositionName)]),
            Line([new("12.2) Chức danh (chức vụ) kiêm nhiệm:", FormRows.OtherPosts(f.Person))], "(Về chính quyền hoặc Đảng, đoàn thể)"),
        ]
        : [
            Line(
                [new("12) Chức vụ (chức danh) hiện tại:", Both(f.Person.PositionName, FormRows.OtherPosts(f.Person)))],
                "(Về chính quyền hoặc Đảng, đoàn thể, kể cả chức vụ kiêm nhiệm)"),
        ];

    private static IEnumerable<FormLine> Pay(FormFacts f, FormTemplate t)
    {
        var beyond = f.ShowsPay && f.Person.BeyondFramePercent is > 0 and var percent ? $" VK {percent}%" : "";
        yield return Line([new(t.Rank, f.Of("ngach"), 3), new(t.RankCode, f.Of("ma_ngach"), 1)]);
        yield return Line(
        [
            new("Bậc lương:", f.Of("bac_luong"), 2),
            new("Hệ số:", f.Of("he_so") + beyond, 3),
            new("Ngày hưởng:", f.Of("ngay_huong"), 3),
        ]);
        yield return Line([new(t.PositionAllowance, f.Of("phu_cap_chuc_vu"), 2), new("Phụ cấp khác:", f.Of("phu_cap_khac"), 3)]);
    }

    private static IEnumerable<FormLine> Schooling(FormFacts f, FormTemplate t)
    {
        yield return Line([new("15.1) Trình độ giáo dục phổ thông (đã tốt nghiệp lớp mấy/thuộc hệ nào):", f.Of("gdpt"))]);
        yield return Line(
            [new("15.2) Trình độ chuyên môn cao nhất:", f.Joined("trinh_do_chuyen_mon", "chuyen_nganh"))],
            "(TSKH, TS, Ths, cử nhân, kỹ sư, cao đẳng, trung cấp, sơ cấp; chuyên ngành)");
        yield return Line(
            [new("15.3) Lý luận chính trị:", f.Of("ly_luan_chinh_tri")), new("15.4) Quản lý nhà nước:", f.Of("quan_ly_nha_nuoc"))],
            "(Cử nhân, cao cấp, trung cấp, sơ cấp và tương đương)     (Chuyên viên cao cấp, chuyên viên chính, chuyên viên, cán sự …)");
        var language = FormRows.Languages(f) ?? f.Joined("ngoai_ngu", "trinh_do_ngoai_ngu");
        if (!t.IsForPublicEmployees)
        {
            yield return Line([new("15.5) Ngoại ngữ:", language), new("15.6) Tin học:", f.Of("tin_hoc"))],
                "(Tên ngoại ngữ + Trình độ A, B, C, D …)     (Trình độ A, B, C …)");
            yield break;
        }

        yield return Line([new("15.5) Trình độ nghiệp vụ theo chuyên ngành:", f.Of("nghiep_vu_chuyen_nganh"))]);
        yield return Line([new("15.6) Ngoại ngữ:", language)], "(Tên ngoại ngữ + trình độ: TS, Ths, ĐH, bậc 1 đến bậc 6 …)");
        yield return Line([new("15.7) Tin học:", f.Of("tin_hoc"))], "(Trình độ: TS, Ths, ĐH, Kỹ năng 01 đến Kỹ năng 15 …)");
    }

    private static IEnumerable<FormLine> Membership(FormFacts f, FormTemplate t)
    {
        yield return Line(
            [new("16) Ngày vào Đảng Cộng sản Việt Nam:", f.Of("ngay_vao_dang"), 4), new("Ngày chính thức:", f.Of("ngay_chinh_thuc"), 3)]);
        yield return Line(
            [new("17) Ngày tham gia tổ chức chính trị - xã hội:", FormRows.Organizations(f.Person))],
            "(Ngày tham gia tổ chức: Đoàn, Hội … và làm việc gì trong tổ chức đó)");
        yield return Line(
        [
            new("18) Ngày nhập ngũ:", f.Of("ngay_nhap_ngu"), 3), new("Ngày xuất ngũ:", f.Of("ngay_xuat_ngu"), 3),
            new("Quân hàm cao nhất:", f.Of("quan_ham"), 4),
        ]);
        var titles =
            new FormItem(t.IsForPublicEmployees ? "19.1) Danh hiệu được phong tặng cao nhất:" : "19) Danh hiệu được phong tặng cao nhất:",
                f.Of("danh_hieu_phong_tang"));
        yield return Line([titles], "(Anh hùng lao động, anh hùng lực lượng vũ trang; nhà giáo, thầy thuốc, nghệ sĩ nhân dân và ưu tú …)");
        if (t.IsForPublicEmployees)
        {
            yield return Line(
                [new("19.2) Học hàm được phong (Giáo sư, Phó giáo sư):", f.Of("hoc_ham"), 3),
                    new("Năm được phong:", f.Of("nam_hoc_ham"), 1)]);
        }
    }

    private static IEnumerable<FormLine> Health(FormFacts f, FormTemplate t)
    {
        yield return Line([new("20) Sở trường công tác:", f.Of("so_truong"))]);
        yield return Line([new("21) Khen thưởng:", f.Of("khen_thuong") ?? FormRows.HighestAward(f.Person))],
            "(Hình thức cao nhất, năm nào)");
        yield return Line([new("22) Kỷ luật:", f.Of("ky_luat") ?? FormRows.HighestDiscipline(f.Person))],
            "(Về đảng, chính quyền, đoàn thể; hình thức cao nhất, năm nào)");
        yield return Line(
        [
            new("23) Tình trạng sức khỏe:", f.Of("suc_khoe"), 4), new("Chiều cao:", WithUnit(f.Of("chieu_cao"), "cm"), 3),
            new("Cân nặng:", WithUnit(f.Of("can_nang"), "kg"), 3), new("Nhóm máu:", FormFacts.Bare(f.Of("nhom_mau"), "Nhóm máu"), 3),
        ]);
        yield return Line(
            [new("24) Là thương binh hạng:", f.Of("thuong_binh"), 3), new("Là con gia đình chính sách:", f.Of("gia_dinh_chinh_sach"), 4)],
            "(Con thương binh, con liệt sĩ, người nhiễm chất độc da cam Dioxin)");
        yield return Line([new(t.Identity, f.Of("so_giay_to"), 4), new("Ngày cấp:", f.Of("ngay_cap"), 2)]);
        yield return Line([new("26) Số sổ BHXH:", f.Of("so_bhxh"))]);
    }

    private static FormLine Line(IReadOnlyList<FormItem> items, string? hint = null) => new(items, hint);

    private static FormLine Birth(FormFacts f)
    {
        var (born, precision) = (f.Person.BirthDate, f.Person.BirthDatePrecision);
        return Line(
        [
            new("3) Sinh ngày:", precision == DatePrecision.Day ? born?.ToString("dd", CultureInfo.InvariantCulture) : null, 3),
            new("tháng:", precision == DatePrecision.Year ? null : born?.ToString("MM", CultureInfo.InvariantCulture), 2),
            new("năm:", born?.ToString("yyyy", CultureInfo.InvariantCulture), 2),
            new("Giới tính (nam, nữ):", f.Of("gioi_tinh"), 4),
        ]);
    }

    private static FormLine Place(string label, Address address) => Line(
    [
        new($"{label} {FormFacts.LabelOf(address.Commune, FormFacts.CommuneKinds)}",
            FormFacts.NameOf(address.Commune, FormFacts.CommuneKinds), 4),
        new(FormFacts.LabelOf(address.District, FormFacts.DistrictKinds), FormFacts.NameOf(address.District, FormFacts.DistrictKinds), 4),
        new("Tỉnh", FormFacts.Bare(address.Province, "tỉnh"), 3),
    ]);

    private static string? Both(string? one, string? other) => (one, other) switch
    {
        (null or "", _) => other,
        (_, null or "") => one,
        _ => $"{one}; {other}",
    };

    private static string? WithUnit(string? number, string unit) => string.IsNullOrEmpty(number) ? null : $"{number} {unit}";
}
