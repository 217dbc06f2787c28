namespace HoSoCanBo.Personnel.Employees.Domain.Movements;

/// <summary>What only some kinds of movements say, as the paper gives it. Stored as one text; nobody searches in it.</summary>
internal sealed record MovementDetails
{
    public const int StoredMaxLength = 4000;
    public const int TextMaxLength = 255;
    public const int ReasonMaxLength = 500;

    /// <summary>Cơ quan, nơi đến ngoài phần mềm.</summary>
    public string? ReceivingBody { get; init; }

    /// <summary>Văn bản đồng ý tiếp nhận: số.</summary>
    public string? AcceptanceNumber { get; init; }

    /// <summary>Văn bản đồng ý tiếp nhận: ngày ký.</summary>
    public DateOnly? AcceptanceSignedOn { get; init; }

    /// <summary>Giấy thôi trả lương: số.</summary>
    public string? PayStopNumber { get; init; }

    /// <summary>Ngày thôi trả lương.</summary>
    public DateOnly? PayStopOn { get; init; }

    /// <summary>Đơn vị trả lương trong thời gian biệt phái.</summary>
    public string? Payer { get; init; }

    /// <summary>Hình thức nghỉ hưu: đúng tuổi, kéo dài.</summary>
    public string? RetirementForm { get; init; }

    /// <summary>Ngày hưởng lương hưu.</summary>
    public DateOnly? PensionFrom { get; init; }

    /// <summary>Ngày làm việc cuối cùng.</summary>
    public DateOnly? LastWorkingDay { get; init; }

    /// <summary>Trợ cấp thôi việc.</summary>
    public bool? HasSeverance { get; init; }

    /// <summary>Lý do.</summary>
    public string? Reason { get; init; }

    /// <summary>Trạng thái sau biến động, where a kind leads to one of several.</summary>
    public string? StatusCode { get; init; }

    /// <summary>Hệ số phụ cấp chức vụ times 100.</summary>
    public int? AllowanceInHundredths { get; init; }

    /// <summary>Kiêm nhiệm: a post beside the main one.</summary>
    public bool? IsConcurrent { get; init; }

    /// <summary>The decision ends the present main post too.</summary>
    public bool? EndsPresentPost { get; init; }

    /// <summary>Mã ngạch, hạng chức danh nghề nghiệp.</summary>
    public string? RankCode { get; init; }

    /// <summary>Phòng, bộ phận within the unit.</summary>
    public string? Division { get; init; }

    /// <summary>Nội dung, nơi học.</summary>
    public string? Course { get; init; }
}
