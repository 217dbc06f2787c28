using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>Báo cáo đối chiếu: open differences, records never compared, changes without a paper.</summary>
[Authorize(PersonnelPermissions.Search)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    private const int DefaultDays = 90;

    internal static readonly IReadOnlyList<(ReconciliationList List, string Slug, string Title)> Lists =
    [
        (ReconciliationList.Differences, "khac-biet", "Khác biệt chưa xử lý"),
        (ReconciliationList.NotVerified, "chua-doi-chieu", "Chưa đối chiếu"),
        (ReconciliationList.WithoutPaper, "khong-van-ban", "Thay đổi không có quyết định"),
    ];

    /// <summary>Which list.</summary>
    [BindProperty(SupportsGet = true, Name = "danh-sach")]
    public string? Slug { get; set; }

    /// <summary>First day of the changes listed.</summary>
    [BindProperty(SupportsGet = true, Name = "tu-ngay")]
    public DateOnly? Since { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    internal ReconciliationList List => Lists.FirstOrDefault(l => l.Slug == Slug).List;

    internal Page<ReconciliationRow> Rows { get; private set; } = new([], 1, 1, 0);

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal string Nothing => List switch
    {
        ReconciliationList.NotVerified => "Mọi hồ sơ đang có mặt đã được đối chiếu ít nhất một lần.",
        ReconciliationList.WithoutPaper => "Mọi thay đổi trong thời gian này đều ghi quyết định.",
        _ => "Không còn khác biệt nào giữa phần mềm và hồ sơ giấy.",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        Since ??= request.Clock.TodayInVietnam().AddDays(-DefaultDays);
        Rows = await mediator.Send(new ListReconciliation(List, Since.Value, PageNumber), cancellationToken);
    }

    internal string UnitOf(ReconciliationRow row) => Reference.Units.NameOf(row.UnitId);

    internal string AddressOf(ReconciliationRow row) => List == ReconciliationList.WithoutPaper || !row.MayEdit
        ? $"/can-bo/{row.EmployeeId}/lich-su"
        : $"/can-bo/{row.EmployeeId}/doi-chieu";
}
