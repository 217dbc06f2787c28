using System.ComponentModel;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HoSoCanBo.Personnel.Reference.Features.Tools;

/// <summary>Tra cứu nhanh as an API.</summary>
internal sealed class ToolEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder api)
    {
        var tools = api.MapGroup("/personnel/tools").WithTags("Tra cứu nhanh").RequireAuthorization();
        tools.MapGet("/deadline", DeadlineAsync)
            .WithName("personnel.deadline")
            .WithSummary("Hạn cập nhật")
            .WithDescription(
                "Hạn theo Quy chế 80/QĐ-UBND-HC cho một ngày bắt đầu: ngày đến hạn, các ngày được tính và lý do (ngày nghỉ lễ, nghỉ bù, làm bù). Ví dụ: rule=recruitment&date=2020-01-22 trả dueOn 2020-02-21.")
            .WithMetadata(new QueryExample("rule", "recruitment"), new QueryExample("date", "2020-01-22"))
            .Produces<DeadlineAnswer>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        tools.MapGet("/retirement", RetirementAsync)
            .WithName("personnel.retirement")
            .WithSummary("Thời điểm nghỉ hưu")
            .WithDescription(
                "Ngày nghỉ hưu, tuổi theo năm và tháng, ngày đầu hưởng lương hưu và căn cứ, theo lộ trình Nghị định 135/2020/NĐ-CP. Ví dụ: sex=male&bornOn=1966-03-15 trả retiresOn 2027-12-31, pensionFrom 2028-01-01.")
            .WithMetadata(new QueryExample("sex", "male"), new QueryExample("bornOn", "1966-03-15"), new QueryExample("kind", "CONG_CHUC"))
            .Produces<RetirementAnswer>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> DeadlineAsync(
        [Description(
            "recruitment (Điều 10.1), change (Điều 10.2), transfer (Điều 11), assignment (Điều 8.2) hoặc outage (Điều 16.7).")] string? rule,
        [Description(
            "Ngày bắt đầu, ví dụ 2020-01-22: ngày ký quyết định tuyển dụng, ngày hiệu lực, ngày ban hành văn bản phân công, hoặc ngày phần mềm bắt đầu ngừng hoạt động.")] string? date,
        IMediator mediator,
        CancellationToken cancellationToken) =>
        Results.Ok(await mediator.Send(new GetDeadline(rule, date), cancellationToken));

    private static async Task<IResult> RetirementAsync(
        [Description("male hoặc female.")] string? sex,
        [Description("Ngày sinh, ví dụ 1966-03-15; chỉ biết tháng: 1966-03; chỉ biết năm: 1966.")] string? bornOn,
        [Description("Loại đối tượng theo danh mục, ví dụ CONG_CHUC; có thể bỏ trống.")] string? kind,
        IMediator mediator,
        CancellationToken cancellationToken) =>
        Results.Ok(await mediator.Send(new GetRetirement(sex, bornOn, kind), cancellationToken));
}
