using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>Các phương án cải cách tiền lương có Biểu 2b, 2c, 4a, newest first.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record ListReformScenarios(int Page) : IRequest<Page<ReformScenarioRow>>;

internal sealed record ReformScenarioRow(Guid Id, string Name, DateOnly EffectiveFrom, long OldLevelInDong, long NewLevelInDong,
    int Months, int Units);

/// <summary>A scenario summed over its units, and the units with their needs.</summary>
/// <param name="Id">The scenario.</param>
/// <param name="Text">Part of a unit's name; null: the units with figures only.</param>
/// <param name="Page">The page of units, from 1.</param>
[Requires(SalaryPermissions.Report)]
internal sealed record ShowReformScenario(Guid Id, string? Text, int Page) : IRequest<ReformScenarioView>;

internal sealed record ReformScenarioView(ReformScenario Scenario, ReformTables Total, int FilledUnits, Page<ReformUnitRow> Units);

/// <summary>A unit; null tables: nothing typed yet.</summary>
internal sealed record ReformUnitRow(Guid Id, string Name, ReformTables? Tables, DateTime? ChangedAt, string? ChangedBy);

/// <summary>The figures of one unit.</summary>
[Requires(SalaryPermissions.Report)]
internal sealed record ShowReformFigures(Guid ScenarioId, Guid UnitId) : IRequest<ReformFiguresView>;

/// <summary>The figures and what they give.</summary>
internal sealed record ReformFiguresView(
    ReformScenario Scenario, string UnitName, ReformNumbers Numbers, ReformTables Tables, int Version, DateTime? ChangedAt,
    string? ChangedBy);

internal sealed class ShowReformScenariosHandler(SalaryDbContext db) :
    IRequestHandler<ListReformScenarios, Page<ReformScenarioRow>>, IRequestHandler<ShowReformScenario, ReformScenarioView>,
    IRequestHandler<ShowReformFigures, ReformFiguresView>
{
    private const int PageSize = 20;

    public Task<Page<ReformScenarioRow>> Handle(ListReformScenarios query, CancellationToken cancellationToken) =>
        db.ReformScenarios.AsNoTracking()
            .OrderByDescending(s => s.CreatedAt).ThenBy(s => s.Id)
            .Select(s => new ReformScenarioRow(
                s.Id, s.Name, s.EffectiveFrom, s.OldLevelInDong, s.NewLevelInDong, s.Months,
                db.ReformFigures.Count(f => f.ScenarioId == s.Id)))
            .ToPageAsync(query.Page, PageSize, cancellationToken);

    public async Task<ReformScenarioView> Handle(ShowReformScenario query, CancellationToken cancellationToken)
    {
        var scenario = await db.ReformScenarios.AsNoTracking().RequireAsync(s => s.Id == query.Id, cancellationToken);
        // A unit has one row of figures in a scenario: a few hundred in the province.
        var figures = await db.ReformFigures.AsNoTracking().Where(f => f.ScenarioId == scenario.Id).ToListAsync(cancellationToken);
        var tables = figures.ToDictionary(f => f.UnitId, f => f.Numbers.In(scenario));
        return new ReformScenarioView(scenario, ReformTables.SumOf([.. tables.Values]), figures.Count,
            await UnitsAsync(query, figures, tables, cancellationToken));
    }

    public async Task<ReformFiguresView> Handle(ShowReformFigures query, CancellationToken cancellationToken)
    {
        var scenario = await db.ReformScenarios.AsNoTracking().RequireAsync(s => s.Id == query.ScenarioId, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == query.UnitId, cancellationToken);
        var figures = await db.ReformFigures.AsNoTracking()
            .SingleOrDefaultAsync(f => f.ScenarioId == scenario.Id && f.UnitId == unit.Id, cancellationToken);
        var numbers = figures?.Numbers ?? ReformNumbers.None;
        return new ReformFiguresView(scenario, unit.Name, numbers, numbers.In(scenario), figures?.Version ?? 0, figures?.ChangedAt,
            figures?.ChangedBy);
    }

    private async Task<Page<ReformUnitRow>> UnitsAsync(
        ShowReformScenario query, List<ReformFigures> figures, Dictionary<Guid, ReformTables> tables, CancellationToken cancellationToken)
    {
        var units = db.KnownUnits.AsNoTracking().Where(u => u.SalaryBlock != null && u.SalaryBlock != "");
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            units = units.Where(u => db.ReformFigures.Any(f => f.ScenarioId == query.Id && f.UnitId == u.Id));
        }
        else
        {
            var text = query.Text.Trim();
            var pattern = LikePattern.Containing(text);
            var code = LikePattern.Containing(text.ToUpperInvariant()); // codes are capitals, compared byte by byte
            units = units.Where(u => u.ClosedFrom == null
                && (EF.Functions.Like(u.Name, pattern, LikePattern.Escape) || EF.Functions.Like(u.Code, code, LikePattern.Escape)));
        }

        var page = await units.OrderBy(u => u.Name).ThenBy(u => u.Id).ToPageAsync(query.Page, PageSize, cancellationToken);
        var byUnit = figures.ToDictionary(f => f.UnitId);
        return new Page<ReformUnitRow>(
            [.. page.Items.Select(u => new ReformUnitRow(
                u.Id, u.Name, tables.GetValueOrDefault(u.Id), byUnit.GetValueOrDefault(u.Id)?.ChangedAt,
                byUnit.GetValueOrDefault(u.Id)?.ChangedBy))],
            page.Number, page.Size, page.TotalCount);
    }
}
