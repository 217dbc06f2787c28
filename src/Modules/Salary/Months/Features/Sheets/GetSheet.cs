using HoSoCanBo.Salary.Months.Features.Findings;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>A sheet with one page of its people; those with findings only when asked for.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetSheet(Guid SheetId, int Page, bool FindingsOnly) : IRequest<SheetView>;

/// <summary>What the page of a sheet shows.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="MonthState">State of the month.</param>
/// <param name="Entries">People.</param>
/// <param name="Proposals">Differences that wait to be accepted.</param>
/// <param name="Arrears">Differences on the sheet.</param>
/// <param name="MayFill">Whether the user fills it in and sends it.</param>
/// <param name="MayReturn">Whether the user may return it.</param>
/// <param name="IsWaiting">A changed fact is still being worked into it.</param>
/// <param name="IsWindowClosed">The last day is over.</param>
internal sealed record SheetView(
    PaySheet Sheet, string UnitName, MonthState MonthState, Page<SheetRow> Entries, IReadOnlyList<ArrearsProposal> Proposals,
    IReadOnlyList<ArrearsProposal> Arrears, bool MayFill, bool MayReturn, bool IsWaiting, bool IsWindowClosed)
{
    /// <summary>Why it cannot be sent, whoever asks; null when it can.</summary>
    public string? WhyNotSendable { get; init; }

    /// <summary>What the checks found on the sheet as a whole.</summary>
    public IReadOnlyList<SheetFinding> Findings { get; init; } = [];

    /// <summary>The other sheets of the unit and month.</summary>
    public IReadOnlyList<(Guid Id, SheetKind Kind)> Siblings { get; init; } = [];

    /// <summary>People of the main sheet, for the form of a sheet of one-off amounts.</summary>
    public IReadOnlyList<SelectListItem> People { get; init; } = [];

    /// <summary>Whether the unit may change it now.</summary>
    public bool IsOpenForUser => MayFill && Sheet.IsEditable && MonthState != MonthState.Locked;
}

/// <summary>A person in the list of a sheet.</summary>
internal sealed record SheetRow(
    Guid PersonId, string FullName, string? EmployeeNumber, string? RankCode, int? Step, int? CoefficientInTenThousandths,
    long SalaryInDong,
    long AllowancesInDong, long DeductionsInDong, long NetInDong, long ContributionsInDong, int HalfDaysOff, string? Error,
    string? Warnings, string? Note)
{
    /// <summary>What the checks found.</summary>
    public IReadOnlyList<SheetFinding> Findings => [.. SheetFinding.Read(Error), .. SheetFinding.Read(Warnings)];
}

internal sealed class GetSheetHandler(SalaryDbContext db, Recalculator recalculator, RequestContext request)
    : IRequestHandler<GetSheet, SheetView>
{
    private const int PageSize = 50;
    private const int MostDifferences = 200;
    private const int MostPeople = 2_000;

    public async Task<SheetView> Handle(GetSheet query, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.AsNoTracking().VisibleTo(request.User, db)
            .RequireAsync(s => s.Id == query.SheetId, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == sheet.UnitId, cancellationToken);
        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == sheet.First, cancellationToken);
        var entries = await RowsOf(sheet.Id, query.FindingsOnly).ToPageAsync(query.Page, PageSize, cancellationToken);
        var arrears = await db.ArrearsProposals.AsNoTracking().Where(a => a.SheetId == sheet.Id)
            .OrderBy(a => a.FullName).ThenBy(a => a.OfMonth).Take(MostDifferences).ToListAsync(cancellationToken);
        var mayFill = await db.PaySheets.FilledBy(request.User, db).AnyAsync(s => s.Id == sheet.Id, cancellationToken);
        return new SheetView(
            sheet, unit.Name, month.State, entries, await ProposalsAsync(sheet, cancellationToken), arrears, mayFill,
            await db.MayReturnAsync(request.User, sheet, cancellationToken),
            await recalculator.IsWaitingForSheetAsync(sheet.Id, cancellationToken),
            request.ActNow().Today > sheet.LastDay)
        {
            WhyNotSendable = sheet.WhyNotSendable(request.ActNow().Today),
            Findings = await QuotaCheck.FindAsync(db, sheet, cancellationToken),
            Siblings = await SiblingsAsync(sheet, cancellationToken),
            People = sheet is { Kind: SheetKind.Other, IsEditable: true } && mayFill ? await PeopleAsync(sheet, cancellationToken) : [],
        };
    }

    private async Task<IReadOnlyList<(Guid Id, SheetKind Kind)>> SiblingsAsync(PaySheet sheet, CancellationToken cancellationToken) =>
        [.. (await db.PaySheets.Where(s => s.UnitId == sheet.UnitId && s.First == sheet.First && s.Id != sheet.Id)
            .Select(s => new { s.Id, s.Kind }).ToListAsync(cancellationToken)).OrderBy(s => s.Kind).Select(s => (s.Id, s.Kind))];

    private async Task<IReadOnlyList<SelectListItem>> PeopleAsync(PaySheet sheet, CancellationToken cancellationToken) =>
        [.. (await (
                from e in db.SheetEntries.AsNoTracking()
                join p in db.PaidEmployees.IgnoreAutoIncludes() on e.PersonId equals p.Id
                join s in db.PaySheets on e.SheetId equals s.Id
                where s.UnitId == sheet.UnitId && s.First == sheet.First && s.Kind == SheetKind.Main
                orderby p.NameSortKey, e.PersonId
                select new { e.PersonId, e.FullName, e.EmployeeNumber }).Take(MostPeople).ToListAsync(cancellationToken))
            .Select(p => new SelectListItem($"{p.FullName} ({p.EmployeeNumber})", p.PersonId.ToString()))];

    private IQueryable<SheetRow> RowsOf(Guid sheetId, bool findingsOnly) =>
        from e in db.SheetEntries.AsNoTracking()
        join p in db.PaidEmployees.IgnoreAutoIncludes() on e.PersonId equals p.Id
        where e.SheetId == sheetId && (!findingsOnly || e.Error != null || e.Warnings != null)
        orderby p.NameSortKey, e.PersonId
        select new SheetRow(
            e.PersonId, e.FullName, e.EmployeeNumber, e.RankCode, e.Step, e.CoefficientInTenThousandths, e.SalaryInDong,
            e.AllowancesInDong, e.DeductionsInDong, e.NetInDong, e.ContributionsInDong, e.HalfDaysOff, e.Error, e.Warnings, e.Note);

    private async Task<IReadOnlyList<ArrearsProposal>> ProposalsAsync(PaySheet sheet, CancellationToken cancellationToken)
    {
        if (!sheet.IsEditable)
        {
            return [];
        }

        var (unitId, first) = (sheet.UnitId, sheet.First);
        return await db.ArrearsProposals.AsNoTracking()
            .Where(a => a.UnitId == unitId && a.OfMonth < first
                && (a.State == ArrearsState.Proposed || a.State == ArrearsState.ToConfirm || a.State == ArrearsState.Unclear))
            .OrderBy(a => a.FullName).ThenBy(a => a.OfMonth).Take(MostDifferences).ToListAsync(cancellationToken);
    }
}

/// <summary>One person's lines on a sheet.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetSheetEntry(Guid SheetId, Guid PersonId) : IRequest<SheetEntryView>;

/// <summary>What the page of a person on a sheet shows.</summary>
internal sealed record SheetEntryView(
    PaySheet Sheet, string UnitName, SheetEntry Entry, IReadOnlyList<StoredLine> Lines, SheetInput? Input, bool MayFill);

internal sealed class GetSheetEntryHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<GetSheetEntry, SheetEntryView>
{
    public async Task<SheetEntryView> Handle(GetSheetEntry query, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.AsNoTracking().VisibleTo(request.User, db)
            .RequireAsync(s => s.Id == query.SheetId, cancellationToken);
        var entry = await db.SheetEntries.AsNoTracking()
            .RequireAsync(e => e.SheetId == sheet.Id && e.PersonId == query.PersonId, cancellationToken);
        var heads = await db.SheetHeads.AsNoTracking().RequireAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == sheet.UnitId, cancellationToken);
        var input = await db.SheetInputs.AsNoTracking()
            .SingleOrDefaultAsync(i => i.SheetId == sheet.Id && i.PersonId == query.PersonId, cancellationToken);
        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == sheet.First, cancellationToken);
        var mayFill = sheet is { Kind: SheetKind.Main, IsEditable: true } && !month.IsLocked
            && await db.PaySheets.FilledBy(request.User, db).AnyAsync(s => s.Id == sheet.Id, cancellationToken);
        return new SheetEntryView(sheet, unit.Name, entry, StoredLines.Read(entry.LinesJson, LineHeads.Parse(heads.HeadsJson)), input,
            mayFill);
    }
}

/// <summary>Biến động of a sheet.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record GetVariance(Guid SheetId) : IRequest<VarianceView>;

/// <summary>The list with its head.</summary>
internal sealed record VarianceView(PaySheet Sheet, string UnitName, PaySheet? Before, IReadOnlyList<VarianceLine> Lines)
{
    /// <summary>Difference of the recurring fund.</summary>
    public long DifferenceInDong => Sheet.Sums.FundInDong - (Before?.Sums.FundInDong ?? 0);

    /// <summary>What the causes explain of it.</summary>
    public long ExplainedInDong => Lines.Where(l => !l.IsArrears && l.Cause != VarianceCause.Unexplained).Sum(l => l.TotalInDong);

    /// <summary>What stays without a cause; zero, or the page says so.</summary>
    public long RestInDong => Before is null ? 0 : DifferenceInDong - ExplainedInDong;
}

internal sealed class GetVarianceHandler(SalaryDbContext db, VarianceReader variance, RequestContext request)
    : IRequestHandler<GetVariance, VarianceView>
{
    public async Task<VarianceView> Handle(GetVariance query, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.AsNoTracking().VisibleTo(request.User, db)
            .RequireAsync(s => s.Id == query.SheetId, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == sheet.UnitId, cancellationToken);
        return new VarianceView(sheet, unit.Name, await variance.BeforeAsync(sheet, cancellationToken),
            await variance.ReadAsync(sheet, cancellationToken));
    }
}
