using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>The dashboard's figures on people: those present in the user's units, and those on probation among them.</summary>
internal sealed class PeopleFigures(PersonnelDbContext db, ReferenceCache references) : IDashboardSection
{

    public DashboardPlace Place => DashboardPlace.Figures;

    public int Order => 10;

    public string Title => "Cán bộ";

    public IReadOnlyList<string> Permissions { get; } = [PersonnelPermissions.Search];

    public string View => "/Features/Employees/_Figures.cshtml";

    public async Task<object?> LoadAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var counts = await db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Search))
            .GroupBy(e => e.StatusCode)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return new Figures(reference.PresentStatuses.Sum(s => counts.GetValueOrDefault(s)),
            counts.GetValueOrDefault(RecordStatusCodes.OnProbation));
    }

    internal sealed record Figures(int Present, int OnProbation);
}
