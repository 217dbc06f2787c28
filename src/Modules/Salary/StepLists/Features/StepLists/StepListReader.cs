using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.StepIncreases;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Domain;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>What lists of step increases load, and how findings are kept.</summary>
internal sealed class StepListReader(SalaryDbContext db, RequestContext request)
{
    private static readonly JsonSerializerOptions Json =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The list, when the user works in its unit.</summary>
    public Task<StepList> RequireAsync(Guid id, CancellationToken cancellationToken)
    {
        var units = db.KnownUnits.InScope(request.User.ScopeOf(SalaryPermissions.Edit)).Select(u => u.Id);
        return db.StepLists.Include(l => l.Items).RequireAsync(l => l.Id == id && units.Contains(l.UnitId), cancellationToken);
    }

    /// <summary>Whether the user stands above the unit of a list: the rights reach the unit above it.</summary>
    public async Task<bool> IsSuperiorAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(SalaryPermissions.Edit);
        return scope.WholeProvince
            || await db.KnownUnits.InScope(scope)
            .AnyAsync(u => db.KnownUnits.Any(c => c.Id == unitId && c.ParentId == u.Id), cancellationToken);
    }

    /// <summary>The unit and everything below it, when the user works there.</summary>
    public async Task<List<Guid>> UnitsBelowAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var unit = await db.KnownUnits.AsNoTracking().InScope(request.User.ScopeOf(SalaryPermissions.Edit))
            .RequireAsync(u => u.Id == unitId, cancellationToken);
        return await db.KnownUnits.AsNoTracking().Where(u => u.Path.StartsWith(unit.Path)).Select(u => u.Id).ToListAsync(cancellationToken);
    }

    /// <summary>People of units with the whole history of their steps.</summary>
    public async Task<IReadOnlyList<(PayRecord Record, IReadOnlyList<StepExtension> Extensions)>> HistoriesAsync(
        IReadOnlyCollection<Guid> unitIds, PayMonth month, CancellationToken cancellationToken)
    {
        var records = await new PayRecordReader(db).OfUnitsAsync(unitIds, month, cancellationToken);
        return await StepHistories.ReadAsync(
            db, [.. records.Where(r => r.Memberships.On(month.Last) is { } m && unitIds.Contains(m.UnitId))], cancellationToken);
    }

    /// <summary>The item a finding becomes; eligible people are chosen at first.</summary>
    public static StepListItem ItemOf(Guid listId, PayRecord record, StepFinding finding)
    {
        var item = new StepListItem
        {
            Id = Guid.CreateVersion7(),
            ListId = listId,
            PersonId = record.PersonId,
            FullName = record.FullName ?? "",
            Kind = finding.Kind,
            LineId = finding.Line.Id,
            RankCode = finding.Line.RankCode,
            FromStep = finding.Line.Step,
            FromCoefficientInHundredths = finding.Line.CoefficientInHundredths,
            HeldSince = finding.Facts?.Since ?? finding.Line.EffectiveFrom,
            ToStep = finding.ToStep,
            ToCoefficientInHundredths = finding.ToCoefficientInHundredths,
            FromBeyondFramePercent = finding.Line.BeyondFramePercent,
            ToBeyondFramePercent = finding.ToBeyondFramePercent,
            EffectiveFrom = finding.EffectiveFrom,
            IsEligible = finding.IsEligible,
            FindingsJson = JsonSerializer.Serialize(new StoredFindings(finding.Conditions, finding.Shifts), Json),
        };
        item.Include(finding.IsEligible);
        return item;
    }

    /// <summary>What was found when the list was made.</summary>
    public static StoredFindings FindingsOf(string stored) => JsonSerializer.Deserialize<StoredFindings>(stored, Json)!;
}

/// <summary>Conditions and shifts as kept with an item.</summary>
internal sealed record StoredFindings(IReadOnlyList<StepCondition> Conditions, IReadOnlyList<StepShift> Shifts);
