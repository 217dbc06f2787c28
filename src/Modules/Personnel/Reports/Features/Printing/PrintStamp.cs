using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>What every printed record carries: that it is handled as a secret document (Điều 8.2), who printed it and when.</summary>
/// <param name="By">Name of the user.</param>
/// <param name="UserName">Log-in name.</param>
/// <param name="At">When, UTC.</param>
internal sealed record PrintStamp(string By, string UserName, DateTime At)
{
    /// <summary>The mark itself.</summary>
    public const string Mark = "TÀI LIỆU MẬT";

    /// <summary>Why it is marked.</summary>
    public const string Basis = "Quản lý theo chế độ tài liệu mật (Điều 8 khoản 2 Quy chế 80/QĐ-UBND-HC)";

    /// <summary>The line at the foot of every page.</summary>
    public string Line => $"In bởi {By} ({UserName}) lúc {Show.Instant(At)} từ phần mềm Hồ sơ cán bộ tỉnh Đồng Tháp";

    /// <summary>A stamp of the user, now.</summary>
    public static PrintStamp Of(RequestContext request) =>
        new(request.User.DisplayName, request.User.UserName, request.Clock.UtcNow());
}
