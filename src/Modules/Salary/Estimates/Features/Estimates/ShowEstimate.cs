using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>How the rows of a form are gathered.</summary>
internal enum EstimateRows
{
    /// <summary>Khối tỉnh and each huyện.</summary>
    Block,

    /// <summary>Lĩnh vực.</summary>
    Field,

    /// <summary>Unit by unit, a page at a time.</summary>
    Unit,
}

/// <summary>What the parts of an estimate are narrowed to; sums are over all of it.</summary>
/// <param name="State">Trạng thái.</param>
/// <param name="Block">Khối.</param>
/// <param name="Field">Lĩnh vực.</param>
/// <param name="Text">Part of a unit's name.</param>
internal sealed record EstimateFilter(EstimatePartState? State = null, string? Block = null, string? Field = null, string? Text = null)
{
    public static EstimateFilter None { get; } = new();

    /// <summary>Whether a part belongs to it.</summary>
    public bool Takes(BudgetPart part) =>
        (State is null || part.State == State) && (Block is null || part.Block == Block) && (Field is null || part.Field == Field)
        && (string.IsNullOrWhiteSpace(Text) || VietnameseText.SearchKey(part.UnitName)
            .Contains(VietnameseText.SearchKey(Text), StringComparison.Ordinal));
}

/// <summary>Một phương án, with the parts the user sees.</summary>
/// <param name="Id">The estimate.</param>
/// <param name="Form">Code of the form.</param>
/// <param name="Filter">Which parts.</param>
/// <param name="Rows">How its rows are gathered; null: as fits.</param>
/// <param name="Page">The page of units.</param>
/// <param name="IsWhole">Every unit and, where a form names people, every person: for the workbook.</param>
[Requires(SalaryPermissions.Report, SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record ShowEstimate(
    Guid Id, string? Form, EstimateFilter? Filter = null, EstimateRows? Rows = null, int Page = 1, bool IsWhole = false)
        : IRequest<EstimateView>;

/// <param name="Estimate">Its head.</param>
/// <param name="Parts">The parts of the filter, by unit.</param>
/// <param name="Form">Code of the form shown.</param>
/// <param name="Rows">How its rows are gathered.</param>
/// <param name="Table">The form.</param>
/// <param name="Units">The page of units; null when rows are gathered.</param>
/// <param name="IsSummedByUser">Whether the user sums it up.</param>
internal sealed record EstimateView(
    BudgetEstimate Estimate, IReadOnlyList<BudgetPart> Parts, string Form, EstimateRows Rows, EstimateTable Table, Page<BudgetPart>? Units,
    bool IsSummedByUser)
{
    /// <summary>Parts the user sees, by state.</summary>
    public IReadOnlyDictionary<EstimatePartState, int> ByState { get; init; } = new Dictionary<EstimatePartState, int>();

    /// <summary>Khối to choose from.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>Lĩnh vực to choose from.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Units with people in the month of which no sheet was ever frozen: they are not in the estimate.</summary>
    public IReadOnlyList<string> Uncovered { get; init; } = [];

    /// <summary>All parts the user sees.</summary>
    public int Count => ByState.Values.Sum();

    /// <summary>Parts not sent yet.</summary>
    public int Missing => ByState.GetValueOrDefault(EstimatePartState.Draft) + ByState.GetValueOrDefault(EstimatePartState.Returned);

    /// <summary>Units whose sheet of the month was not frozen.</summary>
    public IReadOnlyList<BudgetPart> Older => [.. Parts.Where(p => p.SourceFirst != Estimate.SourceFirst)];

    /// <summary>Đồng of a cause.</summary>
    public long Of(BudgetCause cause) => Parts.SelectMany(p => p.Figures.Groups).Sum(g => g.ByCause[(int)cause]);
}

internal sealed class ShowEstimateHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<ShowEstimate, EstimateView>
{
    private const int UnitsOnAPage = 30;
    private static readonly StringComparer InVietnamese =
        StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    public async Task<EstimateView> Handle(ShowEstimate query, CancellationToken cancellationToken)
    {
        var estimate = await db.BudgetEstimates.AsNoTracking().RequireAsync(e => e.Id == query.Id, cancellationToken);
        // One row for each unit: the sums of the form need them all.
        var all = (await db.BudgetParts.AsNoTracking().Include(p => p.Vacancies).AsSplitQuery().VisibleTo(request.User, db)
            .Where(p => p.EstimateId == estimate.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken)).OrderBy(
            p => p.UnitName, InVietnamese).ToList();
        if (all.Count == 0 && !request.User.SumsEstimates())
        {
            throw new NotFoundException();
        }

        var filter = query.Filter ?? EstimateFilter.None;
        var parts = all.Where(filter.Takes).ToList();
        var rows = query.Rows
            ?? (filter == EstimateFilter.None && all.DistinctBy(p => p.Block).Count() > 1 ? EstimateRows.Block : EstimateRows.Unit);
        var form = EstimateTables.Codes.FirstOrDefault(c => c.Code == query.Form).Code ?? EstimateTables.Codes[0].Code;
        var tables = new EstimateTables(estimate, parts);
        var units = rows == EstimateRows.Unit ? PageOf(tables.PartsOf(form), query.Page) : null;
        var table = query.IsWhole
            ? tables.Whole(form, form == EstimateTables.Raises ? await RaisedAsync(parts, cancellationToken) : [])
            : tables.Of(form, rows, units?.Items);
        return new EstimateView(estimate, parts, form, rows, table, units, request.User.SumsEstimates())
        {
            ByState = all.CountBy(p => p.State).ToDictionary(),
            Blocks = [.. all.Select(p => p.Block).Distinct().OrderBy(b => b != BudgetPart.ProvinceBlock).ThenBy(b => b, InVietnamese)],
            Fields = [.. all.Select(p => p.Field).Distinct().OrderBy(f => f, InVietnamese)],
            Uncovered = request.User.SumsEstimates() ? await UncoveredAsync(estimate, cancellationToken) : [],
        };
    }

    private static Page<BudgetPart> PageOf(IReadOnlyList<BudgetPart> parts, int number)
    {
        var page = Math.Clamp(number, 1, Math.Max(1, (parts.Count + UnitsOnAPage - 1) / UnitsOnAPage));
        return new Page<BudgetPart>([.. parts.Skip((page - 1) * UnitsOnAPage).Take(UnitsOnAPage)], page, UnitsOnAPage, parts.Count);
    }

    private async Task<IReadOnlyList<BudgetLine>> RaisedAsync(List<BudgetPart> parts, CancellationToken cancellationToken)
    {
        var ids = parts.ConvertAll(p => p.Id);
        return await db.BudgetLines.AsNoTracking().Where(l => ids.Contains(l.PartId) && l.RaiseFrom != null)
            .OrderBy(l => l.RaiseFrom).ThenBy(l => l.FullName).ThenBy(l => l.PersonId).ToListAsync(cancellationToken);
    }

    private async Task<List<string>> UncoveredAsync(BudgetEstimate estimate, CancellationToken cancellationToken)
    {
        var (id, first) = (estimate.Id, estimate.SourceFirst);
        return await (
            from s in db.PaySheets
            join u in db.KnownUnits on s.UnitId equals u.Id
            where s.First == first && s.Kind == SheetKind.Main && s.Sums.People > 0
            && !db.BudgetParts.Any(p => p.EstimateId == id && p.UnitId == s.UnitId)
            orderby u.Name, u.Id
            select u.Name).ToListAsync(cancellationToken);
    }
}
