using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>
/// Bảng thanh toán tiền lương of a sheet: mẫu C02a-HD (TT 107/2017/TT-BTC) and mẫu số 09 (NĐ 11/2020/NĐ-CP) print from it.
/// </summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetPayForm(Guid SheetId) : IRequest<PayForm>;

/// <param name="Sheet">The sheet.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="Allowances">Codes and names of the allowances that stand in columns of their own.</param>
/// <param name="Rows">The people, in order of names.</param>
internal sealed record PayForm(PaySheet Sheet, string UnitName, IReadOnlyList<(string Code, string Name)> Allowances,
    IReadOnlyList<PayFormRow> Rows)
{
    /// <summary>What the sheet pays out.</summary>
    public long NetInDong => Rows.Sum(r => r.NetInDong);
}

/// <summary>A person on the form; truy lĩnh, truy thu as what it pays out.</summary>
internal sealed record PayFormRow(SheetEntry Entry, IReadOnlyDictionary<string, long> Amounts, long ArrearsInDong)
{
    /// <summary>Cộng: salary and allowances, after days without pay.</summary>
    public long PaidInDong => Entry.SalaryInDong + Entry.AllowancesInDong;

    /// <summary>Thuế thu nhập cá nhân.</summary>
    public long TaxInDong => Amount("TNCN");

    /// <summary>Đoàn phí and agreed deductions.</summary>
    public long OtherDeductionsInDong => Amount("DOANPHI") + Amount("TRU_KHAC");

    /// <summary>Thực lĩnh.</summary>
    public long NetInDong => PaidInDong + Entry.OneOffInDong + ArrearsInDong - Amount("BHXH_E") - Amount("BHYT_E") - Amount("BHTN_E")
        - TaxInDong - OtherDeductionsInDong;

    /// <summary>The amount of a line; 0 when there is none.</summary>
    public long Amount(string code) => Amounts.GetValueOrDefault(code);
}

internal sealed class GetPayFormHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<GetPayForm, PayForm>
{
    private static readonly string[] SalaryCodes = ["LUONG", "LUONG_TT", "HSBL"];

    public async Task<PayForm> Handle(GetPayForm query, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.AsNoTracking().VisibleTo(request.User, db)
            .RequireAsync(s => s.Id == query.SheetId, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == sheet.UnitId, cancellationToken);
        var heads = LineHeads.Parse(
            (await db.SheetHeads.AsNoTracking().RequireAsync(h => h.SheetId == sheet.Id, cancellationToken)).HeadsJson);
        var entries = await (
            from e in db.SheetEntries.AsNoTracking()
            join p in db.PaidEmployees.IgnoreAutoIncludes() on e.PersonId equals p.Id
            where e.SheetId == sheet.Id
            orderby p.NameSortKey, e.PersonId
            select e).ToListAsync(cancellationToken);
        var allowances = new List<(string Code, string Name)>();
        var arrears = (await db.ArrearsProposals.AsNoTracking().Where(a => a.SheetId == sheet.Id && a.State == ArrearsState.Accepted)
            .OrderBy(a => a.FullName).ThenBy(a => a.PersonId).Select(a => new { a.PersonId, a.FullName, a.NetInDong })
            .ToListAsync(cancellationToken)).ToLookup(a => a.PersonId);
        var rows = entries.ConvertAll(
            entry => RowOf(entry, StoredLines.Read(entry.LinesJson, heads), allowances, arrears[entry.PersonId].Sum(a => a.NetInDong)));
        var listed = entries.Select(e => e.PersonId).ToHashSet();
        rows.AddRange(arrears.Where(a => !listed.Contains(a.Key))
            .Select(a => OnlyArrears(sheet, a.Key, a.First().FullName, a.Sum(x => x.NetInDong))));
        return new PayForm(sheet, unit.Name, allowances, rows);
    }

    // Somebody who has left the unit may still get, or owe, a difference of an earlier month.
    private static PayFormRow OnlyArrears(PaySheet sheet, Guid personId, string name, long arrears) => new(
        new SheetEntry(sheet, new EntryPerson(personId, name, null, null)), new Dictionary<string, long>(), arrears);

    private static PayFormRow RowOf(SheetEntry entry, IReadOnlyList<StoredLine> lines, List<(string Code, string Name)> allowances,
        long arrears)
    {
        foreach (var line in lines.TakeWhile(l => l.Code != "GROSS")
            .Where(l => !SalaryCodes.Contains(l.Code) && allowances.TrueForAll(a => a.Code != l.Code)))
        {
            allowances.Add((line.Code, People.Features.PaidEmployees.AllowanceNames.Of(line.Code, null)));
        }

        return new PayFormRow(entry, lines.GroupBy(l => l.Code).ToDictionary(g => g.Key, g => g.Sum(l => l.PaidInDong)), arrears);
    }
}
