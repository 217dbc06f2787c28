using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Rules;

/// <summary>Rules on rank and health: S1, S10, Y1 to Y3. Those on pay are in <see cref="PayRules"/>.</summary>
internal static class ServiceRules
{
    public static IEnumerable<ProfileFinding> Check(Employee employee, DateOnly today) =>
        CheckRank(employee, today).Concat(PayRules.Check(employee, today)).Concat(CheckBody(employee));

    private static IEnumerable<ProfileFinding> CheckRank(Employee employee, DateOnly today)
    {
        if (employee.RankCode is not { } rank)
        {
            yield break;
        }

        if (!PayScales.Knows(rank))
        {
            // the tables may lack a title of a group they know; a group they do not know is no rank
            yield return PayScales.KnowsGroupOf(rank)
                ? new("S1", RuleSeverity.Warning, "ma_ngach",
                    "Bảng lương trong phần mềm chưa có mã ngạch này. Kiểm tra lại mã, ví dụ 01.003 hoặc V.07.03.29.")
                : new("S1", RuleSeverity.Format, "ma_ngach", "Không có mã ngạch này. Ghi đúng mã, ví dụ 01.003 hoặc V.07.03.29.");
        }

        var isTitleOfPublicEmployees = rank.StartsWith("V.", StringComparison.OrdinalIgnoreCase);
        if (isTitleOfPublicEmployees && employee.KindCode is "CAN_BO" or "CONG_CHUC" or "CAN_BO_XA" or "CONG_CHUC_XA")
        {
            yield return new("S1", RuleSeverity.Error, "ma_ngach",
                "Mã V.… là chức danh nghề nghiệp viên chức, không dùng cho cán bộ, công chức.");
        }

        if (!isTitleOfPublicEmployees && rank.StartsWith("01.", StringComparison.Ordinal)
            && (employee.KindCode is "VIEN_CHUC" or "VIEN_CHUC_QL"))
        {
            // since Thông tư 12/2022/TT-BNV some of these codes are used for viên chức as well
            var isShared = PayScales.IsForPublicEmployees(rank, employee.SalaryFrom ?? today);
            yield return new("S1", isShared ? RuleSeverity.Warning : RuleSeverity.Error, "ma_ngach",
                "Viên chức xếp theo chức danh nghề nghiệp (mã V.…); mã 01.… là ngạch công chức. Kiểm tra lại mã hoặc đối tượng.");
        }

        if (employee.KindCode is "HD_68" or "HD_161" && rank.StartsWith("01.00", StringComparison.Ordinal)
            && rank is "01.001" or "01.002" or "01.003")
        {
            yield return new("S10", RuleSeverity.Warning, "ma_ngach", "Người hợp đồng theo Nghị định 68, 161 không xếp ngạch chuyên viên.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckBody(Employee employee)
    {
        if (employee.HeightInCm is < 120 or > 220)
        {
            yield return new("Y1", RuleSeverity.Warning, "chieu_cao", "Chiều cao thường từ 120 đến 220 cm.");
        }

        if (employee.WeightInTenthsOfKg is < 300 or > 1500)
        {
            yield return new("Y1", RuleSeverity.Warning, "can_nang", "Cân nặng thường từ 30 đến 150 kg.");
        }

        if (employee is { WarInvalidClassCode: not null, WarInvalidCertificate: null })
        {
            yield return new("Y2", RuleSeverity.Warning, "so_the_thuong_binh", "Thương binh cần số giấy chứng nhận.");
        }

        if (employee is { PolicyFamilyCode: not null, PolicyFamilyPaper: null })
        {
            yield return new("Y3", RuleSeverity.Warning, "giay_to_chinh_sach", "Gia đình chính sách cần giấy tờ xác nhận.");
        }
    }
}

/// <summary>Rules on qualifications: H4, H6, H7, H8.</summary>
internal static class QualificationRules
{
    public static IEnumerable<ProfileFinding> Check(Employee employee, Reference.Domain.CatalogueLookup catalogues)
    {
        var level = catalogues.GroupOf("professional_levels", employee.ProfessionalLevelCode);
        var school = catalogues.GroupOf("education_general_levels", employee.GeneralEducationCode);
        if (level is "DH" or "THS" or "TS" && school is not null && school != "THPT")
        {
            yield return new("H4", RuleSeverity.Warning, "gdpt", "Có bằng đại học trở lên mà chưa tốt nghiệp trung học phổ thông.");
        }

        if (employee.AcademicRankCode is not null && level is not (null or "TS"))
        {
            yield return new("H6", RuleSeverity.Warning, "hoc_ham", "Giáo sư, phó giáo sư phải có trình độ tiến sĩ.");
        }

        if (employee.TitleAwardedCode is not null && (employee.TitleAwardedYear is null || employee.TitleAwardedDecision is null))
        {
            yield return new("H7", RuleSeverity.Warning, "nam_danh_hieu", "Danh hiệu được phong tặng cần năm và số quyết định.");
        }

        if (employee.PoliticalTheoryCode is "CN" or "CC" && employee.PartyJoinedOn is null)
        {
            yield return new("H8", RuleSeverity.Information, "ly_luan_chinh_tri",
                "Trình độ lý luận chính trị cao cấp trở lên mà chưa ghi ngày vào Đảng.");
        }
    }
}
