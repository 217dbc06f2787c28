namespace HoSoCanBo.Personnel.Domain.Employees;

/// <summary>Rules on rank, pay, health: S1, S3, S5, S6, S10, Y1 to Y3. Whether a coefficient is that of its table is asked in Salary.</summary>
internal static class ServiceRules
{
    private const int LastStepOfAnyScale = 12;
    private const int FirstBeyondFramePercent = 5;

    public static IEnumerable<ProfileFinding> Check(Employee employee) =>
        CheckRank(employee).Concat(CheckPay(employee)).Concat(CheckBody(employee));

    private static IEnumerable<ProfileFinding> CheckRank(Employee employee)
    {
        if (employee.RankCode is not { } rank)
        {
            yield break;
        }

        var isTitleOfPublicEmployees = rank.StartsWith("V.", StringComparison.OrdinalIgnoreCase);
        if (isTitleOfPublicEmployees && employee.KindCode is "CAN_BO" or "CONG_CHUC" or "CAN_BO_XA" or "CONG_CHUC_XA")
        {
            yield return new("S1", RuleSeverity.Error, "ma_ngach", "Mã V.… là chức danh nghề nghiệp viên chức, không dùng cho cán bộ, công chức.");
        }

        if (!isTitleOfPublicEmployees && rank.StartsWith("01.", StringComparison.Ordinal) && (employee.KindCode is "VIEN_CHUC" or "VIEN_CHUC_QL"))
        {
            yield return new("S1", RuleSeverity.Warning, "ma_ngach", "Viên chức xếp theo chức danh nghề nghiệp (mã V.…); mã 01.… là ngạch công chức.");
        }

        if (employee.KindCode is "HD_68" or "HD_161" && rank.StartsWith("01.00", StringComparison.Ordinal) && rank is "01.001" or "01.002" or "01.003")
        {
            yield return new("S10", RuleSeverity.Warning, "ma_ngach", "Người hợp đồng theo Nghị định 68, 161 không xếp ngạch chuyên viên.");
        }
    }

    private static IEnumerable<ProfileFinding> CheckPay(Employee employee)
    {
        if (employee.SalaryStep is < 1 or > LastStepOfAnyScale)
        {
            yield return new("S3", RuleSeverity.Error, "bac_luong", "Bậc lương phải từ 1 đến bậc cuối của bảng lương (nhiều nhất 12).");
        }

        if (employee.CoefficientInHundredths is < 100 or > 1300)
        {
            yield return new("S2", RuleSeverity.Warning, "he_so", "Hệ số lương thường từ 1,00 đến 13,00.");
        }

        if (employee.BeyondFramePercent is > 0 and < FirstBeyondFramePercent or > 100)
        {
            yield return new("S5", RuleSeverity.Warning, "vuot_khung", "Phụ cấp thâm niên vượt khung bắt đầu từ 5%, mỗi năm thêm 1%.");
        }

        if (employee is { PositionAllowanceInHundredths: > 0, PositionName: null })
        {
            yield return new("S6", RuleSeverity.Warning, "phu_cap_chuc_vu", "Có phụ cấp chức vụ mà chưa ghi chức vụ lãnh đạo.");
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
    public static IEnumerable<ProfileFinding> Check(Employee employee, Catalogues.CatalogueLookup catalogues)
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
            yield return new("H8", RuleSeverity.Information, "ly_luan_chinh_tri", "Trình độ lý luận chính trị cao cấp trở lên mà chưa ghi ngày vào Đảng.");
        }
    }
}
