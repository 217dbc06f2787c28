using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>What movements do to the record: post, status, secondment, leaving and coming back.</summary>
internal sealed partial class Employee
{
    /// <summary>Đơn vị nhận biệt phái: reads the record, which stays where it is; null when the person is not seconded to one.</summary>
    public Guid? HostUnitId { get; private set; }

    /// <summary>Whether the person's post in the unit is open; closed once the person has left.</summary>
    public bool HasOpenAssignment => CurrentAssignment.EffectiveUntil is null;

    /// <summary>First day of the present unit and post.</summary>
    public DateOnly InPostSince => CurrentAssignment.EffectiveFrom;

    /// <summary>Bổ nhiệm, miễn nhiệm, chuyển bộ phận, …: another post or section in the same unit from a day on.</summary>
    /// <exception cref="RuleViolationException">The day lies before the present post began (rule D10).</exception>
    public void TakePost(string? positionName, DateOnly from, Guid decisionId, string? newDivision = null)
    {
        if (from == CurrentAssignment.EffectiveFrom)
        {
            CurrentAssignment.NamePost(positionName); // moved and appointed on one day
            CurrentAssignment.NameDivision(newDivision ?? division);
        }
        else
        {
            RequireMovable(from);
            CloseAssignment(from);
            assignments.Add(new Assignment(Id, UnitId, positionName, from, decisionId, newDivision ?? division));
        }

        (PositionName, division) = (positionName, newDivision ?? division);
    }

    /// <summary>Nghỉ hưu, thôi việc, chuyển đi, từ trần: the record is archived at its last unit (Điều 12.3).</summary>
    public void Leave(string statusCode, DateOnly from, Guid decisionId)
    {
        ChangeStatus(statusCode, from, decisionId);
        CloseAssignment(from);
        HostUnitId = null;
    }

    /// <summary>Tiếp nhận lại: an archived record goes on in a unit.</summary>
    /// <exception cref="RuleViolationException">The day lies before the person had left.</exception>
    public void Rejoin(Placement placement)
    {
        RequireMovable(placement.From);
        CloseAssignment(placement.From);
        assignments.Add(new Assignment(Id, placement.UnitId, placement.PositionName, placement.From, placement.DecisionId));
        (UnitId, PositionName, division) = (placement.UnitId, placement.PositionName, null);
        ChangeStatus(placement.StatusCode, placement.From, placement.DecisionId);
    }

    /// <summary>Biệt phái: another unit has the person for a time; null when the body is outside the software.</summary>
    public void SecondTo(Guid? hostUnitId) => HostUnitId = hostUnitId;

    /// <summary>
    /// The status from a day on, until the next one already known: a decision that is entered late takes its place in the history.
    /// </summary>
    /// <returns>False when the person has that status on that day already: nothing changes.</returns>
    /// <exception cref="RuleViolationException">The day lies before the first status.</exception>
    public bool ChangeStatus(string statusCode, DateOnly from, Guid? decisionId)
    {
        RequireInService(from);
        var before = statusPeriods.Where(p => p.EverHolds && p.EffectiveFrom <= from).MaxBy(p => p.EffectiveFrom)!;
        if (before.StatusCode == statusCode)
        {
            return false;
        }

        var period = new StatusPeriod(Id, statusCode, from, decisionId);
        if (before.EffectiveUntil is { } until)
        {
            period.EndOn(until);
        }

        before.EndOn(from.AddDays(-1));
        statusPeriods.Add(period);
        StatusCode = statusPeriods.Single(p => p.EffectiveUntil is null).StatusCode;
        return true;
    }

    /// <summary>Nothing is decided about somebody before recruitment (rule D10).</summary>
    /// <exception cref="RuleViolationException">The day lies before the first status.</exception>
    public void RequireInService(DateOnly from)
    {
        var first = statusPeriods.Min(p => p.EffectiveFrom);
        var start = RecruitedOn is { } recruitedOn && recruitedOn > first ? recruitedOn : first;
        if (from < start)
        {
            throw new RuleViolationException(
                "personnel.move-before-recruitment",
                $"Ngày hiệu lực {from:dd/MM/yyyy} phải sau ngày tuyển dụng, vào đơn vị ({start:dd/MM/yyyy}). Kiểm tra lại ngày trên quyết định.");
        }
    }

    /// <summary>First day of the status in force; a decision that ends service may not lie before it.</summary>
    public DateOnly InStatusSince => statusPeriods.Where(p => p.EverHolds).Max(p => p.EffectiveFrom);

    /// <summary>
    /// Who leaves on the first day of a post held it for that day: the record is archived there, not where the person was before.
    /// </summary>
    private void CloseAssignment(DateOnly next)
    {
        if (CurrentAssignment is { EffectiveUntil: null } held)
        {
            held.EndOn(next > held.EffectiveFrom ? next.AddDays(-1) : held.EffectiveFrom);
        }
    }
}
