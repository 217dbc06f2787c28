using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.SharedRecords.Decisions;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>The fields of a role on forms and in commands.</summary>
public sealed class RoleInput
{
    /// <summary>Vai trò.</summary>
    public string? RoleCode { get; set; }

    /// <summary>Đơn vị; for a person's own account, the person's unit is taken.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Phân hệ hồ sơ.</summary>
    public bool Records { get; set; } = true;

    /// <summary>Phân hệ đào tạo.</summary>
    public bool Training { get; set; }

    /// <summary>Phân hệ thi đua.</summary>
    public bool Emulation { get; set; }

    /// <summary>Phân hệ tiền lương.</summary>
    public bool Salary { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day (inclusive).</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Số văn bản.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Ngày ban hành.</summary>
    public DateOnly? DocumentIssuedOn { get; set; }

    /// <summary>Cơ quan ban hành.</summary>
    public string? DocumentIssuer { get; set; }

    /// <summary>The scan of the document.</summary>
    public DecisionInput Scan { get; set; } = new();

    internal bool IsPersonal => RoleCode == Role.Person;

    internal Subsystems Subsystems =>
        (Records ? Subsystems.Records : 0) | (Training ? Subsystems.Training : 0)
        | (Emulation ? Subsystems.Emulation : 0) | (Salary ? Subsystems.Salary : 0);

    internal RoleRequest Wish(Guid unitId) => new(RoleCode!, unitId, IsPersonal ? Subsystems.None : Subsystems);

    internal WishedRole Wished => new()
    {
        RoleCode = RoleCode!,
        Subsystems = Subsystems,
        ValidFrom = ValidFrom!.Value,
        ValidUntil = ValidUntil,
        DocumentNumber = DocumentNumber,
        DocumentIssuedOn = DocumentIssuedOn,
        DocumentIssuer = DocumentIssuer,
    };

    internal RoleTerms Terms(Role role, Guid unitId) => Wished.Terms(role, unitId);
}

internal sealed class RoleInputValidator : AbstractValidator<RoleInput>
{
    public RoleInputValidator(TimeProvider clock)
    {
        RuleFor(r => r.RoleCode).NotEmpty().WithMessage("Chọn vai trò.");
        RuleFor(r => r.ValidFrom).NotNull().WithMessage("Nhập ngày bắt đầu.");
        RuleFor(r => r.ValidUntil).GreaterThanOrEqualTo(r => r.ValidFrom).When(r => r.ValidFrom is not null)
            .WithMessage("Ngày kết thúc phải từ ngày bắt đầu trở đi.");
        RuleFor(r => r.DocumentIssuedOn).IsIssuedByToday(clock);
        RuleFor(r => r.DocumentNumber).FitsDocumentNumber();
        RuleFor(r => r.DocumentIssuer).FitsDocumentIssuer();
        When(r => !r.IsPersonal, () =>
        {
            // Điều 8.2, 19.2: an assignment has to be in writing. An own-record account is given on request.
            RuleFor(r => r.UnitId).NotNull().WithMessage("Chọn đơn vị.");
            RuleFor(r => r.DocumentNumber).NotEmpty().WithMessage("Nhập số văn bản phân công.");
            RuleFor(r => r.DocumentIssuedOn).NotNull().WithMessage("Nhập ngày ban hành văn bản.");
            RuleFor(r => r.DocumentIssuer).NotEmpty().WithMessage("Nhập cơ quan ban hành văn bản.");
        });
        RuleFor(r => r.Records).Must((role, _) => role.Subsystems != Subsystems.None)
            .When(r => r.RoleCode == Role.AssignedOfficer).WithMessage("Chọn ít nhất một phân hệ.");
    }
}
