using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.UnitFinances;

/// <summary>Nguồn bảo đảm tiền lương of every unit of the salary subsystem, as of today.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record ListUnitTerms(string? Text, int Page) : IRequest<Page<UnitTermsRow>>;

/// <summary>A unit and what holds today.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stated">The row in force; null: what follows from the unit's kind.</param>
/// <param name="Terms">What the engine takes.</param>
internal sealed record UnitTermsRow(Guid Id, string Name, UnitPayTerms? Stated, UnitTerms Terms);

/// <summary>A unit with all rows stated for it, newest first.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record ShowUnitTerms(Guid UnitId) : IRequest<UnitTermsView>;

internal sealed record UnitTermsView(Guid Id, string Name, UnitTerms Default, UnitTerms Today, IReadOnlyList<UnitPayTerms> Rows);

internal sealed class UnitTermsHandler(SalaryDbContext db, TimeProvider clock) :
    IRequestHandler<ListUnitTerms, Page<UnitTermsRow>>, IRequestHandler<ShowUnitTerms, UnitTermsView>
{
    public async Task<Page<UnitTermsRow>> Handle(ListUnitTerms query, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var units = db.KnownUnits.AsNoTracking()
            .Where(u => u.SalaryBlock != null && u.SalaryBlock != "" && (u.ClosedFrom == null || u.ClosedFrom > today));
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var text = query.Text.Trim();
            var pattern = LikePattern.Containing(text);
            var code = LikePattern.Containing(text.ToUpperInvariant()); // codes are capitals, compared byte by byte
            units = units.Where(u => EF.Functions.Like(u.Name, pattern, LikePattern.Escape)
                || EF.Functions.Like(u.Code, code, LikePattern.Escape));
        }

        var page = await units.OrderBy(u => u.Name).ThenBy(u => u.Id).ToPageAsync(query.Page, 20, cancellationToken);
        var ids = page.Items.Select(u => u.Id).ToList();
        var stated = await db.UnitPayTerms.AsNoTracking().Where(t => ids.Contains(t.UnitId)).ToListAsync(cancellationToken);
        var book = new UnitTermsIndex(stated, page.Items.Select(u => (u.Id, u.Kind)));
        return new Page<UnitTermsRow>(
            [.. page.Items.Select(u => new UnitTermsRow(u.Id, u.Name, InForce(stated, u.Id, today), book.On(u.Id, today)))], page.Number,
            page.Size, page.TotalCount);
    }

    public async Task<UnitTermsView> Handle(ShowUnitTerms query, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == query.UnitId, cancellationToken);
        var rows = await db.UnitPayTerms.AsNoTracking().Where(t => t.UnitId == unit.Id).ToListAsync(cancellationToken);
        return new UnitTermsView(
            unit.Id, unit.Name, UnitTerms.DefaultFor(unit.Kind), new UnitTermsIndex(rows, [(unit.Id, unit.Kind)]).On(unit.Id, today),
            [.. rows.OrderByDescending(r => r.EffectiveFrom).ThenByDescending(r => r.RecordedAt)]);
    }

    private static UnitPayTerms? InForce(IEnumerable<UnitPayTerms> stated, Guid unit, DateOnly day) => stated
        .Where(t => t.UnitId == unit && t.EffectiveFrom <= day).OrderByDescending(t => t.EffectiveFrom).ThenByDescending(t => t.RecordedAt)
        .FirstOrDefault();
}
