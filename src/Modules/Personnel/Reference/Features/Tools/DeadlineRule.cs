namespace HoSoCanBo.Personnel.Reference.Features.Tools;

/// <summary>A time limit of the regulation as the tool offers it.</summary>
internal sealed record DeadlineRule(string Key, string Title, string Article, int Days, bool IsInWorkingDays, string Text)
{
    public static readonly IReadOnlyList<DeadlineRule> All =
    [
        new("recruitment", "Tuyển dụng, tiếp nhận từ ngoài", "Điều 10.1", 30, false,
            "Điều 10.1: 30 ngày kể từ ngày có quyết định tuyển dụng hoặc điều động, tiếp nhận từ nơi không dùng chung phần mềm"),
        new("change", "Thay đổi, bổ sung thông tin", "Điều 10.2", 15, false,
            "Điều 10.2: chậm nhất 15 ngày kể từ ngày văn bản có hiệu lực"),
        new("transfer", "Điều chuyển, rời hệ thống", "Điều 11", 15, false,
            "Điều 11: 15 ngày kể từ ngày văn bản có hiệu lực"),
        new("assignment", "Phân công người sử dụng phần mềm", "Điều 8.2", 3, true,
            "Điều 8.2: chậm nhất 03 ngày làm việc kể từ ngày ban hành văn bản phân công"),
        new("outage", "Thông báo sự cố phần mềm", "Điều 16.7", 2, true,
            "Điều 16.7: thông báo khi phần mềm ngừng hoạt động trong 2 ngày làm việc liên tiếp") { CountsFirstDay = true },
    ];

    /// <summary>Whether the first day is one of the days: it already passes with what is counted, it is no day an act is dated.</summary>
    public bool CountsFirstDay { get; private init; }

    public static DeadlineRule? Find(string? key) =>
        All.FirstOrDefault(r => string.Equals(r.Key, key?.Trim(), StringComparison.OrdinalIgnoreCase));
}
