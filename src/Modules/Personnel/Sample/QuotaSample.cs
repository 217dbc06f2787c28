using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>Quotas of the sample province: near what is there, with some posts vacant and some units over.</summary>
internal sealed class QuotaSample(PersonnelDbContext db, TimeProvider clock) : ISampleData
{
    private const int EveryHowManyPeopleAVacancy = 12;
    private const int EveryHowManyUnitsOneIsOver = 9;

    /// <summary>After the other samples, which look whether decisions are there.</summary>
    public int Order => 90;

    public async Task LoadAsync(SampleOptions options, CancellationToken cancellationToken)
    {
        if (await db.QuotaGrants.AnyAsync(cancellationToken))
        {
            return;
        }

        var year = clock.TodayInVietnam().Year;
        var from = new DateOnly(year, 1, 1);
        var decision = db.Decisions.Add(Decision.Register(
            new DecisionFacts("01/QĐ-UBND-HC", from.AddDays(-20), from, "UBND tỉnh Đồng Tháp", null, null, $"Giao biên chế năm {year}"),
            clock.UtcNow(), null)).Entity;
        var present = await db.RecordStatuses.Where(s => s.CountsAsPresent).Select(s => s.Code).ToListAsync(cancellationToken);
        var groups = await db.Employees
            .Where(e => present.Contains(e.StatusCode))
            .GroupBy(e => new { e.UnitId, e.QuotaKindCode, e.KindCode })
            .Select(g => new { g.Key.UnitId, g.Key.QuotaKindCode, g.Key.KindCode, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var people = groups.GroupBy(g => (g.UnitId, Kind: QuotaKinds.Of(g.QuotaKindCode, g.KindCode)))
            .ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
        foreach (var ((unitId, kind), assigned) in Wholes(
            new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancellationToken)), people))
        {
            var facts = new QuotaFacts(kind, year, QuotaAct.Assignment, assigned, from, decision.Id, null);
            db.AddQuota(QuotaGrant.Give(StableId.From($"sample-quota:{unitId}:{kind}"), unitId, facts, clock.UtcNow()), clock);
        }

        db.Basis = new ChangeBasis($"Giao biên chế năm {year} (dữ liệu mẫu)", decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Numbers from the bottom up: a body's own number holds those of the units below it.</summary>
    private static Dictionary<(Guid UnitId, string Kind), int> Wholes(UnitTree units, Dictionary<(Guid UnitId, string Kind), int> people)
    {
        var kinds = people.Keys.Select(k => k.Kind).Distinct().Order(StringComparer.Ordinal).ToList();
        var below = new Dictionary<(Guid, string), int>();
        var wholes = new Dictionary<(Guid, string), int>();
        var number = 0;
        foreach (var unit in units.All.Reverse())
        {
            foreach (var kind in kinds)
            {
                var whole = below.GetValueOrDefault((unit.Id, kind));
                if (people.TryGetValue((unit.Id, kind), out var own))
                {
                    whole += ++number % EveryHowManyUnitsOneIsOver == 0
                        ? Math.Max(1, own - 1) : own + 1 + (own / EveryHowManyPeopleAVacancy);
                    wholes[(unit.Id, kind)] = whole;
                }

                if (unit.Unit.ParentId is { } parent)
                {
                    below[(parent, kind)] = below.GetValueOrDefault((parent, kind)) + whole;
                }
            }
        }

        return wholes;
    }
}
