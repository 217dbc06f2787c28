using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>
/// Terms, contracts and secondments whose last day is near or has just passed, so that the lists of what comes due and the clocks
/// they start have something to show. The same people for the same seed and size.
/// </summary>
internal sealed class ComingDueSample(PersonnelDbContext db, MovementRecorder recorder, TimeProvider clock) : ISampleData
{
    private const int MostOfAKind = 100;
    private const int TermYears = 5;
    private const int ContractYears = 3;
    private const int SecondmentYears = 2;
    private const int FirstDay = -20;
    private const int DaysApart = 7;
    private const int Days = 190;
    private const string FixedTermContract = "HDLD_XD";

    private static readonly string[] SecondedKinds = ["CONG_CHUC", "VIEN_CHUC"];

    /// <summary>After the transfers of the sample: who is on the way stays as is.</summary>
    public int Order => 22;

    private IQueryable<Employee> AtWorkNow =>
        db.Employees.Where(e => e.StatusCode == RecordStatusCodes.Working && e.InTransitMovementId == null);

    public async Task LoadAsync(SampleOptions options, CancellationToken cancellationToken)
    {
        if (await db.Movements.AnyAsync(m => m.TypeCode == "KY_HDLD" || m.TypeCode == "BIET_PHAI", cancellationToken))
        {
            return;
        }

        var longAgo = clock.TodayInVietnam().AddYears(-TermYears - 1);
        var heads = AtWorkNow.Where(e => e.PositionName != null && e.KindCode != "CAN_BO" && e.RecruitedOn < longAgo);
        var workers = AtWorkNow.Where(e => e.KindCode.StartsWith("HD_") && e.RecruitedOn < longAgo);
        var staff = AtWorkNow.Where(e => e.PositionName == null && SecondedKinds.Contains(e.KindCode) && e.RecruitedOn < longAgo);
        foreach (var (person, number) in await EveryAsync(heads, 3, cancellationToken))
        {
            Appoint(person, number);
        }

        foreach (var (person, number) in await EveryAsync(workers, 4, cancellationToken))
        {
            SignContract(person, number);
        }

        await SecondAsync(await EveryAsync(staff, 50, cancellationToken), cancellationToken);
        db.Basis = new ChangeBasis("Dữ liệu mẫu, nhân vật hư cấu");
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>The first, and each so-manieth after, by number; spread thinner in a large province.</summary>
    private async Task<List<(Employee Person, int Number)>> EveryAsync(
        IQueryable<Employee> people, int step, CancellationToken cancellationToken)
    {
        var ids = await people.OrderBy(e => e.EmployeeNumber).Select(e => e.Id).ToListAsync(cancellationToken);
        var apart = Math.Max(step, ids.Count / MostOfAKind);
        var chosen = ids.Where((_, i) => i % apart == 0).ToList();
        var found = await db.Employees.Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery()
            .Where(e => chosen.Contains(e.Id)).OrderBy(e => e.EmployeeNumber).ToListAsync(cancellationToken);
        return [.. found.Select((person, i) => (person, i))];
    }

    private DateOnly LastDay(int number) => clock.TodayInVietnam().AddDays(FirstDay + (number * DaysApart % Days));

    /// <summary>An appointment of the past: the post is the one the record shows.</summary>
    private void Appoint(Employee person, int number)
    {
        var lastDay = LastDay(number);
        var from = lastDay.AddYears(-TermYears).AddDays(1);
        Held(person, "BO_NHIEM", Decide($"{number + 1}/QĐ-BN", from, $"Bổ nhiệm {person.FullName}"), lastDay);
    }

    private void SignContract(Employee person, int number)
    {
        var lastDay = LastDay(number);
        var from = lastDay.AddYears(-ContractYears).AddDays(1);
        person.ContractTypeCode = FixedTermContract;
        Held(person, "KY_HDLD", Decide($"{number + 1}/HĐLĐ", from, $"Hợp đồng lao động với {person.FullName}"), lastDay);
    }

    private async Task SecondAsync(List<(Employee Person, int Number)> people, CancellationToken cancellationToken)
    {
        var hosts = await db.Units.Where(u => u.Kind == "so").OrderBy(u => u.Code).ToListAsync(cancellationToken);
        foreach (var (person, number) in people)
        {
            var lastDay = LastDay(number * 3);
            var from = lastDay.AddYears(-SecondmentYears).AddDays(1);
            var host = hosts.Where(u => u.Id != person.UnitId).ElementAt(number % (hosts.Count - 1));
            var movement = Plan(person, "BIET_PHAI", Decide($"{number + 1}/QĐ-BP", from, $"Biệt phái {person.FullName} đến {host.Name}"),
                host, lastDay);
            var moving = await recorder.OpenNewAsync(person, cancellationToken);
            moving.TakeEffect(movement);
            recorder.Keep(moving);
        }
    }

    private void Held(Employee person, string typeCode, Decision decision, DateOnly lastDay) =>
        Plan(person, typeCode, decision, null, lastDay).MarkApplied(clock.UtcNow(), null);

    private Movement Plan(Employee person, string typeCode, Decision decision, OrganizationUnit? host, DateOnly lastDay) =>
        db.Movements.Add(Movement.Plan(
        new TransferFacts(
            StableId.From($"sample-{typeCode}:{person.EmployeeNumber}"), typeCode, person.Id, decision.Id, person.UnitId, host?.Id
                ?? person.UnitId,
            host is null ? person.PositionName : null, decision.EffectiveFrom, lastDay),
        clock.UtcNow(), null)).Entity;

    private Decision Decide(string number, DateOnly signedOn, string summary) => db.Decisions.Add(new Decision
    {
        Id = StableId.From($"sample-decision:{number}"),
        Number = number,
        SignedOn = signedOn,
        EffectiveFrom = signedOn,
        Issuer = "Sở Nội vụ tỉnh Đồng Tháp",
        Summary = summary,
        RecordedAt = clock.UtcNow(),
    }).Entity;
}
