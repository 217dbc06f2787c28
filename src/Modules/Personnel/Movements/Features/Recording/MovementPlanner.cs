using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>Who, by what kind, on which paper and with which answers: the same for the check and for the recording.</summary>
internal interface IMovementOrder
{
    Guid EmployeeId { get; }

    /// <summary>Code of movement_types.csv.</summary>
    string? TypeCode { get; }

    MovementAnswers Answers { get; }

    DecisionForm Decision { get; }
}

/// <summary>A movement that every rule allows.</summary>
/// <param name="Clock">The clock it would start, for the check page; null for a paper older than the regulation.</param>
internal sealed record MovementPlan(
    Employee Employee, MovementType Type, OrganizationUnit From, OrganizationUnit? To, DecisionFacts Decision, MovementFacts Facts,
    ClockTerms? Clock)
{
    public MovementForm Form => MovementForms.Of(Type.Code, Type.Category);

    /// <summary>What is entered.</summary>
    public TransferFacts FactsOf(Guid movementId, Guid decisionId) => new(
        movementId, Type.Code, Employee.Id, decisionId, Employee.UnitId, To?.Id
            ?? Employee.UnitId, Facts.PositionName, Facts.EffectiveFrom, Facts.EndsOn,
        Facts.Details);
}

internal abstract class MovementOrderValidator<TOrder> : AbstractValidator<TOrder>
    where TOrder : IMovementOrder
{
    protected MovementOrderValidator()
    {
        RuleFor(o => o.TypeCode).NotEmpty().WithMessage("Chọn loại biến động.");
        RuleFor(o => o.Decision).SetValidator(new DecisionFormValidator());
        RuleFor(o => o).Custom((order, context) =>
        {
            // kinds added to the catalogue later are asked once their category is known
            if (MovementForms.Codes.Contains(order.TypeCode ?? ""))
            {
                MovementAnswersShape.Check(order.Answers, MovementForms.Of(order.TypeCode!, null)).ToList()
                    .ForEach(e => context.AddFailure($"Answers.{e.PropertyName}", e.ErrorMessage));
            }
        });
    }
}

/// <summary>Loads what a movement needs and asks every rule; the check pages, sending and recording share it.</summary>
internal sealed class MovementPlanner(
    PersonnelDbContext db, RequestContext request, DecisionRegister decisions, WorkingCalendars calendars, ReferenceCache references)
{
    /// <exception cref="NotFoundException">The person or the kind is unknown, or the person is outside the scope.</exception>
    /// <exception cref="ValidationException">An answer the kind needs is missing or wrong.</exception>
    /// <exception cref="RuleViolationException">A rule forbids the movement.</exception>
    public async Task<MovementPlan> PlanAsync(IMovementOrder order, CancellationToken cancellationToken)
    {
        var type = await TypeAsync(order.TypeCode, cancellationToken);
        return type is null || MovingPerson.NeedsReceipt(type)
            ? throw new NotFoundException()
            : await PlanAsync(new Asked(order.EmployeeId, type, order.Answers, order.Decision, _ => "Answers."), cancellationToken);
    }

    /// <exception cref="NotFoundException">The person is unknown or outside the scope.</exception>
    /// <exception cref="ValidationException">An answer the kind needs is missing or wrong.</exception>
    /// <exception cref="RuleViolationException">A rule forbids the transfer.</exception>
    public async Task<MovementPlan> PlanAsync(ITransferOrder order, CancellationToken cancellationToken)
    {
        var type = await TypeAsync(order.TypeCode, cancellationToken)
            ?? throw new RuleViolationException("personnel.unknown-movement-type", "Loại điều chuyển không có trong danh mục. Chọn lại.");
        TransferRules.RequireMovesRecord(type);
        return await PlanAsync(
            new Asked(
                order.EmployeeId, type, order.AllAnswers(), order.Decision,
                name => name is nameof(order.ToUnitId) or nameof(order.PositionName) ? "" : "Answers."),
            cancellationToken);
    }

    private async Task<MovementPlan> PlanAsync(Asked asked, CancellationToken cancellationToken)
    {
        var type = asked.Type;
        var scope = request.User.ScopeOf(PersonnelPermissions.Transfer);
        var employee = await db.EmployeesIn(scope).Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .RequireAsync(e => e.Id == asked.EmployeeId, cancellationToken);
        request.User.RefuseOwn(employee.Id);
        var form = MovementForms.Of(type.Code, type.Category);
        RequireAnswers(asked.Answers, form, asked.PrefixOf);
        var decision = asked.Decision.ToFacts();
        var facts = asked.Answers.ToFacts(form, decision.EffectiveFrom);
        var to = await FindUnitAsync(facts.ToUnitId, cancellationToken);
        var from = await db.Units.AsNoTracking().SingleAsync(u => u.Id == employee.UnitId, cancellationToken);
        MovementRules.Require(new MovementCase(
            employee, await db.RecordStatuses.AsNoTracking().SingleOrDefaultAsync(s => s.Code == employee.StatusCode, cancellationToken),
            type, facts, to, await db.EarlierMovementsAsync(employee.Id, cancellationToken),
            await db.MovementTypes.AsNoTracking().ToListAsync(cancellationToken), request.Clock.TodayInVietnam())
        {
            SignedOn = decision.SignedOn,
            FromUnit = from,
            ReachesToUnit = to is null || await db.Units.InScope(scope).AnyAsync(u => u.Id == to.Id, cancellationToken),
            Catalogues = (await references.CurrentAsync(cancellationToken)).Catalogues,
        });
        await decisions.FindAsync(decision, cancellationToken);
        var clock = MovementClock.TermsOf(type, decision.SignedOn, decision.EffectiveFrom, await calendars.CurrentAsync(cancellationToken));
        return new MovementPlan(employee, type, from, to, decision, facts, clock);
    }

    private Task<MovementType?> TypeAsync(string? code, CancellationToken cancellationToken) =>
        db.MovementTypes.AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, cancellationToken);

    /// <exception cref="ValidationException">An answer the kind needs is missing or wrong.</exception>
    public static void RequireAnswers(MovementAnswers answers, MovementForm form, Func<string, string> prefixOf)
    {
        var errors = MovementAnswersShape.Check(answers, form);
        if (errors.Count > 0)
        {
            throw new ValidationException(
                errors.Select(e => new ValidationFailure(prefixOf(e.PropertyName) + e.PropertyName, e.ErrorMessage)));
        }
    }

    private async Task<OrganizationUnit?> FindUnitAsync(Guid? id, CancellationToken cancellationToken) => id is null
        ? null
        : await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken)
            ?? throw new RuleViolationException("personnel.unknown-unit",
                "Không tìm thấy đơn vị chuyển đến. Chọn lại đơn vị trong danh sách.");

    private sealed record Asked(Guid EmployeeId, MovementType Type, MovementAnswers Answers, DecisionForm Decision,
        Func<string, string> PrefixOf);
}

internal static class EarlierMovements
{
    /// <summary>The movements of a person that stand: those withdrawn, refused or cancelled do not.</summary>
    public static Task<List<Movement>> EarlierMovementsAsync(
        this PersonnelDbContext db, Guid employeeId, CancellationToken cancellationToken) =>
        db.Movements.AsNoTracking()
            .Where(m => m.EmployeeId == employeeId && !Movement.Over.Contains(m.State))
            .ToListAsync(cancellationToken);
}
