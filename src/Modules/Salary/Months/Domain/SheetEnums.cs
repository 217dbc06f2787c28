namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Loại bảng lương.</summary>
internal enum SheetKind
{
    /// <summary>Bảng lương chính; its truy lĩnh and truy thu stand on it as lines of their own.</summary>
    Main,

    /// <summary>Bảng truy lĩnh, truy thu paid apart.</summary>
    Arrears,

    /// <summary>Bảng khác.</summary>
    Other,
}

/// <summary>Which window of Điều 15 a sheet has.</summary>
internal enum SheetGroup
{
    /// <summary>Sở, ban, ngành, MTTQ, tổ chức chính trị - xã hội, đơn vị sự nghiệp: to Sở Tài chính by day 10 (Điều 15.1).</summary>
    Province,

    /// <summary>Unit of a huyện: to the huyện, which sends all of them by day 20 (Điều 15.2).</summary>
    DistrictUnit,
}

/// <summary>Trạng thái của bảng lương.</summary>
internal enum SheetState
{
    /// <summary>Mở: the unit may change it.</summary>
    Open,

    /// <summary>Đã nộp.</summary>
    Submitted,

    /// <summary>Trả lại with a reason: the unit may change it.</summary>
    Returned,

    /// <summary>Đã tổng hợp by the huyện or Sở Tài chính.</summary>
    Consolidated,

    /// <summary>Khóa.</summary>
    Locked,
}

/// <summary>Trạng thái của tháng lương.</summary>
internal enum MonthState
{
    /// <summary>Đang mở: sheets are being made.</summary>
    Opening,

    /// <summary>Mở: units fill in and send.</summary>
    Open,

    /// <summary>Đã tổng hợp: frozen for review.</summary>
    Consolidated,

    /// <summary>Khóa.</summary>
    Locked,
}
