using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>The dashboard's figures on deadlines: overdue and due soon in the user's units.</summary>
internal sealed class DeadlineFigures(PersonnelDbContext db, TimeProvider clock) : IDashboardSection
{
    public DashboardPlace Place => DashboardPlace.Figures;

    public int Order => 20;

    public string Title => "Hạn cập nhật";

    public IReadOnlyList<string> Permissions { get; } = [PersonnelPermissions.Search, PersonnelPermissions.Monitor];

    public string View => "/Features/Obligations/_Figures.cshtml";

    public async Task<object?> LoadAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        Task<int> Count(ObligationView view) =>
            db.ObligationsOf(user).Matching(new ObligationFilter(view, null, null), db, today).CountAsync(cancellationToken);
        return new Figures(await Count(ObligationView.Overdue), await Count(ObligationView.DueSoon));
    }

    internal sealed record Figures(int Overdue, int DueSoon);
}
