using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>A transfer that every rule allows.</summary>
internal sealed record TransferPlan(
    Employee Employee, MovementType Type, OrganizationUnit From, OrganizationUnit To, DecisionFacts Decision, MovementFacts Facts,
    DateOnly StartsOn, DateOnly DueOn);

/// <summary>Loads what a transfer needs and asks every rule; the check page and the sending share it.</summary>
internal sealed class TransferPlanner(
    PersonnelDbContext db, RequestContext request, DecisionRegister decisions, WorkingCalendars calendars, ReferenceCache references)
{
    /// <exception cref="NotFoundException">The person is unknown or outside the scope.</exception>
    /// <exception cref="RuleViolationException">A rule forbids the transfer.</exception>
    public async Task<TransferPlan> PlanAsync(ITransferOrder order, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Transfer))
            .Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .RequireAsync(e => e.Id == order.EmployeeId, cancellationToken);
        request.User.RefuseOwn(employee.Id);
        var facts = order.Decision.ToFacts();
        var type = await db.MovementTypes.AsNoTracking().SingleOrDefaultAsync(t => t.Code == order.TypeCode, cancellationToken)
            ?? throw new RuleViolationException("personnel.unknown-movement-type", "Loại điều chuyển không có trong danh mục. Chọn lại.");
        var to = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == order.ToUnitId, cancellationToken)
            ?? throw new RuleViolationException("personnel.unknown-unit", "Không tìm thấy đơn vị chuyển đến. Chọn lại đơn vị trong danh sách.");
        var from = await db.Units.AsNoTracking().SingleAsync(u => u.Id == employee.UnitId, cancellationToken);
        var status = await db.RecordStatuses.AsNoTracking().SingleOrDefaultAsync(s => s.Code == employee.StatusCode, cancellationToken);

        TransferRules.Require(employee, status, type, to, facts.EffectiveFrom);
        var form = MovementForms.Of(type.Code, type.Category);
        MovementPlanner.RequireAnswers(order.AllAnswers(), form, name => name is nameof(order.ToUnitId) or nameof(order.PositionName) ? "" : "Answers.");
        var answers = order.AllAnswers().ToFacts(form, facts.EffectiveFrom);
        var types = await db.MovementTypes.AsNoTracking().ToListAsync(cancellationToken);
        MovementRules.Require(new MovementCase(
            employee, status, type, answers, to, await db.EarlierMovementsAsync(employee.Id, cancellationToken), types, request.Clock.TodayInVietnam())
        {
            SignedOn = facts.SignedOn,
        });
        PostRules.RequireLevel(answers.PositionName, to, (await references.CurrentAsync(cancellationToken)).Catalogues);
        await decisions.FindAsync(facts, cancellationToken);

        var startsOn = facts.EffectiveFrom < facts.SignedOn ? facts.SignedOn : facts.EffectiveFrom;
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var dueOn = calendar.DueAfterCalendarDays(startsOn, UpdateObligation.DaysOf(TransferRules.ClockOf(type)));
        return new TransferPlan(employee, type, from, to, facts, answers, startsOn, dueOn);
    }
}
