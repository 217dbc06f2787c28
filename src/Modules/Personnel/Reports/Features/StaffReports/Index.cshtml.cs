using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.StaffReports;

/// <summary>Các biểu mẫu báo cáo nhân sự.</summary>
[Authorize(PersonnelPermissions.ViewReports)]
public sealed class IndexModel : PageModel
{
    public const string Address = "/can-bo/bao-cao";
}
