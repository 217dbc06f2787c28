namespace HoSoCanBo.Personnel;

/// <summary>Permissions of catalogues/permissions.csv that this module asks for.</summary>
public static class PersonnelPermissions
{
    /// <summary>Xem hồ sơ.</summary>
    public const string View = "record.view";

    /// <summary>Tìm kiếm, danh sách.</summary>
    public const string Search = "record.search";

    /// <summary>Cập nhật hồ sơ.</summary>
    public const string Edit = "record.edit";

    /// <summary>Báo sai sót trong hồ sơ của mình.</summary>
    public const string ProposeCorrection = "record.propose_correction";

    /// <summary>Điều chuyển, tiếp nhận hồ sơ.</summary>
    public const string Transfer = "record.transfer";

    /// <summary>Đính chính, hủy biến động đã có hiệu lực: Sở Nội vụ over the province, at any time.</summary>
    public const string Correct = "record.correct";

    /// <summary>Xem báo cáo, số liệu.</summary>
    public const string ViewReports = "report.view";

    /// <summary>Kết xuất.</summary>
    public const string Export = "report.export";

    /// <summary>Theo dõi việc sử dụng: quá hạn, nhắc nhở.</summary>
    public const string Monitor = "usage.monitor";

    /// <summary>Kiểm tra hồ sơ: Sở Nội vụ over the province (Điều 6.4b), delegating bodies.</summary>
    public const string Check = "record.check";

    /// <summary>Pay figures on the record are shown only to who holds this (Điều 7.3).</summary>
    public const string ViewSalary = "salary.view";

    /// <summary>Quản trị đơn vị: particulars and leaders of units, quotas, reorganisations (Điều 9.4, 9.11).</summary>
    public const string AdministerUnits = "unit.administer";

    /// <summary>Quản lý danh mục (Điều 9.9).</summary>
    public const string ManageCatalogues = "catalogue.manage";

    /// <summary>Tham số của phân hệ Tiền lương: Sở Tài chính keeps the calendar that moves the windows of Điều 15.</summary>
    public const string ConfigureSalary = "salary.configure";

    /// <summary>Quản trị hệ thống.</summary>
    public const string Administer = "system.administer";

    /// <summary>Vận hành hệ thống.</summary>
    public const string Operate = "system.operate";
}
