using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>The database of the module Hồ sơ.</summary>
public sealed class PersonnelDbContext(
    DbContextOptions<PersonnelDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <inheritdoc />
    public override string ModuleName => "personnel";
}
