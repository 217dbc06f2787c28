using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>What the form of a kind of movement asks besides the decision; which of it, <c>MovementForms</c> says.</summary>
public sealed class MovementAnswers
{
    /// <summary>Đơn vị chuyển đến.</summary>
    public Guid? ToUnitId { get; set; }

    /// <summary>Phòng, bộ phận.</summary>
    public string? Division { get; set; }

    /// <summary>Chức vụ, chức danh.</summary>
    public string? PositionName { get; set; }

    /// <summary>Đến hết ngày.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Nơi đến ngoài phần mềm.</summary>
    public string? ReceivingBody { get; set; }

    /// <summary>Văn bản đồng ý tiếp nhận: số.</summary>
    public string? AcceptanceNumber { get; set; }

    /// <summary>Văn bản đồng ý tiếp nhận: ngày ký.</summary>
    public DateOnly? AcceptanceSignedOn { get; set; }

    /// <summary>Giấy thôi trả lương: số.</summary>
    public string? PayStopNumber { get; set; }

    /// <summary>Ngày thôi trả lương.</summary>
    public DateOnly? PayStopOn { get; set; }

    /// <summary>Nơi trả lương.</summary>
    public string? Payer { get; set; }

    /// <summary>Hình thức nghỉ hưu.</summary>
    public string? RetirementForm { get; set; }

    /// <summary>Hưởng lương hưu từ ngày.</summary>
    public DateOnly? PensionFrom { get; set; }

    /// <summary>Ngày làm việc cuối cùng.</summary>
    public DateOnly? LastWorkingDay { get; set; }

    /// <summary>Trợ cấp thôi việc: <c>co</c> or <c>khong</c>.</summary>
    public string? Severance { get; set; }

    /// <summary>Lý do.</summary>
    public string? Reason { get; set; }

    /// <summary>Trạng thái sau biến động.</summary>
    public string? Outcome { get; set; }

    /// <summary>Hệ số phụ cấp chức vụ.</summary>
    public decimal? Allowance { get; set; }

    /// <summary>Kiêm nhiệm.</summary>
    public bool IsConcurrent { get; set; }

    /// <summary>Đồng thời cho thôi chức vụ đang giữ.</summary>
    public bool EndsPresentPost { get; set; }

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; set; }

    /// <summary>Nội dung, nơi học.</summary>
    public string? Course { get; set; }

    /// <summary>The answers the kind asks for, cleaned; what it does not ask is left out.</summary>
    internal MovementFacts ToFacts(MovementForm form, DateOnly effectiveFrom)
    {
        string? Text(MovementField field, string? text) => form.Asks(field) ? VietnameseText.Clean(text) : null;
        DateOnly? Day(MovementField field, DateOnly? day) => form.Asks(field) ? day : null;
        bool? Flag(MovementField field, bool flag) => form.Asks(field) && flag ? true : null;
        return new MovementFacts(
            effectiveFrom, form.Asks(MovementField.ToUnit)
                ? ToUnitId : null, Text(MovementField.Position, PositionName), Day(MovementField.EndsOn, EndsOn),
            new MovementDetails
            {
                Division = Text(MovementField.Division, Division),
                ReceivingBody = Text(MovementField.ReceivingBody, ReceivingBody),
                AcceptanceNumber = Text(MovementField.Acceptance, AcceptanceNumber),
                AcceptanceSignedOn = Day(MovementField.Acceptance, AcceptanceSignedOn),
                PayStopNumber = Text(MovementField.PayStop, PayStopNumber),
                PayStopOn = Day(MovementField.PayStop, PayStopOn),
                Payer = Text(MovementField.Payer, Payer),
                RetirementForm = Text(MovementField.RetirementForm, RetirementForm),
                PensionFrom = Day(MovementField.PensionFrom, PensionFrom),
                LastWorkingDay = Day(MovementField.LastWorkingDay, LastWorkingDay),
                HasSeverance = form.Asks(MovementField.Severance) && Severance is not null ? Severance == MovementAnswersShape.Yes : null,
                Reason = Text(MovementField.Reason, Reason),
                StatusCode = Text(MovementField.Outcome, Outcome),
                AllowanceInHundredths = form.Asks(MovementField.Allowance) && Allowance is { } allowance ? (int)(allowance * 100) : null,
                IsConcurrent = Flag(MovementField.Concurrent, IsConcurrent),
                EndsPresentPost = Flag(MovementField.EndsPresentPost, EndsPresentPost),
                RankCode = Text(MovementField.RankCode, RankCode),
                Course = Text(MovementField.Course, Course),
            });
    }
}

/// <summary>
/// The shape of the answers one kind asks for. Made for a form, so not one of the validators the container makes for requests.
/// </summary>
internal static class MovementAnswersShape
{
    public const string Yes = "co";
    private const int MaxAllowance = 3;

    /// <summary>What is wrong with the answers; empty when nothing is.</summary>
    public static IReadOnlyList<ValidationFailure> Check(MovementAnswers answers, MovementForm form)
    {
        var rules = new InlineValidator<MovementAnswers>();
        rules.Ask(form, MovementField.ToUnit, a => a.ToUnitId, "Chọn đơn vị.");
        rules.Ask(form, MovementField.Position, a => a.PositionName, "Nhập chức vụ, chức danh.");
        rules.Ask(form, MovementField.EndsOn, a => a.EndsOn, "Nhập ngày kết thúc.");
        rules.Ask(form, MovementField.ReceivingBody, a => a.ReceivingBody, "Nhập cơ quan, nơi chuyển đến.");
        rules.Ask(form, MovementField.Acceptance, a => a.AcceptanceNumber, "Nhập số văn bản đồng ý tiếp nhận.");
        rules.Ask(form, MovementField.Acceptance, a => a.AcceptanceSignedOn, "Nhập ngày văn bản đồng ý tiếp nhận.");
        rules.Ask(form, MovementField.Payer, a => a.Payer, "Chọn nơi trả lương.");
        rules.Ask(form, MovementField.RetirementForm, a => a.RetirementForm, "Chọn hình thức nghỉ hưu.");
        rules.Ask(form, MovementField.PensionFrom, a => a.PensionFrom, "Nhập ngày hưởng lương hưu.");
        rules.Ask(form, MovementField.LastWorkingDay, a => a.LastWorkingDay, "Nhập ngày làm việc cuối cùng.");
        rules.Ask(form, MovementField.Severance, a => a.Severance, "Chọn có hay không có trợ cấp thôi việc.");
        rules.Ask(form, MovementField.Reason, a => a.Reason, "Nhập lý do.");
        rules.Ask(form, MovementField.RankCode, a => a.RankCode, "Nhập mã ngạch, chức danh nghề nghiệp.");
        rules.Ask(form, MovementField.Course, a => a.Course, "Nhập nội dung và nơi học.");
        rules.Limit(a => a.PositionName, Assignment.PositionNameMaxLength);
        rules.Limit(a => a.Division, MovementDetails.TextMaxLength);
        rules.Limit(a => a.ReceivingBody, MovementDetails.TextMaxLength);
        rules.Limit(a => a.AcceptanceNumber, MovementDetails.TextMaxLength);
        rules.Limit(a => a.PayStopNumber, MovementDetails.TextMaxLength);
        rules.Limit(a => a.Reason, MovementDetails.ReasonMaxLength);
        rules.Limit(a => a.RankCode, Employee.CodeMaxLength);
        rules.Limit(a => a.Course, MovementDetails.TextMaxLength);
        rules.RuleFor(a => a.Allowance).InclusiveBetween(0, MaxAllowance).WithMessage("Hệ số phụ cấp từ 0 đến 3,00.");
        rules.RuleFor(a => a.Payer).Must(p => string.IsNullOrEmpty(p) || MovementChoices.Payers.ContainsKey(p))
            .WithMessage("Chọn nơi trả lương trong danh sách.");
        rules.RuleFor(a => a.RetirementForm).Must(f => string.IsNullOrEmpty(f) || MovementKindRules.RetirementForms.ContainsKey(f))
            .WithMessage("Chọn hình thức nghỉ hưu trong danh sách.");
        rules.RuleFor(a => a.Outcome).Must(o => string.IsNullOrEmpty(o) || form.Outcomes.Contains(o))
            .WithMessage("Chọn trạng thái trong danh sách.");
        return rules.Validate(answers).Errors;
    }

    private static void Ask<TValue>(
        this InlineValidator<MovementAnswers> rules, MovementForm form, MovementField field,
        System.Linq.Expressions.Expression<Func<MovementAnswers, TValue>> answer, string message)
    {
        if (form.Requires(field))
        {
            rules.RuleFor(answer).NotEmpty().WithMessage(message);
        }
    }

    private static void Limit(
        this InlineValidator<MovementAnswers> rules, System.Linq.Expressions.Expression<Func<MovementAnswers, string?>> answer,
        int length) =>
        rules.RuleFor(answer).MaximumLength(length).WithMessage($"Nội dung dài nhất {length} ký tự.");
}

/// <summary>Choices that are no catalogue.</summary>
internal static class MovementChoices
{
    /// <summary>Nơi trả lương trong thời gian biệt phái.</summary>
    public static readonly IReadOnlyDictionary<string, string> Payers = new Dictionary<string, string>
    {
        ["DON_VI_CU"] = "Đơn vị cử đi", ["DON_VI_NHAN"] = "Đơn vị nhận biệt phái",
    };

    /// <summary>Có, không.</summary>
    public static readonly IReadOnlyDictionary<string, string> YesNo =
        new Dictionary<string, string> { ["co"] = "Có", ["khong"] = "Không" };
}
