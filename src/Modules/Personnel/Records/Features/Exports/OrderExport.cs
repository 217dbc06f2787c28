using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>How many people an export would take out, and whether that is done in the background.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record SizeExport(EmployeeFilter Filter) : IRequest<ExportSize>;

internal sealed record ExportSize(int People, bool IsLarge);

/// <summary>The same for the people who fulfil free criteria.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record SizeFound(Criteria Criteria) : IRequest<ExportSize>;

internal sealed class SizeExportHandler(
    PersonnelDbContext db, PeopleSearch search, RequestContext request, ReferenceCache references, ExportOrders orders)
    : IRequestHandler<SizeExport, ExportSize>, IRequestHandler<SizeFound, ExportSize>
{
    public async Task<ExportSize> Handle(SizeExport query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(PersonnelPermissions.Search);
        return orders.SizeOf(await query.Filter.Apply(db, scope, await references.CurrentAsync(cancellationToken))
            .CountAsync(cancellationToken));
    }

    public async Task<ExportSize> Handle(SizeFound query, CancellationToken cancellationToken)
    {
        var found = await search.PrepareAsync(query.Criteria, PersonnelPermissions.Export, cancellationToken);
        return orders.SizeOf(await found.People.CountAsync(cancellationToken));
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

/// <summary>Kết xuất kết quả tìm theo tiêu chí: the same for the people who fulfil free criteria.</summary>
/// <param name="RunId">Made with the form.</param>
/// <param name="Criteria">Who.</param>
/// <param name="Columns">Keys of the columns on the screen.</param>
[Requires(PersonnelPermissions.Export)]
internal sealed record OrderFound(Guid RunId, Criteria Criteria, IReadOnlyList<string> Columns) : IRequest;

internal sealed class OrderFoundValidator : AbstractValidator<OrderFound>
{
    public OrderFoundValidator() => RuleFor(c => c.RunId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi kết xuất.");
}

internal sealed class OrderExportHandler(IMediator mediator, ExportOrders orders)
    : IRequestHandler<OrderExport, Unit>, IRequestHandler<OrderFound, Unit>
{
    public Task<Unit> Handle(OrderExport command, CancellationToken cancellationToken) => orders.KeepAsync(
        command.RunId, new ExportAsked(command.Filter, command.Columns, command.IsFull ? command.Reason : null),
        new SizeExport(command.Filter), mediator, cancellationToken);

    public Task<Unit> Handle(OrderFound command, CancellationToken cancellationToken) => orders.KeepAsync(
        command.RunId, new ExportAsked(null, command.Columns, null, command.Criteria), new SizeFound(command.Criteria), mediator,
        cancellationToken);
}

/// <summary>Hủy: stops a run; nothing of its file is kept.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record CancelExport(Guid RunId) : IRequest;

internal sealed class CancelExportHandler(RunOrders orders) : IRequestHandler<CancelExport, Unit>
{
    public Task<Unit> Handle(CancelExport command, CancellationToken cancellationToken) =>
        orders.CancelAsync<ExportRun>(command.RunId, cancellationToken);
}
