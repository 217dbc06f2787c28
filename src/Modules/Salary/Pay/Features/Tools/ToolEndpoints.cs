using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>The calculators: they compute with the rates in force and store nothing.</summary>
internal sealed class ToolEndpoints : IEndpoints
{
    /// <summary>Officers of a unit and Sở Tài chính.</summary>
    internal const string Permissions = "salary.edit|salary.report";

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder api)
    {
        var tools = api.MapGroup("/salary/tools").RequireAuthorization(Permissions).WithTags("Tính thử tiền lương")
            .AddEndpointFilter(ToolFields.NameFieldAsync);
        Tool<ComputePay, PayView>(tools, "/pay", "ComputePay")
            .WithSummary("Tính thử lương một tháng")
            .WithDescription(
                "Trả về từng dòng lương, phụ cấp, bảo hiểm, thuế với cách tính, số tiền và căn cứ pháp lý; cùng cách tính với bảng lương tháng.")
            .WithMetadata(ToolExamples.Pay);
        Tool<ComputeStepIncrease, StepIncreaseView>(tools, "/step-increase", "ComputeStepIncrease")
            .WithSummary("Tính thử ngày nâng bậc lương")
            .WithDescription(
                "Ngày nâng bậc thường xuyên, bảng tỷ lệ thâm niên vượt khung ở bậc cuối, nâng trước thời hạn; nêu từng điều kiện và lý do từng lần dời ngày.")
            .WithMetadata(ToolExamples.StepIncrease);
        Tool<ComputeArrears, ArrearsView>(tools, "/arrears", "ComputeArrears")
            .WithSummary("Tính thử truy lĩnh, truy thu")
            .WithDescription("Chênh lệch từng tháng đã trả, theo mức lương cơ sở và tỷ lệ đóng của tháng đó, gồm cả bảo hiểm.")
            .WithMetadata(ToolExamples.Arrears);
        Tool<ComputePlacement, PlacementView>(tools, "/placement", "ComputePlacement")
            .WithSummary("Tính thử xếp lương khi nâng ngạch, thăng hạng, chuyển ngạch")
            .WithDescription(
                "Bậc, hệ số, chênh lệch bảo lưu và ngày tính thời gian nâng bậc theo 02/2007/TT-BNV, hoặc xếp theo thời gian công tác.")
            .WithMetadata(ToolExamples.Placement);
        Tool<ComputeSeniority, SeniorityView>(tools, "/teaching-seniority", "ComputeSeniority")
            .WithSummary("Tính thử thâm niên nhà giáo")
            .WithDescription("Tỷ lệ và các mốc hưởng từ thời gian giảng dạy có đóng BHXH bắt buộc (77/2021/NĐ-CP).")
            .WithMetadata(ToolExamples.Seniority);
        Tool<ComputeLeaving, LeavingBenefits>(tools, "/leaving", "ComputeLeaving")
            .WithSummary("Tính thử chế độ nghỉ hưu trước tuổi, thôi việc")
            .WithDescription(
                "Điều kiện và từng khoản trợ cấp theo 178/2024/NĐ-CP (67/2025/NĐ-CP), 154/2025/NĐ-CP, 29/2023/NĐ-CP; khoản chưa đối chiếu bản gốc được đánh dấu.")
            .WithMetadata(ToolExamples.Leaving);
    }

    private static RouteHandlerBuilder Tool<TRequest, TView>(RouteGroupBuilder tools, string path, string name)
        where TRequest : IRequest<TView> =>
        tools.MapPost(path, (TRequest request, [FromServices] IMediator mediator, CancellationToken cancellationToken) =>
            mediator.Send(request, cancellationToken))
            .WithName(name)
            .Produces<TView>()
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
}
