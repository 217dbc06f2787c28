using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>Which classes somebody keeps: those of the units whose courses are the own.</summary>
internal sealed class ClassAccess(TrainingDbContext db, RequestContext request)
{
    /// <summary>The classes the user keeps.</summary>
    public IQueryable<TrainingClass> Own()
    {
        var units = db.KnownUnits.InScope(request.User.ScopeOf(TrainingPermissions.Result)).Select(u => u.Id);
        return db.TrainingClasses.Where(c => units.Contains(c.OrganizerUnitId));
    }

    /// <summary>A class with its people and sessions.</summary>
    public Task<TrainingClass> RequireAsync(Guid id, CancellationToken cancellationToken) =>
        Own().Include(c => c.Members).Include(c => c.Sessions).AsSplitQuery().RequireAsync(c => c.Id == id, cancellationToken);
}
