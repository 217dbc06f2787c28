using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features;

/// <summary>What a user reads when a request could not be answered.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="WhatHappened">One sentence.</param>
/// <param name="WhatToDo">The next step.</param>
public sealed record Failure(string Title, string WhatHappened, string WhatToDo);

/// <summary>Every failed request ends here, whatever its method.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    private static readonly Dictionary<int, Failure> Failures = new()
    {
        [400] = new("Biểu mẫu đã hết hạn hoặc thiếu dữ liệu",
            "Biểu mẫu mở đã quá lâu, hoặc phiên làm việc đã đổi ở thẻ khác nên chưa ghi gì.",
            "Quay lại trang trước, tải lại trang rồi gửi lần nữa."),
        [401] = new("Cần đăng nhập", "Phiên làm việc đã kết thúc hoặc chưa đăng nhập.", "Đăng nhập rồi mở lại trang."),
        [403] = new("Không có quyền", "Tài khoản này không được giao việc này.",
            "Nếu cần làm việc này, hãy liên hệ quản trị đơn vị để được phân quyền."),
        [404] = new("Không tìm thấy", "Địa chỉ này không có, hoặc hồ sơ nằm ngoài phạm vi quản lý của tài khoản.",
            "Kiểm tra lại địa chỉ, hoặc đi lại từ trang Tổng quan."),
        [409] = new("Dữ liệu vừa thay đổi", "Người khác vừa lưu thay đổi trên cùng nội dung này, nên lần lưu của bạn chưa được ghi.",
            "Mở lại trang để xem nội dung mới rồi nhập lại phần của mình."),
        [413] = new("Tệp quá lớn", "Tệp gửi lên vượt quá dung lượng cho phép.", "Chia nhỏ hoặc nén tệp rồi gửi lại."),
        [429] = new("Thao tác quá nhanh", "Có quá nhiều yêu cầu trong thời gian ngắn.", "Chờ một phút rồi thử lại."),
        [500] = new("Hệ thống gặp lỗi", "Yêu cầu chưa thực hiện được do lỗi của phần mềm. Không có gì bị ghi dở dang.",
            "Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị hệ thống kèm mã tra cứu dưới đây."),
        [503] = new("Hệ thống tạm ngừng", "Phần mềm đang khởi động, bảo trì hoặc chưa nối được cơ sở dữ liệu.", "Thử lại sau ít phút."),
    };

    /// <summary>The HTTP status.</summary>
    public int Status { get; private set; }

    /// <summary>What to read.</summary>
    public Failure Failure => Failures.GetValueOrDefault(Status, Failures[Status < 500 ? 400 : 500]);

    /// <summary>By which the operator finds the request in the log.</summary>
    public string TraceId { get; } = Activity.Current?.TraceId.ToString() ?? "";

    /// <summary>Shows the page for a failed GET.</summary>
    public void OnGet(int? status) => Show(status);

    /// <summary>Shows the page for a failed POST.</summary>
    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        var current = Response.StatusCode;
        Status = status is >= 400 and <= 599 ? status.Value : current >= 400 ? current : StatusCodes.Status500InternalServerError;
        Response.StatusCode = Status;
    }
}
