using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Chế độ nghỉ hưu trước tuổi, thôi việc do sắp xếp, tinh giản biên chế. Stores nothing.</summary>
[Requires("salary.edit", "salary.report")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ComputeLeaving : IRequest<LeavingBenefits>
{
    [Description("Nghị định: Reorganisation (178/2024, 67/2025), Streamlining (154/2025), StreamliningBefore2025 (29/2023).")]
    public string? Decree { get; init; }

    [Description("Retire: nghỉ hưu trước tuổi; Resign: thôi việc.")]
    public string? Way { get; init; }

    [Description("Tiền lương tháng hiện hưởng (29/2023: tiền lương bình quân), đồng.")]
    public long? WageInDong { get; init; }

    [Description("Ngày bắt đầu nghỉ (ngày đầu hưởng lương hưu).")]
    public DateOnly? LeavesOn { get; init; }

    [Description("Ngày đầu hưởng lương hưu nếu nghỉ đúng tuổi (135/2020/NĐ-CP).")]
    public DateOnly? RetiresOn { get; init; }

    [Description("Số năm đóng BHXH bắt buộc.")]
    public int? InsuredYears { get; init; }

    [Description("Số tháng lẻ đóng BHXH bắt buộc.")]
    public int? InsuredMonths { get; init; }

    [Description("Cán bộ, công chức; viên chức, người lao động hưởng trợ cấp thất nghiệp thay cho trợ cấp tìm việc.")]
    public bool IsOfficial { get; init; }

    [Description("Ngày quyết định sắp xếp tổ chức bộ máy (178/2024).")]
    public DateOnly? ReorganizedOn { get; init; }
}

internal sealed class ComputeLeavingValidator : AbstractValidator<ComputeLeaving>
{
    public ComputeLeavingValidator()
    {
        RuleFor(c => c.Decree).Must(PayFactsValidation.IsName<LeavingDecree>).WithMessage("Chọn nghị định.");
        RuleFor(c => c.Way).Must(PayFactsValidation.IsName<LeavingWay>).WithMessage("Chọn nghỉ hưu trước tuổi hoặc thôi việc.");
        RuleFor(c => c.WageInDong).Must(w => w is > 0 and <= 1_000_000_000)
            .WithMessage("Nhập tiền lương tháng, không quá 1.000.000.000 đồng.");
        RuleFor(c => c.LeavesOn).NotNull().WithMessage("Nhập ngày nghỉ.").IsDay();
        RuleFor(c => c.RetiresOn).NotNull().WithMessage("Nhập ngày hưởng lương hưu nếu nghỉ đúng tuổi.").IsDay();
        RuleFor(c => c.InsuredYears).Must(y => y is >= 0 and <= 60).WithMessage("Nhập số năm đóng BHXH, từ 0 đến 60.");
        RuleFor(c => c.InsuredMonths).Must(m => m is null or (>= 0 and <= 11)).WithMessage("Số tháng lẻ từ 0 đến 11.");
        RuleFor(c => c.ReorganizedOn).IsDay();
    }
}

internal sealed class ComputeLeavingHandler : IRequestHandler<ComputeLeaving, LeavingBenefits>
{
    public Task<LeavingBenefits> Handle(ComputeLeaving command, CancellationToken cancellationToken) =>
        Task.FromResult(LeavingBenefits.Of(new LeavingFacts(
        Enum.Parse<LeavingDecree>(command.Decree!), Enum.Parse<LeavingWay>(command.Way!), command.WageInDong!.Value,
        command.LeavesOn!.Value, command.RetiresOn!.Value,
        (command.InsuredYears!.Value * 12) + (command.InsuredMonths ?? 0), command.IsOfficial, command.ReorganizedOn)));
}
