using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>How many people an export would take out, and whether that is done in the background.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record SizeExport(EmployeeFilter Filter) : IRequest<ExportSize>;

internal sealed record ExportSize(int People, bool IsLarge);

internal sealed class SizeExportHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references,
    IConfiguration configuration)
    : IRequestHandler<SizeExport, ExportSize>
{
    public async Task<ExportSize> Handle(SizeExport query, CancellationToken cancellationToken)
    {
        var most = configuration.GetValue("Exports:PeopleAtOnce", ExportRun.PeopleAtOnce);
        var scope = request.User.ScopeOf(PersonnelPermissions.Search);
        var count = await query.Filter.Apply(db, scope, await references.CurrentAsync(cancellationToken)).CountAsync(cancellationToken);
        return new ExportSize(count, count > most);
    }
}

/// <summary>Kết xuất danh sách lớn: has the workbook made in the background. A second order does nothing.</summary>
/// <param name="RunId">Made with the form.</param>
/// <param name="Filter">Who.</param>
/// <param name="Columns">Keys of the columns on the screen.</param>
/// <param name="IsFull">Every part of the records; then with a reason.</param>
/// <param name="Reason">Why.</param>
[Requires(PersonnelPermissions.Export)]
internal sealed record OrderExport(Guid RunId, EmployeeFilter Filter, IReadOnlyList<string> Columns, bool IsFull, string? Reason)
: IRequest;

internal sealed class OrderExportValidator : AbstractValidator<OrderExport>
{
    public OrderExportValidator()
    {
        RuleFor(c => c.RunId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi kết xuất.");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.IsFull).WithMessage("Nhập lý do kết xuất.")
            .MaximumLength(ExportEmployees.ReasonMaxLength).WithMessage($"Lý do có tối đa {ExportEmployees.ReasonMaxLength} ký tự.");
    }
}

internal sealed class OrderExportHandler(PersonnelDbContext db, RequestContext request, IMediator mediator, TimeProvider clock)
    : IRequestHandler<OrderExport, Unit>
{
    public async Task<Unit> Handle(OrderExport command, CancellationToken cancellationToken)
    {
        if (await db.ExportRuns.AnyAsync(r => r.Id == command.RunId, cancellationToken))
        {
            return Unit.Value; // the other of two clicks was faster
        }

        var user = request.User;
        var size = await mediator.Send(new SizeExport(command.Filter), cancellationToken);
        var asked = new ExportAsked(command.Filter, command.Columns, command.IsFull ? command.Reason : null);
        db.ExportRuns.Add(ExportRun.Order(
            new ExportOrder(
                command.RunId, user.Id ?? Guid.Empty, Cut(user.UserName), Cut(user.DisplayName), ExportRights.ToStored(user),
                ExportRights.Write(asked), size.People),
            clock.UtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static string Cut(string text) => text.Length > ExportRun.UserNameMaxLength ? text[..ExportRun.UserNameMaxLength] : text;
}

/// <summary>Hủy: stops a run; nothing of its file is kept.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record CancelExport(Guid RunId) : IRequest;

internal sealed class CancelExportHandler(PersonnelDbContext db, RequestContext request, RunMonitor monitor)
    : IRequestHandler<CancelExport, Unit>
{
    public async Task<Unit> Handle(CancelExport command, CancellationToken cancellationToken)
    {
        await monitor.CancelAsync(await db.ExportRuns.OwnedBy(request.User).RequireAsync(r => r.Id == command.RunId, cancellationToken),
            cancellationToken);
        return Unit.Value;
    }
}
