using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>What each category of movement_types.csv does to the record, and what the other modules are told of it.</summary>
internal sealed partial class MovingPerson
{
    private const string Secondment = "BIET_PHAI";
    private const string EndOfSecondment = "KET_THUC_BIET_PHAI";
    private const string Retirement = "NGHI_HUU";

    /// <summary>The unit became another one: the person goes on there in the same post, and nobody has to receive the record.</summary>
    /// <returns>The assignment that ended and the one that began; null when the person holds none any more.</returns>
    public (Assignment Ended, Assignment Begun)? Follow(Guid fromUnitId, Guid toUnitId, DateOnly on, Guid decisionId) =>
        UnitFollowing.Follow(employee, new UnitChange(fromUnitId, toUnitId, on, decisionId, at.Now), news);

    private void ChangeRecord(Movement movement, MovementType type)
    {
        switch (type.Category)
        {
            case MovementCategory.Transfer: Arrive(movement); break;
            case MovementCategory.Internal: MoveInside(movement); break;
            case MovementCategory.In: ComeBack(movement, type); break;
            case MovementCategory.Position: TakePost(movement, type); break;
            case MovementCategory.Out: Leave(movement, type); break;
            default: TakeLeave(movement, type); break;
        }
    }

    private void EndTransit(Movement movement)
    {
        if (employee.InTransitMovementId == movement.Id)
        {
            employee.ArriveFromTransit();
        }
    }

    /// <summary>
    /// A reorganisation or a post may have begun on this day or after it while the movement waited, for the receiver or for its day:
    /// the movement leads away from there too.
    /// </summary>
    private void Arrive(Movement movement)
    {
        employee.ArriveAt(movement.ToUnitId, movement.PositionName, movement.EffectiveFrom, movement.DecisionId);
        employee.Division = movement.Details.Division;
        TellOfUnit(movement, movement.FromUnitId, movement.ToUnitId, movement.EffectiveFrom);
    }

    private void MoveInside(Movement movement)
    {
        if (movement.ToUnitId != employee.UnitId)
        {
            Arrive(movement);
            return;
        }

        employee.TakePost(movement.PositionName ?? employee.PositionName, movement.EffectiveFrom, movement.DecisionId,
            movement.Details.Division);
        TellOfPost(movement, employee.PositionName);
    }

    /// <summary>An archived record is reopened; for somebody in service a new contract only sets a new end.</summary>
    private void ComeBack(Movement movement, MovementType type)
    {
        if (!HasLeft)
        {
            return;
        }

        var before = employee.UnitId;
        var status = type.ResultingStatusCode ?? RecordStatusCodes.Working;
        employee.Rejoin(new Placement(movement.ToUnitId, movement.PositionName, status, movement.EffectiveFrom, movement.DecisionId));
        TellOfUnit(movement, before, movement.ToUnitId, movement.EffectiveFrom);
        TellOfStatus(movement.DecisionId, status, movement.EffectiveFrom);
    }

    private void TakePost(Movement movement, MovementType type)
    {
        if (type.ResultingStatusCode is { } status)
        {
            ChangeStatus(movement, status); // hết tập sự
        }

        var keepsPost = movement.Details.IsConcurrent == true || (type.ResultingStatusCode is not null && movement.PositionName is null);
        if (!keepsPost)
        {
            employee.TakePost(movement.PositionName, movement.EffectiveFrom, movement.DecisionId);
        }

        if (!keepsPost || movement.Details.IsConcurrent == true)
        {
            TellOfPost(movement, movement.PositionName);
        }
    }

    private void Leave(Movement movement, MovementType type)
    {
        var status = movement.Details.StatusCode ?? type.ResultingStatusCode ?? type.Code;
        employee.Leave(status, movement.EffectiveFrom, movement.DecisionId);
        TellOfStatus(movement.DecisionId, status, movement.EffectiveFrom);
    }

    private void TakeLeave(Movement movement, MovementType type)
    {
        if ((movement.Details.StatusCode is { Length: > 0 } chosen ? chosen : type.ResultingStatusCode) is { } status)
        {
            ChangeStatus(movement, status);
        }

        if (type.Code is Secondment or EndOfSecondment)
        {
            var isInside = type.Code == Secondment && movement.ToUnitId != movement.FromUnitId;
            employee.SecondTo(isInside ? movement.ToUnitId : null);
        }
        else if (movement.PositionName is { } position)
        {
            employee.TakePost(position, movement.EffectiveFrom, movement.DecisionId);
            TellOfPost(movement, position);
        }
    }

    private void ChangeStatus(Movement movement, string status)
    {
        if (employee.ChangeStatus(status, movement.EffectiveFrom, movement.DecisionId))
        {
            TellOfStatus(movement.DecisionId, status, movement.EffectiveFrom);
        }
    }

    /// <summary>Chờ nghỉ hưu: the status between the decision on retirement and its day.</summary>
    private void AwaitRetirement(Movement movement)
    {
        if (movement.TypeCode == Retirement && employee.StatusCode == RecordStatusCodes.Working)
        {
            ChangeStatusToday(RecordStatusCodes.AwaitingRetirement, movement.DecisionId);
        }
    }

    /// <summary>Back to work when the decision is taken back.</summary>
    private void EndPendingRetirement(Movement movement, Guid decisionId)
    {
        if (movement.TypeCode == Retirement && employee.StatusCode == RecordStatusCodes.AwaitingRetirement)
        {
            ChangeStatusToday(RecordStatusCodes.Working, decisionId);
        }
    }

    private void ChangeStatusToday(string status, Guid decisionId)
    {
        if (employee.ChangeStatus(status, at.Today, decisionId))
        {
            TellOfStatus(decisionId, status, at.Today);
        }
    }

    private void TellOfAnswer(Movement movement, bool isReceived) => news.Add(new TransferAnswered(
        Guid.CreateVersion7(), Moment, movement.DecisionId, movement.Id, employee.Id, movement.FromUnitId, movement.ToUnitId, isReceived,
        movement.AnswerReason, movement.EffectiveFrom));

    private void TellOfUnit(Movement movement, Guid from, Guid to, DateOnly on) => news.Add(new EmployeeTransferred(
        Guid.CreateVersion7(), Moment, movement.DecisionId, employee.Id, movement.TypeCode, from, to, movement.PositionName, on));

    private void TellOfPost(Movement movement, string? position) => news.Add(new EmployeeAppointed(
        Guid.CreateVersion7(), Moment, movement.DecisionId, employee.Id, movement.TypeCode, employee.UnitId, position,
        movement.Details.IsConcurrent == true, movement.Details.AllowanceInHundredths, movement.EffectiveFrom, movement.EndsOn));

    private void TellOfStatus(Guid decisionId, string status, DateOnly from) => news.Add(new EmployeeStatusChanged(
        Guid.CreateVersion7(), Moment, decisionId, employee.Id, status,
        at.Statuses.FirstOrDefault(s => s.Code == status)?.CountsAsPresent ?? false, from));
}

/// <summary>When and by whom people are moved, and by which catalogues.</summary>
/// <param name="Now">The moment.</param>
/// <param name="Today">The day in Việt Nam.</param>
/// <param name="UserId">Who does it; null for the system.</param>
/// <param name="By">The same with the name, for the clocks it closes.</param>
/// <param name="Calendar">The working calendar.</param>
/// <param name="Types">movement_types.csv.</param>
/// <param name="Statuses">record_statuses.csv.</param>
internal sealed record MovingDay(
    DateTimeOffset Now, DateOnly Today, Guid? UserId, Closer? By, WorkingCalendar Calendar, IReadOnlyList<MovementType> Types,
    IReadOnlyList<RecordStatus> Statuses)
{
    public DateTime UtcNow => Now.UtcDateTime;

    public MovementType TypeOf(Movement movement) => Types.First(t => t.Code == movement.TypeCode);
}
