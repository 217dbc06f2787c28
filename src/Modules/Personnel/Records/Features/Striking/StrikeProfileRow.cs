using HoSoCanBo.Personnel.Records.Features.Editing;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Records.Features.Striking;

/// <summary>Gạch bỏ một dòng: a wrong row no longer counts; it stays in the history with the reason.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record StrikeProfileRow(Guid EmployeeId, string TableSlug, Guid RowId, int Version, string? Reason) : IRequest;

internal sealed class StrikeProfileRowValidator : AbstractValidator<StrikeProfileRow>
{
    public StrikeProfileRowValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("Nhập lý do gạch bỏ.")
        .MaximumLength(ProfileRow.ReasonMaxLength).WithMessage($"Lý do có tối đa {ProfileRow.ReasonMaxLength} ký tự.");
}

internal sealed class StrikeProfileRowHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<StrikeProfileRow, Unit>
{
    public async Task<Unit> Handle(StrikeProfileRow command, CancellationToken cancellationToken)
    {
        var table = ProfileTables.Find(command.TableSlug) ?? throw new NotFoundException();
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit))
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        await RowAccess.RequireAsync(db, request.User, table, employee.Id, cancellationToken);
        employee.RequireVersion(command.Version);
        await db.LoadTablesAsync(employee, cancellationToken);
        var row = employee.Rows(table).FirstOrDefault(r => r.Id == command.RowId) ?? throw new NotFoundException();
        var reason = VietnameseText.Clean(command.Reason)!;
        row.Strike(reason, request.Clock.UtcNow());
        db.Basis = new ChangeBasis($"Gạch bỏ dòng: {reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
