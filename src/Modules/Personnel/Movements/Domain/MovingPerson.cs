using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>
/// Một người và các biến động của người đó: facts in; movement, clocks and what the other modules are told out. The page for one
/// person, the page and the sheet for many, and the job of the effective day all go through it, so none of them
/// has rules of its own. It asks whether a movement is possible of nobody: <see cref="MovementRules"/> did.
/// </summary>
/// <param name="employee">The person with posts and statuses.</param>
/// <param name="clocks">The person's open clocks, and every clock of the movement in hand.</param>
/// <param name="waiting">The person's movements that wait for their day.</param>
/// <param name="at">When, by whom, and the catalogues in force.</param>
internal sealed partial class MovingPerson(Employee employee, IEnumerable<UpdateObligation> clocks, IEnumerable<Movement> waiting,
    MovingDay at)
{
    private const string FallsWithLeaving = "Người này đã rời hệ thống trước ngày có hiệu lực.";
    private const string FallsWithUnit = "Hồ sơ đã chuyển sang đơn vị khác trước ngày có hiệu lực.";

    private readonly List<UpdateObligation> clocks = [.. clocks];
    private readonly List<Movement> waiting = [.. waiting];
    private readonly List<UpdateObligation> started = [];
    private readonly List<IIntegrationEvent> news = [];

    public Employee Employee => employee;

    /// <summary>Clocks that began here.</summary>
    public IReadOnlyList<UpdateObligation> Started => started;

    /// <summary>What the other modules are to be told, in order.</summary>
    public IReadOnlyList<IIntegrationEvent> News => news;

    /// <summary>Whether the record is archived, until the person comes back.</summary>
    private bool HasLeft => at.Statuses.All(s => s.Code != employee.StatusCode || s.IsTerminal);

    /// <summary>Of two facts about one day the later one holds, so no two of one case are told for the same moment.</summary>
    private DateTimeOffset Moment => at.Now.AddTicks(news.Count);

    /// <summary>
    /// Whether another unit has to receive the record. Điều 11.2 asks it of every move to another body, whoever types it and however
    /// many go: the receipt is the new unit's word that it has the record. Điều 11.1, moves inside one body, ask none.
    /// </summary>
    public static bool NeedsReceipt(MovementType type) => type.Category == MovementCategory.Transfer;

    /// <summary>
    /// A decision is entered: sent to the unit that has to receive it, or recorded, in effect at once when its day has come.
    /// </summary>
    /// <exception cref="RuleViolationException">The record is in transit, or the day lies before the present post.</exception>
    public Movement Enter(MovementType type, TransferFacts facts, Decision decision) =>
        NeedsReceipt(type) ? Send(type, facts, decision) : Record(type, facts, decision);

    /// <summary>Tuyển dụng, tiếp nhận: how a new record came in. Its clock runs until the record is complete (Điều 10.1).</summary>
    public Movement ComeIn(MovementType type, Decision decision, DateOnly? endsOn)
    {
        var movement = Movement.Enter(employee, type.Code, decision, endsOn, at.UtcNow, at.UserId);
        StartClock(type, movement, decision);
        return movement;
    }

    /// <summary>
    /// A record that comes in from a file, without a movement of its own: only when the paper is fresh does the clock of Điều 10.1 run,
    /// old data is no duty.
    /// </summary>
    public void ComeInFromFile(Guid? decisionId, DateOnly signedOn)
    {
        if (ObligationClocks.IsFreshRecruitment(signedOn, at.Today))
        {
            started.Add(ObligationClocks.ForRecruitment(employee, signedOn, decisionId, at.Calendar, at.UtcNow, at.By));
        }
    }

    /// <summary>Ký hợp đồng: a contract that came with the data of a file; its end will be told of like that of any other.</summary>
    public Movement ComeInWithContract(MovementPeriod period) =>
        Movement.Enter(employee, MovementForms.ContractOf(employee.KindCode) ?? MovementForms.LabourContract, period, at.UtcNow, at.UserId);

    /// <summary>Tiếp nhận: the duty of Điều 11.2 is done with it, also when the decision takes effect later.</summary>
    /// <exception cref="RuleViolationException">It was answered before.</exception>
    public void Receive(Movement movement)
    {
        var type = at.TypeOf(movement);
        movement.Receive(at.UtcNow, at.UserId);
        OpenOf(movement).ForEach(o => o.CloseAt(at.UtcNow, at.By));
        Answer(type, movement);
        TellOfAnswer(movement, isReceived: true);
        TakeEffect(movement);
    }

    /// <summary>Trả lại: the record is the sender's alone again. The decision still has to be carried out, so its clock runs on.</summary>
    /// <exception cref="RuleViolationException">It was answered before.</exception>
    public void Refuse(Movement movement, string reason)
    {
        movement.Refuse(reason, at.UtcNow, at.UserId);
        EndTransit(movement);
        TellOfAnswer(movement, isReceived: false);
    }

    /// <summary>Thu hồi: it never happens, so its clocks fall away and what it had answered is asked again.</summary>
    /// <exception cref="RuleViolationException">It took effect or was withdrawn before.</exception>
    public void Withdraw(Movement movement, string reason)
    {
        var waited = movement.State == MovementState.Planned;
        movement.Withdraw(reason, at.UtcNow, at.UserId);
        EndTransit(movement);
        if (waited)
        {
            EndPendingRetirement(movement, movement.DecisionId);
        }

        Unanswer(movement);
    }

    /// <summary>
    /// Hiệu lực: once the day has come and nobody has to receive it any more. Asked again, or too early, nothing happens.
    /// </summary>
    /// <returns>Whether it took effect now.</returns>
    public bool TakeEffect(Movement movement)
    {
        if (!movement.WaitsForItsDay || movement.EffectiveFrom > at.Today)
        {
            return false;
        }

        EndTransit(movement);
        var type = at.TypeOf(movement);
        var before = Standing.Of(employee);
        ChangeRecord(movement, type);
        var change = before.ChangesOf(employee);
        movement.MarkApplied(at.UtcNow, change);
        TellOfLaterDays(movement, change);
        if (type.Category == MovementCategory.Out || employee.UnitId != before.UnitId)
        {
            LetWaitingFollow(hasLeft: type.Category == MovementCategory.Out);
            Answer(type, movement);
        }

        return true;
    }

    private Movement Send(MovementType type, TransferFacts facts, Decision decision)
    {
        var movement = Movement.Send(facts, at.UtcNow, at.UserId);
        employee.SendWith(movement.Id);

        // A transfer sent back and sent again, on the same paper or on one that replaces it, has one clock: that of the new attempt.
        // It also goes on with the clock the register of decisions started for this paper.
        foreach (var earlier in clocks.Where(o => o.IsOpen && (IsOfTransfer(o) || IsOfPaper(o, decision.Id))))
        {
            earlier.Cancel(at.UtcNow);
        }

        var clock = StartClock(type, movement, decision);
        news.Add(new TransferSent(
            Guid.CreateVersion7(), Moment, decision.Id, movement.Id, employee.Id, movement.FromUnitId, movement.ToUnitId, clock?.DueOn));
        return movement;
    }

    /// <summary>
    /// What waits for its day, when the person goes elsewhere: a post in the old unit falls away, the rest is the new unit's now. With
    /// who leaves, all of it falls away.
    /// </summary>
    private void LetWaitingFollow(bool hasLeft)
    {
        foreach (var movement in waiting.Where(m => m.WaitsForItsDay))
        {
            if (hasLeft || IsOfUnit(at.TypeOf(movement)))
            {
                movement.Withdraw(hasLeft ? FallsWithLeaving : FallsWithUnit, at.UtcNow, at.UserId);
                EndTransit(movement);
                Unanswer(movement);
                continue;
            }

            if (movement.ToUnitId == movement.FromUnitId)
            {
                movement.FollowReceiver(employee.UnitId);
            }

            movement.FollowSender(employee.UnitId);
        }
    }

    /// <summary>A post or a place in the unit; the end of a probation goes along with the person.</summary>
    private static bool IsOfUnit(MovementType type) =>
        type.Category == MovementCategory.Internal || type is { Category: MovementCategory.Position, ResultingStatusCode: null };

    private Movement Record(MovementType type, TransferFacts facts, Decision decision)
    {
        var movement = Movement.Plan(facts, at.UtcNow, at.UserId);
        var hadClock = clocks.Exists(o => o.IsOpen && IsOfPaper(o, decision.Id));
        Answer(type, movement);
        if (type.Category == MovementCategory.Out)
        {
            CancelClocksOfTransfers();
        }

        // Entering is the whole duty, on time or late; only the record of somebody who comes back has to be completed (Điều 10.1).
        if (!hadClock && StartClock(type, movement, decision) is { IsOpen: true } clock && clock.Rule != ObligationRule.Recruitment)
        {
            clock.CloseAt(at.UtcNow, at.By);
        }

        if (!TakeEffect(movement))
        {
            AwaitRetirement(movement);
        }

        return movement;
    }
}
