using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
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
/// Decisions of the last weeks: records on their way to another sở, and newcomers whose record still lacks something. Some
/// are in time, some due soon, some late, so that the lists of deadlines have something to show.
/// </summary>
internal sealed class DeadlinesSample(PersonnelDbContext db, MovementRecorder recorder, WorkingCalendars calendars, TimeProvider clock)
    : ISampleData
{
    private const int PeoplePerTransfer = 60;
    private const int PeoplePerNewcomer = 45;
    private const int OldestDays = 50;

    public int Order => 20;

    public async Task LoadAsync(SampleOptions options, CancellationToken cancellationToken)
    {
        if (await db.Decisions.AnyAsync(cancellationToken))
        {
            return;
        }

        var calendar = await calendars.CurrentAsync(cancellationToken);
        var offices = await db.Units.Where(u => u.Kind == "so").OrderBy(u => u.Code).ToListAsync(cancellationToken);
        var random = new Random(options.Seed);
        foreach (var (number, person) in await EveryAsync(PeoplePerTransfer, options.People, cancellationToken))
        {
            await SendAsync(
                person, offices.Where(u => u.Id != person.UnitId)
                    .ElementAt(random.Next(offices.Count - 1)), DaysAgo(random), number, cancellationToken);
        }

        foreach (var (number, person) in await EveryAsync(PeoplePerNewcomer, options.People, cancellationToken))
        {
            Recruit(person, DaysAgo(random), number, calendar);
        }

        db.Basis = new ChangeBasis("Dữ liệu mẫu, nhân vật hư cấu");
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Each n-th person with the number, in order.</summary>
    private async Task<List<(int Number, Employee Person)>> EveryAsync(int step, int people, CancellationToken cancellationToken)
    {
        var numbers = Enumerable.Range(1, people / step).Select(i => i * step).ToDictionary(SamplePerson.IdOf);
        var ids = numbers.Keys.ToArray();
        var found = await db.Employees.Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
        return [.. found.Select(person => (numbers[person.Id], person)).OrderBy(p => p.Item1)];
    }

    private DateOnly DaysAgo(Random random) => clock.TodayInVietnam().AddDays(-1 - random.Next(OldestDays));

    private async Task SendAsync(Employee person, OrganizationUnit to, DateOnly effectiveFrom, int number,
        CancellationToken cancellationToken)
    {
        if (person.StatusCode != RecordStatusCodes.Working)
        {
            return;
        }

        var decision = Decide($"{number}/QĐ-SNV", effectiveFrom, $"Điều động {person.FullName} đến {to.Name}");
        var facts = new TransferFacts(
            StableId.From($"sample-movement:{number}"), "DIEU_DONG", person.Id, decision.Id, person.UnitId, to.Id, person.PositionName,
            effectiveFrom);
        var moving = await recorder.OpenNewAsync(person, cancellationToken);
        var type = await db.MovementTypes.SingleAsync(t => t.Code == facts.TypeCode, cancellationToken);
        recorder.Keep(moving, moving.Enter(type, facts, decision));
    }

    /// <summary>A newcomer whose record is not complete yet, so the clock of Điều 10.1 runs.</summary>
    private void Recruit(Employee person, DateOnly decidedOn, int number, WorkingCalendar calendar)
    {
        var decision = Decide($"{number}/QĐ-TD", decidedOn, $"Tuyển dụng {person.FullName}");
        person.MainWork = null;
        db.Obligations.Add(ObligationClocks.ForRecruitment(person, decidedOn, decision.Id, calendar, clock.UtcNow()));
    }

    private Decision Decide(string number, DateOnly signedOn, string summary) => db.Decisions.Add(new Decision
    {
        Id = Guid.CreateVersion7(),
        Number = number,
        SignedOn = signedOn,
        EffectiveFrom = signedOn,
        Issuer = "Sở Nội vụ tỉnh Đồng Tháp",
        Summary = summary,
        RecordedAt = clock.UtcNow(),
    }).Entity;
}
