using FluentValidation;
using FluentValidation.Results;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

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
internal sealed record MovementPlan(
    Employee Employee, MovementType Type, OrganizationUnit From, OrganizationUnit? To, DecisionFacts Decision, MovementFacts Facts)
{
    public MovementForm Form => MovementForms.Of(Type.Code, Type.Category);
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

/// <summary>Loads what a movement needs and asks every rule; kinds that go to another unit have <see cref="TransferPlanner"/>.</summary>
internal sealed class MovementPlanner(PersonnelDbContext db, RequestContext request, DecisionRegister decisions, ReferenceCache references)
{
    /// <exception cref="NotFoundException">The person or the kind is unknown, or the person is outside the scope.</exception>
    /// <exception cref="ValidationException">An answer the kind needs is missing or wrong.</exception>
    /// <exception cref="RuleViolationException">A rule forbids the movement.</exception>
    public async Task<MovementPlan> PlanAsync(IMovementOrder order, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(PersonnelPermissions.Transfer);
        var employee = await db.EmployeesIn(scope).Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .RequireAsync(e => e.Id == order.EmployeeId, cancellationToken);
        request.User.RefuseOwn(employee.Id);
        var types = await db.MovementTypes.AsNoTracking().ToListAsync(cancellationToken);
        var type = types.Find(t => t.Code == order.TypeCode && t.Category != "transfer") ?? throw new NotFoundException();
        var form = MovementForms.Of(type.Code, type.Category);
        RequireAnswers(order.Answers, form, _ => "Answers.");

        var decision = order.Decision.ToFacts();
        var facts = order.Answers.ToFacts(form, decision.EffectiveFrom);
        var to = await FindUnitAsync(facts.ToUnitId, type, scope, cancellationToken);
        var from = await db.Units.AsNoTracking().SingleAsync(u => u.Id == employee.UnitId, cancellationToken);
        MovementRules.Require(new MovementCase(
            employee, await db.RecordStatuses.AsNoTracking().SingleOrDefaultAsync(s => s.Code == employee.StatusCode, cancellationToken),
            type, facts, to, await db.EarlierMovementsAsync(employee.Id, cancellationToken), types, request.Clock.TodayInVietnam())
        {
            SignedOn = decision.SignedOn,
        });
        PostRules.RequireLevel(facts.PositionName, to ?? from, (await references.CurrentAsync(cancellationToken)).Catalogues);
        await decisions.FindAsync(decision, cancellationToken);
        return new MovementPlan(employee, type, from, to, decision, facts);
    }

    /// <exception cref="ValidationException">An answer the kind needs is missing or wrong.</exception>
    public static void RequireAnswers(MovementAnswers answers, MovementForm form, Func<string, string> prefixOf)
    {
        var errors = MovementAnswersShape.Check(answers, form);
        if (errors.Count > 0)
        {
            throw new ValidationException(errors.Select(e => new ValidationFailure(prefixOf(e.PropertyName) + e.PropertyName, e.ErrorMessage)));
        }
    }

    /// <summary>Only a secondment reaches outside the user's units: the host reads, the record stays.</summary>
    private async Task<OrganizationUnit?> FindUnitAsync(Guid? id, MovementType type, Scope scope, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return null;
        }

        var units = type.Category == "temporary" ? db.Units : db.Units.InScope(scope);
        return await units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken)
            ?? throw new RuleViolationException(
                "personnel.unit-out-of-scope", "Chọn đơn vị trong phạm vi được phân công. Để chuyển sang cơ quan khác, chọn Điều động hoặc Chuyển công tác.");
    }
}

internal static class EarlierMovements
{
    /// <summary>The movements of a person that stand: withdrawn and refused ones do not.</summary>
    public static Task<List<Movement>> EarlierMovementsAsync(this PersonnelDbContext db, Guid employeeId, CancellationToken cancellationToken) =>
        db.Movements.AsNoTracking()
            .Where(m => m.EmployeeId == employeeId && m.State != MovementState.Withdrawn && m.State != MovementState.Refused)
            .ToListAsync(cancellationToken);
}
