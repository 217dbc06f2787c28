using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>The database of the module Tiền lương.</summary>
public sealed class SalaryDbContext(
    DbContextOptions<SalaryDbContext> options, RequestContext? request = null, EventCatalog? events = null)
    : ModuleDbContext(options, request, events)
{
    /// <inheritdoc />
    public override string ModuleName => "salary";
}
