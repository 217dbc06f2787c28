using HoSoCanBo.Personnel.Records.Features.Duplicates;
using System.Text.Json;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Planned;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Đến ngày hiệu lực: a planned change goes into the record. Doing it again, or too early, does nothing.</summary>
/// <returns>Whether it went in now.</returns>
[SystemOnly]
internal sealed record ApplyPlannedChange(Guid Id) : IRequest<bool>;

internal sealed class ApplyPlannedChangeHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, ObligationRegister obligations)
        : IRequestHandler<ApplyPlannedChange, bool>
{
    public async Task<bool> Handle(ApplyPlannedChange command, CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        var planned = await db.PlannedChanges.SingleAsync(p => p.Id == command.Id, cancellationToken);
        if (planned.State != PlannedState.Waiting || planned.EffectiveFrom > today)
        {
            return false;
        }

        var employee = await db.Employees.SingleAsync(e => e.Id == planned.EmployeeId, cancellationToken);
        await db.LoadTablesAsync(employee, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == planned.DecisionId, cancellationToken);
        var known = RecordRules.Check(employee, today, reference.Catalogues);
        var identity = KnownElsewhere.Of(employee);
        var values = JsonSerializer.Deserialize<Dictionary<string, string?>>(planned.Values)!;
        var refused = WriteInto(employee, planned, values, reference)
            .Concat(RecordRules.Check(employee, today, reference.Catalogues)
                .Where(f => f.Blocks && !known.Any(k => k.Rule == f.Rule && k.FieldKey == f.FieldKey)))
            .Concat(await new UniqueNumbers(db).FindTakenAsync(employee, cancellationToken))
            .Select(f => f.Message.ToString()).ToList();
        if (refused.Count > 0)
        {
            db.LeaveAsItIs(employee);
            planned.Stop(string.Join(" ", refused), request.Clock.UtcNow());
            db.Basis = new ChangeBasis($"Chưa áp dụng được {planned.Title} từ {planned.EffectiveFrom:dd/MM/yyyy}", decision.Id,
                decision.Number);
            await db.SaveChangesAsync(cancellationToken);
            return false;
        }

        planned.Apply(request.Clock.UtcNow());
        db.Basis = new ChangeBasis(
            $"Cập nhật {planned.Title}: quyết định có hiệu lực từ {planned.EffectiveFrom:dd/MM/yyyy}", decision.Id, decision.Number);
        await db.PublishIdentityAsync(employee, identity, decision.Id, request.Clock, cancellationToken);
        await obligations.EditedAsync(employee, null, cancellationToken); // entering it was the duty of Điều 10.2, answered then
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private IEnumerable<ProfileFinding> WriteInto(
        Employee employee, PlannedChange planned, Dictionary<string, string?> values, ReferenceSnapshot reference)
    {
        if (planned.TableSlug is not { } slug)
        {
            return SectionWriter.Write(employee, planned.Section, values, SectionWriter.Everything, reference);
        }

        var table = ProfileTables.Find(slug)!;
        var stored = employee.Rows(table).FirstOrDefault(r => r.Id == planned.RowId);
        if (stored is null && !planned.AddsRow)
        {
            return [new ProfileFinding("S1", RuleSeverity.Error, null, "Dòng cần sửa đã được gạch bỏ.")];
        }

        var row = stored ?? table.New(employee.Id, planned.RowId!.Value);
        var unreadable = RowWriter.Write(table, row, stored is null, values, reference.Catalogues);
        row.DecisionId = planned.DecisionId;
        if (stored is null)
        {
            db.Add(row);
        }

        RowConsequences.Follow(employee, row, stored is null, reference.Catalogues);
        return unreadable;
    }
}

/// <summary>One planned change, for who may take it back.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetPlannedChange(Guid EmployeeId, Guid Id) : IRequest<PlannedChangeView>;

/// <param name="Id">The change.</param>
/// <param name="FullName">Whose record.</param>
/// <param name="Title">The part of the record.</param>
/// <param name="Labels">The fields.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="EffectiveFrom">The day.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Stopped">What the record refused on that day; null otherwise.</param>
internal sealed record PlannedChangeView(
    Guid Id, string FullName, string Title, string Labels, string Number, DateOnly EffectiveFrom, string By, string? Stopped);

internal sealed class GetPlannedChangeHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<GetPlannedChange, PlannedChangeView>
{
    public async Task<PlannedChangeView> Handle(GetPlannedChange query, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).AsNoTracking()
            .RequireAsync(e => e.Id == query.EmployeeId, cancellationToken);
        var view = (await db.PlannedOfAsync(employee.Id, employee.FullName, cancellationToken)).FirstOrDefault(p => p.Id == query.Id);
        return view ?? throw new NotFoundException();
    }
}

/// <summary>Thu hồi thay đổi chờ hiệu lực, với lý do.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record WithdrawPlannedChange(Guid EmployeeId, Guid Id, string? Reason) : IRequest;

internal sealed class WithdrawPlannedChangeValidator : AbstractValidator<WithdrawPlannedChange>
{
    public WithdrawPlannedChangeValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithMessage("Nhập lý do thu hồi.")
        .MaximumLength(PlannedChange.ReasonMaxLength).WithMessage($"Lý do có tối đa {PlannedChange.ReasonMaxLength} ký tự.");
}

internal sealed class WithdrawPlannedChangeHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<WithdrawPlannedChange, Unit>
{
    public async Task<Unit> Handle(WithdrawPlannedChange command, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).AsNoTracking()
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        var planned = await db.PlannedChanges.RequireAsync(p => p.Id == command.Id && p.EmployeeId == employee.Id, cancellationToken);
        var access = await Access.EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken);
        if (planned.TableSlug is { } slug)
        {
            await RowAccess.RequireAsync(db, request.User, ProfileTables.Find(slug)!, employee.Id, cancellationToken);
        }
        else
        {
            access.RequireEditable(planned.Section);
        }

        var reason = VietnameseText.Clean(command.Reason)!;
        planned.Withdraw(reason, request.Clock.UtcNow());
        db.Basis = new ChangeBasis($"Thu hồi thay đổi chờ hiệu lực: {reason}", planned.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Reads what waits for its day in a record, and keeps it out of the record until then.</summary>
internal static class PlannedChangeQueries
{
    /// <summary>What was written into the tracked record, to check it, is not saved.</summary>
    public static void LeaveAsItIs(this PersonnelDbContext db, Employee employee)
    {
        foreach (var row in db.ChangeTracker.Entries<ProfileRow>().Where(e => e.State is EntityState.Added or EntityState.Modified)
            .ToList())
        {
            row.State = EntityState.Detached;
        }

        db.Entry(employee).State = EntityState.Detached;
    }

    /// <summary>What is not in the record yet, soonest first.</summary>
    public static async Task<IReadOnlyList<PlannedChangeView>> PlannedOfAsync(
        this PersonnelDbContext db, Guid employeeId, string fullName, CancellationToken cancellationToken)
    {
        var open = await (
            from planned in db.PlannedChanges.AsNoTracking()
            join decision in db.Decisions.AsNoTracking() on planned.DecisionId equals decision.Id
            where planned.EmployeeId == employeeId && (planned.State == PlannedState.Waiting || planned.State == PlannedState.Stopped)
            orderby planned.EffectiveFrom, planned.Id
            select new { planned, decision.Number }).ToListAsync(cancellationToken);
        return open.ConvertAll(p => new PlannedChangeView(
            p.planned.Id, fullName, p.planned.Title, p.planned.Labels, p.Number, p.planned.EffectiveFrom, p.planned.PlannedByName,
            p.planned.State == PlannedState.Stopped ? p.planned.EndReason : null));
    }
}
