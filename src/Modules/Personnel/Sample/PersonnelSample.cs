using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>The people of the sample province, spread over the units of 2020; their events feed the other modules.</summary>
internal sealed class PersonnelSample(PersonnelDbContext db, TimeProvider clock, ILogger<PersonnelSample> log) : ISampleData
{
    private const int BatchSize = 1000;

    public int Order => 10;

    public async Task LoadAsync(SampleOptions options, CancellationToken cancellationToken)
    {
        var present = await db.Employees.CountAsync(cancellationToken);
        if (present >= options.People)
        {
            return;
        }

        log.LogInformation("Loading a sample province of {People} invented people.", options.People);
        var today = clock.TodayInVietnam();
        var units = await db.Units.AsNoTracking().OrderBy(u => u.Code).ToListAsync(cancellationToken);
        var places = Spread(units, options.People);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var number = present + 1; number <= options.People; number++)
        {
            Add(new SamplePerson(number, options.Seed, places[number - 1], today).Person);
            if (number % BatchSize == 0 || number == options.People)
            {
                await SaveBatchAsync(cancellationToken);
            }
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>
    /// The unit of each person: as many per unit as its weight asks, dealt round so that low numbers stand everywhere. The first, who has
    /// a demo account, works at Sở Y tế, where other demo accounts answer what that person reports.
    /// </summary>
    private static List<OrganizationUnit> Spread(IReadOnlyList<OrganizationUnit> units, int people)
    {
        var total = units.Sum(SampleUnits.WeightOf);
        var places = units
            .SelectMany(unit =>
            {
                var share = (int)Math.Ceiling((double)people * SampleUnits.WeightOf(unit) / total);
                return Enumerable.Range(0, share).Select(i => (Unit: unit, Place: (double)i / share));
            })
            .OrderBy(seat => seat.Place)
            .Select(seat => seat.Unit)
            .Take(people)
            .ToList();
        var first = places.FindIndex(unit => unit.Code == SampleUnits.DemoUnit);
        if (first > 0)
        {
            (places[0], places[first]) = (places[first], places[0]);
        }

        return places;
    }

    private async Task SaveBatchAsync(CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis("Dữ liệu mẫu, nhân vật hư cấu");
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Add(Employee person)
    {
        db.Employees.Add(person);
        var first = person.Assignments[0];
        var now = clock.GetUtcNow();
        db.Publish(new EmployeeRecruited(
            Guid.CreateVersion7(), now, null, person.Id, person.EmployeeNumber, person.FullName, person.BirthDate, person.KindCode,
            person.StatusCode, person.UnitId, person.PositionName, first.EffectiveFrom,
            RetirementAge.RetiresOn(person.Sex, person.BirthDate), person.QuotaKindCode));
        db.Publish(LearningNews.Of(person, null, clock));
        db.Publish(new OpeningFactsRecorded(
            Guid.CreateVersion7(), now, null, person.Id,
            new OpeningSalary(
                person.RankCode, person.RankName, person.SalaryStep, person.CoefficientInHundredths, person.BeyondFramePercent,
                person.PositionAllowanceInHundredths, person.SalaryFrom, Allowances: SampleAllowances.Of(person, clock.TodayInVietnam())),
            person.HighestAward));
    }
}
