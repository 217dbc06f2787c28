using System.ComponentModel;
using System.Text.Json.Serialization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Pay.StepIncreases;
using MediatR;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Xếp lương khi nâng ngạch, thăng hạng, chuyển ngạch, chuyển loại, hoặc theo thời gian công tác. Stores nothing.</summary>
[Requires("salary.edit", "salary.report")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ComputePlacement : IRequest<PlacementView>
{
    /// <summary>Xếp theo thời gian công tác có đóng BHXH.</summary>
    public const string ByService = "ByService";

    [Description("Đối tượng, mã như ở công cụ tính lương.")]
    public string Kind { get; init; } = "";

    [Description(
        "Promotion (nâng ngạch, thăng hạng, chuyển loại), Transfer (chuyển ngạch, chuyển chức danh trong cùng loại), ByService (xếp vào hạng thấp hơn theo thời gian công tác có đóng BHXH).")]
    public string Cause { get; init; } = nameof(PlacementCause.Promotion);

    [Description("Mã ngạch hoặc mã số chức danh đang giữ.")]
    public string? GradeCode { get; init; }

    [Description("Thang lương đang giữ, khi không có mã ngạch.")]
    public string? ScaleCode { get; init; }

    [Description("Bậc đang giữ.")]
    public int? Step { get; init; }

    [Description("Ngày hưởng bậc đang giữ (hoặc mức vượt khung đang hưởng).")]
    public DateOnly? Since { get; init; }

    [Description("Phụ cấp thâm niên vượt khung đang hưởng (%).")]
    public decimal BeyondFramePercent { get; init; }

    [Description("Hệ số chênh lệch bảo lưu đang hưởng.")]
    public decimal KeptDifference { get; init; }

    [Description("Mã ngạch hoặc mã số chức danh mới.")]
    public string? NewGradeCode { get; init; }

    [Description("Thang lương mới, khi không có mã ngạch.")]
    public string? NewScaleCode { get; init; }

    [Description("Ngày ký quyết định bổ nhiệm vào ngạch, chức danh mới.")]
    public DateOnly? SignedOn { get; init; }

    [Description("ByService: ngày bắt đầu làm việc có đóng BHXH bắt buộc.")]
    public DateOnly? InsuredSince { get; init; }

    [Description("ByService: bậc khởi điểm theo trình độ (cao đẳng bậc 2, trung cấp bậc 1).")]
    public int FirstStep { get; init; } = 2;

    [Description("ByService: số tháng tập sự, đứt quãng, kéo dài do kỷ luật hoặc không hoàn thành nhiệm vụ.")]
    public int MonthsNotCounted { get; init; }
}

/// <summary>The place in the new scale.</summary>
/// <param name="ScaleName">Thang lương.</param>
/// <param name="Step">Bậc.</param>
/// <param name="StepCount">Number of steps of the scale.</param>
/// <param name="Coefficient">Hệ số.</param>
/// <param name="KeptDifference">Hệ số chênh lệch bảo lưu.</param>
/// <param name="BeyondFramePercent">Vượt khung that goes along.</param>
/// <param name="ReceivedFrom">Paid from this day: that of the decision.</param>
/// <param name="CountsFrom">First day of the time towards the next step.</param>
/// <param name="NextOn">When the next step or the first percent beyond the frame is due.</param>
/// <param name="Reason">Why.</param>
/// <param name="LegalBasis">Document and point.</param>
public sealed record PlacementView(
    string ScaleName, int Step, int StepCount, decimal Coefficient, decimal KeptDifference, decimal BeyondFramePercent,
    DateOnly ReceivedFrom,
    DateOnly CountsFrom, DateOnly? NextOn, string Reason, string LegalBasis);

internal sealed class ComputePlacementValidator : AbstractValidator<ComputePlacement>
{
    private const int MaxMonths = 600;

    public ComputePlacementValidator()
    {
        RuleFor(c => c.Kind).Must(k => PersonKinds.FromCode(k) is not null)
            .WithMessage($"Chọn đối tượng trong các mã: {string.Join(", ", PersonKinds.Choices.Select(c => c.Code))}.");
        RuleFor(c => c.Cause).Must(c => c == ComputePlacement.ByService || PayFactsValidation.IsName<PlacementCause>(c))
            .WithMessage("Chọn trường hợp xếp lương: Promotion, Transfer hoặc ByService.");
        RuleFor(c => c.Step).NotNull().WithMessage("Nhập bậc đang giữ.");
        RuleFor(c => c.GradeCode).Must((c, _) => Filled(c.GradeCode, c.ScaleCode)).WithMessage("Nhập mã ngạch hoặc thang lương đang giữ.");
        RuleFor(c => c.NewGradeCode).Must((c, _) => Filled(c.NewGradeCode, c.NewScaleCode))
            .WithMessage("Nhập mã ngạch hoặc thang lương mới.");
        RuleFor(c => c.SignedOn).NotNull().WithMessage("Nhập ngày ký quyết định.").IsDay();
        RuleFor(c => c.Since).NotNull().When(c => c.Cause != ComputePlacement.ByService).WithMessage("Nhập ngày hưởng bậc đang giữ.")
            .IsDay();
        RuleFor(c => c.InsuredSince).NotNull().When(c => c.Cause == ComputePlacement.ByService)
            .WithMessage("Nhập ngày bắt đầu đóng BHXH bắt buộc.").IsDay();
        RuleFor(c => c.BeyondFramePercent).Must(Percent.IsValid).WithMessage("Tỷ lệ vượt khung không hợp lệ.");
        RuleFor(c => c.KeptDifference).Must(Coefficient.IsValid).WithMessage("Hệ số chênh lệch bảo lưu không hợp lệ.");
        RuleFor(c => c.MonthsNotCounted).InclusiveBetween(0, MaxMonths).WithMessage($"Số tháng không tính phải từ 0 đến {MaxMonths}.");
    }

    private static bool Filled(string? grade, string? scale) => !string.IsNullOrWhiteSpace(grade) || !string.IsNullOrWhiteSpace(scale);
}

internal sealed class ComputePlacementHandler(PayTables tables) : IRequestHandler<ComputePlacement, PlacementView>
{
    public Task<PlacementView> Handle(ComputePlacement command, CancellationToken cancellationToken)
    {
        var signedOn = command.SignedOn!.Value;
        var kind = PersonKinds.FromCode(command.Kind)!.Value;
        var held = new SalaryGrading(PayFactsInput.Filled(command.GradeCode), PayFactsInput.Filled(command.ScaleCode), Step: command.Step);
        var old = StepOf(GradedSalary.HeldSince(tables, kind, held, command.Since ?? signedOn, signedOn));
        var first = StepOf(GradedSalary.Of(
            tables, kind,
            new SalaryGrading(PayFactsInput.Filled(command.NewGradeCode), PayFactsInput.Filled(command.NewScaleCode), Step: 1), signedOn));
        var newScale = tables.Scale(first.TableCode, first.ScaleCode, signedOn);
        return Task.FromResult(ViewOf(PlacementOf(command, old, newScale), signedOn));
    }

    private SalaryPlacement PlacementOf(ComputePlacement command, ScaleStep old, IReadOnlyList<ScaleStep> newScale)
    {
        var (beyondFrame, kept) = (Percent.Of(command.BeyondFramePercent), Coefficient.Of(command.KeptDifference));
        if (command.Cause == ComputePlacement.ByService)
        {
            var total = SalaryPlacement.TotalOf(old, beyondFrame, kept);
            return new ServicePlacement(command.InsuredSince!.Value, command.FirstStep, total,
                command.SignedOn!.Value) { MonthsNotCounted = command.MonthsNotCounted }.In(newScale);
        }

        var facts = new PlacementFacts(Enum.Parse<PlacementCause>(command.Cause), old, command.Since!.Value, command.SignedOn!.Value)
        {
            BeyondFrame = beyondFrame, KeptDifference = kept,
        };
        return SalaryPlacement.Of(facts, tables.Scale(old.TableCode, old.ScaleCode, command.SignedOn.Value), newScale);
    }

    private static ScaleStep StepOf(GradedSalary graded) =>
        graded.Step ?? throw new RuleViolationException("salary.scale-missing", "Thiếu mã ngạch hoặc thang lương.");

    private static PlacementView ViewOf(SalaryPlacement placement, DateOnly signedOn) => new(
        placement.NewStep.ScaleName, placement.NewStep.Step, placement.NewStep.StepCount, placement.NewStep.Coefficient.ToDecimal(),
        placement.KeptDifference.ToDecimal(), placement.BeyondFrame.ToDecimal(), signedOn, placement.CountsFrom, placement.NextOn,
        placement.Reason, placement.LegalBasis);
}
