using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using HoSoCanBo.Personnel.Runs;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>In hàng loạt: has the forms of many people made as one Word file in the background. A second order does nothing.</summary>
/// <param name="RunId">Made with the form.</param>
/// <param name="Filter">Which people, when none are chosen one by one.</param>
/// <param name="Chosen">People chosen one by one; empty: those of the filter.</param>
/// <param name="Form">2C or HS02-VC; null: the form of each person's kind.</param>
[Requires(PersonnelPermissions.Export)]
internal sealed record OrderPrint(Guid RunId, EmployeeFilter Filter, IReadOnlyList<Guid> Chosen, string? Form) : IRequest;

internal sealed class OrderPrintValidator : AbstractValidator<OrderPrint>
{
    public OrderPrintValidator()
    {
        RuleFor(c => c.RunId).NotEmpty().WithMessage("Biểu mẫu đã hỏng. Mở lại trang rồi in.");
        RuleFor(c => c.Form).Must(f => f is null or "" or FormTemplate.PublicEmployeeCode || f == FormTemplate.CivilServant.Code)
            .WithMessage("Chọn mẫu trong danh sách.");
    }
}

internal sealed class OrderPrintHandler(
    PersonnelDbContext db, RequestContext request, RunOrders orders, ReferenceCache references, TimeProvider clock)
        : IRequestHandler<OrderPrint, Unit>
{
    public async Task<Unit> Handle(OrderPrint command, CancellationToken cancellationToken)
    {
        if (await orders.IsOrderedAsync<PrintRun>(command.RunId, cancellationToken))
        {
            return Unit.Value; // the other of two clicks was faster
        }

        var reference = await references.CurrentAsync(cancellationToken);
        var people = await db.PrintableBy(request.User, command.Filter, command.Chosen, reference)
            .OrderBy(e => e.FullNameSortKey).ThenBy(e => e.Id)
            .Select(e => e.Id)
            .Take(PrintRun.PeopleMax + 1)
            .ToListAsync(cancellationToken);
        if (people.Count > PrintRun.PeopleMax)
        {
            PrintRun.RequirePrintable(await db.PrintableBy(request.User, command.Filter, command.Chosen, reference)
                .CountAsync(cancellationToken));
        }

        db.PrintRuns.Add(PrintRun.Order(OrderOf(command, people.Count, reference), clock.UtcNow()));
        db.PrintRunPeople.AddRange(people.Select((id, i) => new PrintRunPerson { RunId = command.RunId, Number = i, EmployeeId = id }));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private PrintOrder OrderOf(OrderPrint command, int people, ReferenceSnapshot reference)
    {
        var user = request.User;
        return new PrintOrder(
            command.RunId, user.Id ?? Guid.Empty, VietnameseText.Cut(user.UserName, PrintRun.UserNameMaxLength),
            VietnameseText.Cut(user.DisplayName, PrintRun.UserNameMaxLength),
            RunScope.ToStored(user.ScopeOf(PersonnelPermissions.View)), RunScope.ToStored(user.ScopeOf(PersonnelPermissions.ViewSalary)),
            string.IsNullOrEmpty(command.Form) ? null : command.Form,
            VietnameseText.Cut(command.Chosen.Count > 0 ? "Những người được chọn" : PrintWords.Describe(command.Filter, reference),
                PrintRun.DescriptionMaxLength), people);
    }
}

/// <summary>Hủy: stops a run; nothing of its file is kept.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record CancelPrint(Guid RunId) : IRequest;

internal sealed class CancelPrintHandler(RunOrders orders) : IRequestHandler<CancelPrint, Unit>
{
    public Task<Unit> Handle(CancelPrint command, CancellationToken cancellationToken) =>
        orders.CancelAsync<PrintRun>(command.RunId, cancellationToken);
}
