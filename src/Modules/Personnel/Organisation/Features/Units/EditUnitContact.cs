using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Cập nhật thông tin liên hệ của đơn vị.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record EditUnitContact(
    Guid UnitId, int Version, string? ShortName, string? IdentificationCode, string? Address, string? Phone, string? Email,
    string? Functions) : IRequest;

internal sealed class EditUnitContactValidator : AbstractValidator<EditUnitContact>
{
    public EditUnitContactValidator()
    {
        RuleFor(c => c.ShortName).MaximumLength(UnitContact.ShortNameMaxLength)
            .WithMessage(TooLong("Tên viết tắt", UnitContact.ShortNameMaxLength));
        RuleFor(c => c.IdentificationCode).Matches(@"^\s*(\d{3}\.){0,3}[A-Z0-9]{2,5}(\.[A-Z0-9]{2,5})*\s*$")
            .WithMessage("Mã định danh có dạng 000.01.01.H20.")
            .MaximumLength(UnitContact.IdentificationCodeMaxLength)
            .WithMessage(TooLong("Mã định danh", UnitContact.IdentificationCodeMaxLength));
        RuleFor(c => c.Address).MaximumLength(UnitContact.AddressMaxLength).WithMessage(TooLong("Địa chỉ", UnitContact.AddressMaxLength));
        RuleFor(c => c.Phone).Matches(@"^[0-9 .()+/-]*$").WithMessage("Số điện thoại chỉ gồm chữ số, dấu cách và các dấu . ( ) + - /")
            .MaximumLength(UnitContact.PhoneMaxLength).WithMessage(TooLong("Số điện thoại", UnitContact.PhoneMaxLength));
        RuleFor(c => c.Email).Matches(@"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$").WithMessage("Thư điện tử có dạng ten@coquan.gov.vn.")
            .MaximumLength(UnitContact.EmailMaxLength).WithMessage(TooLong("Thư điện tử", UnitContact.EmailMaxLength));
        RuleFor(c => c.Functions).MaximumLength(UnitContact.FunctionsMaxLength)
            .WithMessage(TooLong("Chức năng, nhiệm vụ", UnitContact.FunctionsMaxLength));
    }

    private static string TooLong(string field, int length) => $"{field} dài nhất {length} ký tự.";
}

internal sealed class EditUnitContactHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<EditUnitContact, Unit>
{
    public async Task<Unit> Handle(EditUnitContact command, CancellationToken cancellationToken)
    {
        var unit = await db.RequireAdministeredAsync(request.User, command.UnitId, cancellationToken);
        unit.RequireVersion(command.Version);
        unit.Describe(new UnitContact
        {
            ShortName = VietnameseText.Clean(command.ShortName),
            IdentificationCode = VietnameseText.Clean(command.IdentificationCode),
            Address = VietnameseText.Clean(command.Address),
            Phone = VietnameseText.Clean(command.Phone),
            Email = VietnameseText.Clean(command.Email),
            Functions = VietnameseText.Clean(command.Functions),
        });
        db.Basis = new ChangeBasis("Cập nhật thông tin liên hệ của đơn vị");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
