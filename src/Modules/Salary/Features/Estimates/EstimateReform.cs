using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Domain.Estimates;
using HoSoCanBo.Salary.Domain.Months;
using HoSoCanBo.Salary.Domain.Pay;
using HoSoCanBo.Salary.Features.Months;
using HoSoCanBo.Salary.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>
/// Nhu cầu kinh phí when the base salary changes (Biểu 2a; TT 50/2023/TT-BTC): the frozen sheets of the month just before
/// (Điều 15.4) valued at the old and at the new level.
/// </summary>
/// <param name="Month">The frozen month, 2026-06; null: the newest one.</param>
/// <param name="Levels">The base salaries to compare, one scenario each.</param>
/// <param name="Months">Months of the year with the new level.</param>
/// <param name="UnitId">Shows the people of this unit.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record EstimateReform(string? Month, IReadOnlyList<long> Levels, int Months, Guid? UnitId) : IRequest<ReformView>;

/// <summary>The need.</summary>
/// <param name="Month">The frozen month; null when there is none.</param>
/// <param name="Hash">Hash over its sheets.</param>
/// <param name="OldLevelInDong">Base salary of the month.</param>
/// <param name="Levels">The scenarios.</param>
/// <param name="Months">Months of the year.</param>
/// <param name="ByField">Rows of Biểu 2a.</param>
/// <param name="ByFunding">By nguồn kinh phí.</param>
/// <param name="ByUnit">By unit.</param>
/// <param name="People">People of the unit asked for.</param>
/// <param name="Older">Units whose sheet of the month was not frozen: their last frozen one is used.</param>
/// <param name="Refused">People who cannot be computed at a level.</param>
internal sealed record ReformView(
    PayMonth? Month, string? Hash, long OldLevelInDong, IReadOnlyList<long> Levels, int Months, IReadOnlyList<ReformRow> ByField,
    IReadOnlyList<ReformRow> ByFunding, IReadOnlyList<ReformRow> ByUnit, IReadOnlyList<ReformRow> People, IReadOnlyList<string> Older, int Refused)
{
    /// <summary>Everything together.</summary>
    public ReformRow Total => ReformRow.Sum("Tổng cộng", null, ByField, Levels.Count);
}

/// <summary>A row: the fund at the old level and at each new one.</summary>
internal sealed record ReformRow(string Name, Guid? Id, ReformFund Old, IReadOnlyList<ReformFund> New, string? Note = null)
{
    /// <summary>Adds rows up.</summary>
    public static ReformRow Sum(string name, Guid? id, IEnumerable<ReformRow> rows, int levels)
    {
        var all = rows.ToList();
        return new ReformRow(
            name, id, all.Aggregate(ReformFund.None, (sum, r) => sum + r.Old),
            [.. Enumerable.Range(0, levels).Select(i => all.Aggregate(ReformFund.None, (sum, r) => sum + r.New[i]))]);
    }

    /// <summary>Chênh lệch 1 tháng of a scenario.</summary>
    public long DifferenceInDong(int level) => New[level].TotalInDong - Old.TotalInDong;
}

internal sealed class EstimateReformValidator : AbstractValidator<EstimateReform>
{
    public EstimateReformValidator()
    {
        RuleFor(q => q.Month).Must(m => m is null || PayMonth.TryParse(m) is not null).WithMessage("Ghi tháng theo dạng 06/2026.");
        RuleFor(q => q.Levels).Must(l => l.Count <= 3 && l.All(v => v is > 0 and <= 100_000_000)).WithMessage("Mức lương cơ sở phải lớn hơn 0 và không quá 100.000.000 đồng.");
        RuleFor(q => q.Months).InclusiveBetween(1, 12).WithMessage("Số tháng trong năm từ 1 đến 12.");
    }
}

internal sealed class EstimateReformHandler(SalaryDbContext db, PayTables tables) : IRequestHandler<EstimateReform, ReformView>
{
    public async Task<ReformView> Handle(EstimateReform query, CancellationToken cancellationToken)
    {
        var month = await db.FindMonthAsync(query.Month, cancellationToken);
        if (month is null)
        {
            return new ReformView(null, null, 0, query.Levels, query.Months, [], [], [], [], [], 0);
        }

        var sheets = await db.FrozenSheetsAsync(month.First, cancellationToken);
        var rows = await RowsAsync(sheets, query, cancellationToken);
        return await ViewAsync(month, sheets, rows, query, cancellationToken);
    }

    private async Task<List<ValuedPerson>> RowsAsync(List<PaySheet> sheets, EstimateReform query, CancellationToken cancellationToken)
    {
        var byId = sheets.ToDictionary(s => s.Id);
        var months = sheets.Select(s => s.First).Distinct().ToList();
        var changed = months.ToDictionary(m => m, m => query.Levels.Select(l => ReformFund.WithBaseSalary(tables, PayMonth.Of(m), l)).ToList());
        var rows = new List<ValuedPerson>();
        var entries = db.SheetEntries.AsNoTracking().Where(e => months.Contains(e.First) && e.FactsJson != null)
            .Select(e => new { e.SheetId, e.First, e.UnitId, e.PersonId, e.FullName, e.FactsJson });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (byId.ContainsKey(entry.SheetId))
            {
                var facts = MonthFactsJson.Read(entry.FactsJson!);
                rows.Add(new ValuedPerson(
                    entry.SheetId, entry.UnitId, entry.PersonId, entry.FullName, Fund(facts, tables), [.. changed[entry.First].Select(t => Fund(facts, t))]));
            }
        }

        return rows;
    }

    private async Task<ReformView> ViewAsync(
        SalaryMonth month, List<PaySheet> sheets, List<ValuedPerson> people, EstimateReform query, CancellationToken cancellationToken)
    {
        var units = await db.KnownUnits.AsNoTracking().ToDictionaryAsync(u => u.Id, cancellationToken);
        var funding = sheets.ToDictionary(s => s.Id, s => s.FundingSource);
        var rows = people.ConvertAll(p => (Person: p, Row: new ReformRow(p.FullName, p.PersonId, p.Old ?? ReformFund.None, [.. p.New.Select(n => n ?? ReformFund.None)])));
        IReadOnlyList<ReformRow> By(Func<ValuedPerson, (string Name, Guid? Id)> key) =>
            [.. rows.GroupBy(r => key(r.Person)).OrderBy(g => g.Key.Name, StringComparer.Ordinal).Select(g => ReformRow.Sum(g.Key.Name, g.Key.Id, g.Select(r => r.Row), query.Levels.Count))];
        var older = sheets.Where(s => s.First != month.First).Select(s => $"{units.GetValueOrDefault(s.UnitId)?.Name}: tháng {s.Month.ToVietnamese()}").Order(StringComparer.Ordinal).ToList();
        return new ReformView(
            month.Month, month.Hash, tables.BaseSalaryOf(month.Month).AmountInDong, query.Levels, query.Months,
            By(p => (TableBuilder.FieldOf(units.GetValueOrDefault(p.UnitId)?.Code, units.GetValueOrDefault(p.UnitId)?.Kind), null)),
            By(p => (SheetWords.SourceOf(funding[p.SheetId]), null)),
            By(p => (units.GetValueOrDefault(p.UnitId)?.Name ?? "Đơn vị chưa rõ", p.UnitId)),
            query.UnitId is { } unit ? [.. rows.Where(r => r.Person.UnitId == unit).Select(r => r.Row).OrderBy(r => r.Name, StringComparer.Ordinal)] : [],
            older, people.Count(p => p.Old is null || p.New.Contains(null)));
    }

    private static ReformFund? Fund(PayMonthFacts facts, PayTables with)
    {
        try
        {
            return ReformFund.Of(PayEngine.Compute(with, facts, PaySettings.Default));
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    private sealed record ValuedPerson(Guid SheetId, Guid UnitId, Guid PersonId, string FullName, ReformFund? Old, IReadOnlyList<ReformFund?> New);
}
