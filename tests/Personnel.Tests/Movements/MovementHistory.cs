using System.Globalization;
using System.Text;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>One step of a random history: what is tried, and the numbers that choose with whom and when.</summary>
public sealed record MovementAct(string What, int Pick, int Days)
{
    public static readonly string[] Kinds =
        ["DIEU_DONG", "SAP_XEP_TO_CHUC", "DIEU_CHUYEN_NOI_BO", "BO_NHIEM", "MIEN_NHIEM", "BIET_PHAI", "KET_THUC_BIET_PHAI",
            "NGHI_KHONG_LUONG", "TRO_LAI",
         "NGHI_HUU", "THOI_VIEC", "TU_TRAN", "TIEP_NHAN_NGOAI"];

    public static readonly string[] Answers = ["receive", "refuse", "withdraw", "cancel", "merge", "wait"];

    public override string ToString() => $"{What}({Pick},{Days})";
}

/// <summary>
/// A person, the person's movements and clocks, and a module that listens, played through by random acts. What the rules refuse does
/// not happen, as in the product; what they allow must go through. After every act everything has to agree.
/// </summary>
internal sealed class MovementHistory
{
    private const int Units = 4;
    private static readonly DateOnly Start = new(2024, 1, 8);
    private static readonly IReadOnlyList<MovementType> Types = [.. CatalogueSeed.MovementTypes()];
    private static readonly IReadOnlyList<RecordStatus> Statuses = [.. CatalogueSeed.RecordStatuses()];
    private static readonly WorkingCalendar Calendar = WorkingCalendar.From(CatalogueSeed.Holidays());
    private static readonly CatalogueLookup Catalogues = new([], Start);

    private readonly OrganizationUnit[] units = [.. Enumerable.Range(0, Units).Select(n => OrganizationUnit.Open(
        StableId.From($"history-unit:{n}"), null, new UnitFacts($"U{n}", $"Sở {n}", "so", "tinh", null, null, null, null)))];

    private readonly List<Movement> movements = [];
    private readonly List<UpdateObligation> clocks = [];
    private readonly List<Listener> listeners;
    private readonly Employee employee;
    private DateOnly today = Start;
    private int second;

    public MovementHistory()
    {
        var id = Guid.CreateVersion7();
        employee = Employee.Register(
            id, "H1", "Nguyễn Văn Lịch Sử", "CONG_CHUC",
            new Placement(units[0].Id, "Chuyên viên", "DANG_LAM_VIEC", Start.AddYears(-4), null));
        listeners = [new Listener(id), new Listener(id)];
        listeners.ForEach(l => l.Begin(employee, Start.AddYears(-4)));
    }

    public static void Play(IEnumerable<MovementAct> acts)
    {
        var history = new MovementHistory();
        var story = new StringBuilder();
        foreach (var act in acts)
        {
            try
            {
                history.today = history.today.AddDays(act.Days);
                history.TakeEffects(); // the job of the nights between
                history.Do(act);
                history.TakeEffects();
                story.AppendLine(CultureInfo.InvariantCulture, $"{history.today:dd/MM/yyyy} {act}: {history.Describe()}");
                history.Check();
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{failure.Message}\n{story}{history.today:dd/MM/yyyy} {act}: {history.Describe()}",
                    failure);
            }
        }
    }

    private string Describe() => string.Create(CultureInfo.InvariantCulture, $"""
        {employee.StatusCode} at {NameOf(employee.UnitId)} as {employee.PositionName}
            posts {string.Join("; ", employee.Assignments.Select(a => $"{NameOf(a.UnitId)} {a.PositionName} {a.EffectiveFrom:dd/MM}-{a.EffectiveUntil:dd/MM}"))}
            statuses {string.Join("; ", employee.StatusPeriods.Select(p => $"{p.StatusCode} {p.EffectiveFrom:dd/MM}-{p.EffectiveUntil:dd/MM}"))}
            movements {string.Join("; ", movements.Select(m => $"{m.TypeCode} {m.State} {NameOf(m.FromUnitId)}>{NameOf(m.ToUnitId)} {m.PositionName} {m.EffectiveFrom:dd/MM}"))}
            clocks {string.Join("; ", clocks.Select(c => $"{c.Rule} {c.State} of {movements.Find(m => m.Id == c.MovementId)?.TypeCode}"))}
        """);

    private string NameOf(Guid unitId) => units.First(u => u.Id == unitId).Code;

    private void Do(MovementAct act)
    {
        switch (act.What)
        {
            case "receive": Answer(m => m.State == MovementState.Sent, act, (person, m) => person.Receive(m)); break;
            case "refuse": Answer(m => m.State == MovementState.Sent, act, (person, m) => person.Refuse(m, "Sai đơn vị")); break;
            case "withdraw": Answer(m => m.IsWithdrawable, act, (person, m) => person.Withdraw(m, "Thu hồi")); break;
            case "cancel": Cancel(act); break;
            case "merge": Merge(act); break;
            case "wait": break;
            default: Enter(act); break;
        }
    }

    private void Enter(MovementAct act)
    {
        var type = Types.First(t => t.Code == act.What);
        var to = units[act.Pick % Units];
        var from = today.AddDays((act.Pick % 41) - 15);
        var decision = Decide(from < today ? from : today, from);
        var names = MovingPerson.NeedsReceipt(type) || type.Category is MovementCategory.Internal or MovementCategory.In
            || act.What == "BIET_PHAI";
        var facts = new MovementFacts(from, names ? to.Id : null, PostOf(act, type), act.What == "BIET_PHAI" ? from.AddYears(1) : null,
            new MovementDetails());
        try
        {
            MovementRules.Require(new MovementCase(
                employee, Statuses.First(s => s.Code == employee.StatusCode), type, facts, names ? to : null,
                [.. movements.Where(m => !Movement.Over.Contains(m.State))], Types, today)
            {
                SignedOn = decision.SignedOn, FromUnit = units.First(u => u.Id == employee.UnitId), ReachesToUnit = true,
                Catalogues = Catalogues,
            });
        }
        catch (RuleViolationException)
        {
            return;
        }

        var entered = new TransferFacts(
            Guid.CreateVersion7(), type.Code, employee.Id, decision.Id, employee.UnitId, facts.ToUnitId
                ?? employee.UnitId, facts.PositionName, from,
            facts.EndsOn, facts.Details);
        Keep(Open(), person => movements.Add(person.Enter(type, entered, decision)));
    }

    private static string? PostOf(MovementAct act, MovementType type) =>
        type.Category is MovementCategory.Transfer or MovementCategory.Internal || act.What is "BO_NHIEM"
        ? $"Chức vụ {act.Pick % 3}" : null;

    private void Answer(Func<Movement, bool> fits, MovementAct act, Action<MovingPerson, Movement> answer)
    {
        if (Pick(movements.Where(fits), act.Pick) is { } movement)
        {
            Keep(Open(), person => answer(person, movement));
        }
    }

    /// <summary>Only the rule that something later rests on it, or that the record is on its way, may refuse.</summary>
    private void Cancel(MovementAct act)
    {
        if (Pick(movements.Where(m => m.IsCancellable), act.Pick) is not { } movement
            || employee.InTransitMovementId is not null || !Standing.Of(employee).StillShows(movement.Change!))
        {
            return;
        }

        Keep(Open(), person => person.Cancel(movement, "Ghi nhầm người", Decide(today, today)));
    }

    private void Merge(MovementAct act)
    {
        var (ends, heir) = (units[act.Pick % Units], units[(act.Pick + 1) % Units]);
        foreach (var movement in movements.Where(m => m.State is MovementState.Sent or MovementState.Planned or MovementState.Received))
        {
            if (movement.ToUnitId == ends.Id)
            {
                movement.FollowReceiver(heir.Id);
            }

            if (movement.FromUnitId == ends.Id)
            {
                movement.FollowSender(heir.Id);
            }
        }

        clocks.Where(c => c.IsOpen && c.UnitId == ends.Id).ToList().ForEach(c => c.PassTo(heir.Id));
        if (employee.UnitId == ends.Id)
        {
            Keep(Open(), person => person.Follow(ends.Id, heir.Id, today, Decide(today, today).Id));
        }
    }

    private void TakeEffects()
    {
        foreach (var movement in movements.Where(m => m.WaitsForItsDay && m.EffectiveFrom <= today).OrderBy(m => m.EffectiveFrom)
            .ThenBy(m => m.Id).ToList())
        {
            Keep(Open(), person => person.TakeEffect(movement));
        }
    }

    private MovingPerson Open() => new(
        employee, clocks, movements.Where(m => m.WaitsForItsDay),
        new MovingDay(
            new DateTimeOffset(today.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero)
                .AddSeconds(++second), today, Guid.NewGuid(), null, Calendar, Types, Statuses));

    private void Keep(MovingPerson person, Action<MovingPerson> act)
    {
        act(person);
        clocks.AddRange(person.Started);
        listeners[0].Hear(person.News, Statuses);
        listeners[1].Hear([.. person.News.Reverse(), .. person.News], Statuses); // out of order and twice
    }

    private void Check()
    {
        var open = employee.Assignments.Where(a => a is { EffectiveUntil: null }).ToList();
        var hasLeft = Statuses.First(s => s.Code == employee.StatusCode).IsTerminal;
        Assert.Equal(hasLeft ? 0 : 1, open.Count);
        Assert.All(open, a => Assert.Equal((employee.UnitId, employee.PositionName), (a.UnitId, a.PositionName)));
        Assert.Single(employee.StatusPeriods, p => p.EffectiveUntil is null);
        var onItsWay = movements.Where(m => m.State is MovementState.Sent || (m.State is MovementState.Received && m.WaitsForItsDay))
            .ToList();
        Assert.Equal(employee.InTransitMovementId is null ? [] : [employee.InTransitMovementId.Value], onItsWay.Select(m => m.Id));
        Assert.True(!hasLeft || !movements.Exists(m => m.WaitsForItsDay && m.EffectiveFrom > today && m.TypeCode != "TIEP_NHAN_NGOAI"),
            "Something waits for who has left.");
        CheckClocks();
        listeners.ForEach(l => l.Agree(employee));
    }

    private void CheckClocks()
    {
        foreach (var clock in clocks.Where(c => c is { IsOpen: true, MovementId: not null, Rule: not ObligationRule.Recruitment }))
        {
            var movement = movements.First(m => m.Id == clock.MovementId);
            var last = movements.Last(m => MovingPerson.NeedsReceipt(Types.First(t => t.Code == m.TypeCode)));
            var isDuty = movement.State == MovementState.Sent || (movement.State == MovementState.Refused && movement == last);
            Assert.True(isDuty, $"A clock runs for {movement.TypeCode}, which is {movement.State}.");
        }

        Assert.All(movements.Where(m => m.State == MovementState.Sent), m => Assert.Single(clocks, c => c.IsOpen && c.MovementId == m.Id));
        Assert.All(
            movements.Where(m => m.State is MovementState.Withdrawn or MovementState.Cancelled),
            m => Assert.DoesNotContain(clocks, c => c.MovementId == m.Id && c.State != ObligationState.Cancelled));
    }

    private Decision Decide(DateOnly signedOn, DateOnly from) => Decision.Register(
        new DecisionFacts($"{++second}/QĐ", signedOn, from, "Sở Nội vụ", null, null, null), today.ToDateTime(default), null);

    private static T? Pick<T>(IEnumerable<T> all, int number)
        where T : class
    {
        var list = all.ToList();
        return list.Count == 0 ? null : list[number % list.Count];
    }

    private sealed class Person : KnownPerson;

    /// <summary>A module that keeps copies, exactly as the real ones do.</summary>
    private sealed class Listener(Guid id)
    {
        private readonly Person person = new() { Id = id };

        public void Begin(Employee employee, DateOnly from)
        {
            var source = new FactSource(Guid.CreateVersion7(), from.ToDateTime(default), null);
            person.JoinUnit(employee.UnitId, employee.PositionName, from, source);
            person.TakeStatus(employee.StatusCode, true, from, source with { Id = Guid.CreateVersion7() });
        }

        public void Hear(IEnumerable<IIntegrationEvent> news, IReadOnlyList<RecordStatus> statuses)
        {
            foreach (var e in news)
            {
                switch (e)
                {
                    case EmployeeTransferred t: person.JoinUnit(t.ToUnitId, t.PositionName, t.EffectiveFrom, FactSource.Of(t)); break;
                    case EmployeeAppointed { IsConcurrent: false } a: person.JoinUnit(
                        a.UnitId, a.PositionName, a.EffectiveFrom, FactSource.Of(a)); break;
                    case EmployeeStatusChanged s: person.TakeStatus(
                        s.StatusCode, s.CountsAsPresent, s.EffectiveFrom, FactSource.Of(s)); break;
                }
            }
        }

        /// <summary>Unit, post and status on every day on which any of them changes.</summary>
        public void Agree(Employee employee)
        {
            foreach (var day in employee.Assignments.Select(a => a.EffectiveFrom).Concat(person.Memberships.Select(m => m.EffectiveFrom))
                .Distinct())
            {
                var (known, true_) = (person.Memberships.On(day), employee.AssignmentOn(day));
                Assert.True(
                    (known?.UnitId, known?.PositionName) == (true_?.UnitId, true_?.PositionName),
                    string.Create(
                        CultureInfo.InvariantCulture, $"On {day} the copy says {known?.PositionName} at {known?.UnitId}, the record {true_?.PositionName} at {true_?.UnitId}."));
            }

            foreach (var day in employee.StatusPeriods.Select(p => p.EffectiveFrom).Concat(person.Statuses.Select(s => s.EffectiveFrom))
                .Distinct())
            {
                Assert.Equal(employee.StatusOn(day)?.StatusCode, person.Statuses.On(day)?.StatusCode);
            }
        }
    }
}
