using HoSoCanBo.Salary.Estimates.Features.Estimates;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>
/// Nhu cầu kinh phí when the base salary changes (Biểu 2a; TT 50/2023/TT-BTC): the frozen sheets of the month just before
/// (Điều 15.4) valued at the old and at the new level.
/// </summary>
/// <param name="Month">The frozen month, 2026-06; null: the newest one.</param>
/// <param name="Levels">The base salaries to compare, one scenario each.</param>
/// <param name="Months">Months of the year with the new level.</param>
/// <param name="UnitId">Shows the people of this unit.</param>
/// <param name="Allowance">Mức mới của một phụ cấp, beside the levels or at the base salary of the month.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record EstimateReform(string? Month, IReadOnlyList<long> Levels, int Months, Guid? UnitId,
    AllowanceChange? Allowance = null) : IRequest<ReformView>;

/// <summary>Another level of an allowance, as typed.</summary>
/// <param name="Code">Mã phụ cấp.</param>
/// <param name="Percent">Tỷ lệ.</param>
/// <param name="Coefficient">Hệ số.</param>
/// <param name="KindCode">Đối tượng; null: those who have it.</param>
internal sealed record AllowanceChange(string Code, decimal? Percent, decimal? Coefficient, string? KindCode);

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
/// <param name="ByContract">Lao động hợp đồng by kind.</param>
/// <param name="Refused">People who cannot be computed at a level.</param>
internal sealed record ReformView(
    PayMonth? Month, string? Hash, long OldLevelInDong, IReadOnlyList<long> Levels, int Months, IReadOnlyList<ReformRow> ByField,
    IReadOnlyList<ReformRow> ByFunding, IReadOnlyList<ReformRow> ByUnit, IReadOnlyList<ReformRow> People, IReadOnlyList<string> Older,
    IReadOnlyList<ReformRow> ByContract, int Refused)
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
        RuleFor(q => q.Levels).Must(l => l.Count <= 3 && l.All(v => v is > 0 and <= 100_000_000))
            .WithMessage("Mức lương cơ sở phải lớn hơn 0 và không quá 100.000.000 đồng.");
        RuleFor(q => q.Allowance).Must(a => a is null || (a.Percent is null) != (a.Coefficient is null))
            .WithMessage("Phương án phụ cấp: nhập tỷ lệ % hoặc hệ số mới.");
        RuleFor(q => q.Allowance).Must(a => a?.KindCode is null || PersonKinds.FromCode(a.KindCode) is not null)
            .WithMessage("Chọn đối tượng trong danh sách.");
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
            return new ReformView(null, null, 0, query.Levels, query.Months, [], [], [], [], [], [], 0);
        }

        if (query is { Allowance: not null, Levels.Count: 0 })
        {
            query = query with { Levels = [tables.BaseSalaryOf(month.Month).AmountInDong] };
        }

        var sheets = await db.FrozenSheetsAsync(month.First, cancellationToken);
        var rows = await RowsAsync(sheets, query, ScenarioOf(query.Allowance), cancellationToken);
        return await ViewAsync(month, sheets, rows, query, cancellationToken);
    }

    private AllowanceScenario? ScenarioOf(AllowanceChange? change) => change is null
        ? null
        : tables.AllowanceKind(change.Code) is { Computation: AllowanceComputation.Percent or AllowanceComputation.Coefficient } kind
            && (kind.Computation == AllowanceComputation.Percent) == (change.Percent is not null)
            ? new AllowanceScenario(
                change.Code, change.Percent is { } percent ? Percent.Of(percent) : null, change.Coefficient is { } coefficient
                    ? Coefficient.Of(coefficient) : null,
                PersonKinds.FromCode(change.KindCode))
            : throw new RuleViolationException(
                "salary.reform-allowance", $"Phụ cấp {change.Code} không tính theo {(change.Percent is null ? "hệ số" : "tỷ lệ %")}, hoặc không có trong danh mục.");

    private async Task<List<ValuedPerson>> RowsAsync(
        List<PaySheet> sheets, EstimateReform query, AllowanceScenario? scenario, CancellationToken cancellationToken)
    {
        var byId = sheets.ToDictionary(s => s.Id);
        var months = sheets.Select(s => s.First).Distinct().ToList();
        var changed = months.ToDictionary(m => m,
            m => query.Levels.Select(l => ReformFund.WithBaseSalary(scenario?.Apply(tables) ?? tables, PayMonth.Of(m), l)).ToList());
        var rows = new List<ValuedPerson>();
        var entries = db.SheetEntries.AsNoTracking().Where(e => months.Contains(e.First) && e.FactsJson != null)
            .Select(e => new { e.SheetId, e.First, e.UnitId, e.PersonId, e.FullName, e.KindCode, e.FactsJson });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (byId.ContainsKey(entry.SheetId))
            {
                var facts = MonthFactsJson.Read(entry.FactsJson!);
                var after = scenario?.Apply(facts) ?? facts;
                rows.Add(new ValuedPerson(
                    entry.SheetId, entry.UnitId, entry.PersonId, entry.FullName, entry.KindCode, Fund(facts, tables),
                    [.. changed[entry.First].Select(t => Fund(after, t))]));
            }
        }

        return rows;
    }

    private async Task<ReformView> ViewAsync(
        SalaryMonth month, List<PaySheet> sheets, List<ValuedPerson> people, EstimateReform query, CancellationToken cancellationToken)
    {
        var units = await db.KnownUnits.AsNoTracking().ToDictionaryAsync(u => u.Id, cancellationToken);
        var funding = sheets.ToDictionary(s => s.Id, s => s.FundingSource);
        var rows = people.ConvertAll(
            p => (Person: p,
                Row: new ReformRow(p.FullName, p.PersonId, p.Old ?? ReformFund.None, [.. p.New.Select(n => n ?? ReformFund.None)])));
        IReadOnlyList<ReformRow> By(Func<ValuedPerson, (string Name, Guid? Id)> key) =>
            [.. rows.Where(r => !IsContract(r.Person)).GroupBy(r => key(r.Person)).OrderBy(g => g.Key.Name, StringComparer.Ordinal)
                .Select(g => ReformRow.Sum(g.Key.Name, g.Key.Id, g.Select(r => r.Row), query.Levels.Count))];
        var older = sheets.Where(s => s.First != month.First)
            .Select(s => $"{units.GetValueOrDefault(s.UnitId)?.Name}: tháng {s.Month.ToVietnamese()}").Order(StringComparer.Ordinal)
            .ToList();
        return new ReformView(
            month.Month, month.Hash, tables.BaseSalaryOf(month.Month).AmountInDong, query.Levels, query.Months,
            By(p => (TableBuilder.FieldOf(units.GetValueOrDefault(p.UnitId)?.Code, units.GetValueOrDefault(p.UnitId)?.Kind), null)),
            By(p => (SheetWords.SourceOf(funding[p.SheetId]), null)),
            By(p => (units.GetValueOrDefault(p.UnitId)?.Name ?? "Đơn vị chưa rõ", p.UnitId)),
            query.UnitId is { } unit
                ? [.. rows.Where(r => r.Person.UnitId == unit).Select(r => r.Row).OrderBy(r => r.Name, StringComparer.Ordinal)] : [],
            older,
            [
                .. rows.Where(r => IsContract(r.Person)).GroupBy(r => r.Person.KindCode).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => ReformRow.Sum(SheetWords.KindOf(g.Key), null, g.Select(r => r.Row), query.Levels.Count)),
            ],
            people.Count(p => p.Old is null || p.New.Contains(null)));
    }

    // Quỹ lương lao động hợp đồng stands in a form of its own and is not added to Biểu 2a.
    private static bool IsContract(ValuedPerson person) => PersonKinds.FromCode(person.KindCode)?.IsContract() == true;

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

    private sealed record ValuedPerson(Guid SheetId, Guid UnitId, Guid PersonId, string FullName, string KindCode, ReformFund? Old,
        IReadOnlyList<ReformFund?> New);
}
