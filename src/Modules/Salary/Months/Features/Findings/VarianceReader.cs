using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Findings;

/// <summary>Biến động of a sheet against the month before: kept for a sheet that is sent, computed for one that is open.</summary>
internal sealed class VarianceReader(SalaryDbContext db, PayTables tables)
{
    /// <summary>The lines of a sheet.</summary>
    public async Task<IReadOnlyList<VarianceLine>> ReadAsync(PaySheet sheet, CancellationToken cancellationToken) => sheet.IsEditable
        ? await ComputeAsync(sheet, cancellationToken)
        : await db.VarianceLines.AsNoTracking().Where(v => v.SheetId == sheet.Id).OrderBy(v => v.Number).ToListAsync(cancellationToken);

    /// <summary>The sheet of the same unit in the month before; null when there is none.</summary>
    public async Task<PaySheet?> BeforeAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        var (unitId, before) = (sheet.UnitId, sheet.First.AddMonths(-1));
        return sheet.Kind != SheetKind.Main ? null : await db.PaySheets.AsNoTracking().SingleOrDefaultAsync(
            s => s.First == before && s.UnitId == unitId && s.Kind == SheetKind.Main, cancellationToken);
    }

    /// <summary>Computes the lines from what is stored of both months.</summary>
    public async Task<IReadOnlyList<VarianceLine>> ComputeAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        var arrears = await db.ArrearsProposals.AsNoTracking().Where(a => a.SheetId == sheet.Id && a.State == ArrearsState.Accepted)
            .OrderBy(a => a.FullName).ThenBy(a => a.OfMonth).ToListAsync(cancellationToken);
        var lines = new List<VarianceLine>();
        if (await BeforeAsync(sheet, cancellationToken) is { } before)
        {
            var older = await EntriesAsync(before.Id, cancellationToken);
            var newer = await EntriesAsync(sheet.Id, cancellationToken);
            var list = new VarianceList(tables, PaySettings.Default, sheet, await ContextAsync(sheet, older, newer, cancellationToken));
            lines.AddRange(list.Of(older, newer));
        }

        lines.AddRange(arrears.Select(a => ArrearsLineOf(sheet, a)));
        foreach (var (number, line) in lines.Index())
        {
            line.Number = number + 1;
        }

        return lines;
    }

    private Task<Dictionary<Guid, SheetEntry>> EntriesAsync(Guid sheetId, CancellationToken cancellationToken) =>
        db.SheetEntries.AsNoTracking().Where(e => e.SheetId == sheetId).ToDictionaryAsync(e => e.PersonId, cancellationToken);

    // Only people whose entries differ need their histories.
    private async Task<VarianceContext> ContextAsync(
        PaySheet sheet, Dictionary<Guid, SheetEntry> older, Dictionary<Guid, SheetEntry> newer, CancellationToken cancellationToken)
    {
        var people = older.Keys.Union(newer.Keys)
            .Where(id => VarianceList.IsChanged(older.GetValueOrDefault(id), newer.GetValueOrDefault(id)))
            .ToArray();
        var (from, until) = (sheet.First.AddMonths(-1), sheet.Month.Last);
        var memberships = await db.Set<UnitMembership>().AsNoTracking()
            .Where(m => people.Contains(m.PersonId) && (m.EffectiveUntil == null || m.EffectiveUntil >= m.EffectiveFrom))
            .ToListAsync(cancellationToken);
        var statuses = await db.Set<KnownStatusPeriod>().AsNoTracking()
            .Where(s => people.Contains(s.PersonId) && (s.EffectiveUntil == null || s.EffectiveUntil >= s.EffectiveFrom))
            .ToListAsync(cancellationToken);
        var salaries = await db.SalaryLines.AsNoTracking()
            .Where(l => people.Contains(l.PersonId) && l.WithdrawnAt == null && l.EffectiveFrom >= from && l.EffectiveFrom <= until)
            .ToListAsync(cancellationToken);
        var decisionIds = salaries.Where(l => l.DecisionId != null).Select(l => l.DecisionId!.Value).Distinct().ToArray();
        var decisions = await db.PayDecisions.AsNoTracking().Where(d => decisionIds.Contains(d.Id))
            .ToDictionaryAsync(d => d.Id, d => $"{d.Number} ngày {d.SignedOn:dd/MM/yyyy}", cancellationToken);
        return new VarianceContext(
            sheet.UnitId, memberships.ToLookup(m => m.PersonId), statuses.ToLookup(s => s.PersonId), salaries.ToLookup(l => l.PersonId),
            decisions);
    }

    private static VarianceLine ArrearsLineOf(PaySheet sheet, ArrearsProposal proposal) => new()
    {
        SheetId = sheet.Id,
        Number = 0,
        PersonId = proposal.PersonId,
        FullName = proposal.FullName,
        Cause = proposal.AmountInDong + proposal.ContributionsInDong < 0 ? VarianceCause.Clawback : VarianceCause.Arrears,
        FromDay = proposal.OfMonth,
        Decision = VietnameseText.Cut(proposal.Cause, SheetEntry.NameMaxLength),
        SalaryInDong = proposal.Lines.Where(l => l.Code is "DIFF_LUONG" or "DIFF_LUONG_TT" or "DIFF_HSBL").Sum(l => l.AmountInDong),
        AllowancesInDong = proposal.AmountInDong - proposal.Lines.Where(l => l.Code is "DIFF_LUONG" or "DIFF_LUONG_TT" or "DIFF_HSBL")
            .Sum(l => l.AmountInDong),
        ContributionsInDong = proposal.ContributionsInDong,
    };
}

/// <summary>Histories that tell why somebody came, went or was raised.</summary>
internal sealed record VarianceContext(
    Guid UnitId, ILookup<Guid, UnitMembership> Memberships, ILookup<Guid, KnownStatusPeriod> Statuses, ILookup<Guid, SalaryLine> Salaries,
    IReadOnlyDictionary<Guid, string> Decisions);
