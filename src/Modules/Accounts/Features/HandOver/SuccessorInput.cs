using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.Decisions;

namespace HoSoCanBo.Accounts.Features.HandOver;

/// <summary>Who takes a seat over, and by which document.</summary>
public sealed class SuccessorInput
{
    /// <summary>Tên đăng nhập mới; a log-in name never passes to another person.</summary>
    public string? UserName { get; set; }

    /// <summary>Người có hồ sơ.</summary>
    public Guid? EmployeeId { get; set; }

    /// <summary>Họ và tên, without a record.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Số văn bản bổ nhiệm, phân công.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Ngày ban hành.</summary>
    public DateOnly? DocumentIssuedOn { get; set; }

    /// <summary>Cơ quan ban hành.</summary>
    public string? DocumentIssuer { get; set; }

    public DecisionInput Scan { get; set; } = new();

    internal WishedRole RoleFrom(string roleCode, Subsystems subsystems, DateOnly from) => new()
    {
        RoleCode = roleCode,
        Subsystems = subsystems,
        ValidFrom = from,
        DocumentNumber = VietnameseText.Clean(DocumentNumber),
        DocumentIssuedOn = DocumentIssuedOn,
        DocumentIssuer = VietnameseText.Clean(DocumentIssuer),
    };
}

internal sealed class SuccessorInputValidator : AbstractValidator<SuccessorInput>
{
    public SuccessorInputValidator(TimeProvider clock)
    {
        RuleFor(s => s.UserName).IsUserName();
        RuleFor(s => s.DisplayName).NotEmpty().When(s => s.EmployeeId is null)
            .WithMessage("Nhập họ và tên người nhận bàn giao, hoặc chọn người có hồ sơ.");
        RuleFor(s => s.DisplayName).IsHolderName();
        RuleFor(s => s.DocumentNumber).NotEmpty().WithMessage("Nhập số văn bản.").FitsDocumentNumber();
        RuleFor(s => s.DocumentIssuedOn).NotNull().WithMessage("Nhập ngày ban hành văn bản.").IsIssuedByToday(clock);
        RuleFor(s => s.DocumentIssuer).NotEmpty().WithMessage("Nhập cơ quan ban hành văn bản.").FitsDocumentIssuer();
    }
}
