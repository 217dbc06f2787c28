using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>Phiếu lương of the signed-in person, newest first.</summary>
[Requires(SalaryPermissions.See)]
internal sealed record ListOwnPayslips(int Page) : IRequest<Page<PayslipRow>>;

/// <summary>A payslip in the list.</summary>
internal sealed record PayslipRow(Guid SheetId, Guid PersonId, DateOnly First, string? UnitName, long SalaryInDong, long AllowancesInDong,
    long DeductionsInDong, long NetInDong, DateOnly? PaidOn);

/// <summary>Một phiếu lương: the own one, or that of a person in the user's scope.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetPayslip(Guid SheetId, Guid PersonId) : IRequest<Payslip>;

/// <summary>What the payslip shows.</summary>
internal sealed record Payslip(PaySheet Sheet, string? UnitName, SheetEntry Entry, IReadOnlyList<StoredLine> Lines,
    IReadOnlyList<PayslipArrears> Arrears)
{
    /// <summary>What is paid out, truy lĩnh and truy thu included.</summary>
    public long NetInDong => Entry.NetInDong + Arrears.Sum(a => a.NetInDong);
}

/// <summary>Truy lĩnh, truy thu of one closed month.</summary>
internal sealed record PayslipArrears(DateOnly OfMonth, string Cause, long AmountInDong, long NetInDong);

internal sealed class GetPayslipHandler(SalaryDbContext db, RequestContext request) :
    IRequestHandler<ListOwnPayslips, Page<PayslipRow>>, IRequestHandler<GetPayslip, Payslip>
{
    private const int PageSize = 24;

    public async Task<Page<PayslipRow>> Handle(ListOwnPayslips query, CancellationToken cancellationToken)
    {
        if (request.User.EmployeeId is not { } self)
        {
            return new Page<PayslipRow>([], 1, PageSize, 0); // an account that is nobody's own has no payslips
        }

        var own = db.SheetEntries.Where(e => e.PersonId == self).Select(e => e.SheetId)
            .Union(db.ArrearsProposals.Where(a => a.PersonId == self && a.State == ArrearsState.Accepted).Select(a => a.SheetId!.Value));
        return await (
            from s in db.PaySheets.AsNoTracking()
            where own.Contains(s.Id) && s.State != SheetState.Open && s.State != SheetState.Returned
            orderby s.First descending, s.Id
            select new PayslipRow(
                s.Id, self, s.First, db.KnownUnits.Where(u => u.Id == s.UnitId).Select(u => u.Name).FirstOrDefault(),
                db.SheetEntries.Where(e => e.SheetId == s.Id && e.PersonId == self).Sum(e => e.SalaryInDong),
                db.SheetEntries.Where(e => e.SheetId == s.Id && e.PersonId == self).Sum(e => e.AllowancesInDong),
                db.SheetEntries.Where(e => e.SheetId == s.Id && e.PersonId == self).Sum(e => e.DeductionsInDong),
                db.SheetEntries.Where(e => e.SheetId == s.Id && e.PersonId == self).Sum(e => e.NetInDong)
                    + db.ArrearsProposals.Where(a => a.SheetId == s.Id && a.PersonId == self && a.State == ArrearsState.Accepted)
                    .Sum(a => a.NetInDong),
                s.PaidOn)).ToPageAsync(query.Page, PageSize, cancellationToken);
    }

    public async Task<Payslip> Handle(GetPayslip query, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.AsNoTracking().RequireAsync(s => s.Id == query.SheetId, cancellationToken);
        var entry = await EntryAsync(sheet, query.PersonId, cancellationToken);
        if (sheet.IsEditable)
        {
            throw new NotFoundException(); // until it is sent, nobody is told an amount that may change
        }

        var heads = await db.SheetHeads.AsNoTracking().RequireAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().Where(u => u.Id == sheet.UnitId).Select(u => u.Name)
            .SingleOrDefaultAsync(cancellationToken);
        var arrears = await db.ArrearsProposals.AsNoTracking()
            .Where(a => a.SheetId == sheet.Id && a.PersonId == entry.PersonId && a.State == ArrearsState.Accepted)
            .OrderBy(a => a.OfMonth).ThenBy(a => a.Id).Select(a => new PayslipArrears(a.OfMonth, a.Cause, a.AmountInDong, a.NetInDong))
            .ToListAsync(cancellationToken);
        return new Payslip(sheet, unit, entry, StoredLines.Read(entry.LinesJson, LineHeads.Parse(heads.HeadsJson)), arrears);
    }

    // Somebody who has left the unit may have only a difference of an earlier month on its sheet.
    private async Task<SheetEntry> EntryAsync(PaySheet sheet, Guid personId, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOfAny(SalaryPermissions.ToView);
        var entry = await db.SheetEntries.AsNoTracking().InScope(scope, db.KnownUnits, e => e.UnitId, e => e.PersonId)
            .SingleOrDefaultAsync(e => e.SheetId == sheet.Id && e.PersonId == personId, cancellationToken);
        if (entry is not null)
        {
            return entry;
        }

        var difference = await db.ArrearsProposals.AsNoTracking().InScope(scope, db.KnownUnits, a => a.UnitId, a => a.PersonId)
            .Where(a => a.SheetId == sheet.Id && a.PersonId == personId && a.State == ArrearsState.Accepted)
            .OrderBy(a => a.OfMonth).FirstOrDefaultAsync(cancellationToken);
        return difference is null ? throw new NotFoundException()
            : new SheetEntry(sheet, new EntryPerson(personId, difference.FullName, null, null));
    }
}
