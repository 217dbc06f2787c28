using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Parts of a person's page other modules show, where they are switched on and the user may ask them.</summary>
internal static class PersonFragments
{
    private static readonly (string Title, string Module, string Address, string[] Permissions)[] All =
    [
        ("Tiền lương", "salary", "tien-luong", ["salary.view", "salary.use"]),
        ("Đào tạo, bồi dưỡng", "training", "dao-tao", ["training.use", "training.manage", "training.report"]),
        ("Thi đua, khen thưởng", "emulation", "thi-dua", ["emulation.use", "emulation.edit", "emulation.report"]),
    ];

    /// <summary>Title and address of each.</summary>
    public static IEnumerable<(string Title, string Url)> Of(Guid employeeId, ModuleRegistry modules, CurrentUser user) => All
        .Where(f => modules.EnabledNames.Contains(f.Module) && f.Permissions.Any(user.May))
        .Select(f => (f.Title, $"/{f.Address}/can-bo/{employeeId}/the"));
}
