using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Units;

/// <summary>Units of their own for tests that change them.</summary>
internal static class OwnUnits
{
    private static readonly DateOnly Opened = new(2020, 2, 1);

    public static readonly Guid Committee = StableId.From("unit:87.UBND");

    /// <summary>Opens a unit below another one, by default below the provincial committee.</summary>
    public static Task<OrganizationUnit> OpenAsync(
        HostFixture host, string name, string kind = "so", Guid? parentId = null, DateOnly? from = null) =>
        host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var parent = await db.Units.SingleAsync(u => u.Id == (parentId ?? Committee), TestContext.Current.CancellationToken);
            var id = Guid.CreateVersion7();
            var unit = OrganizationUnit.Open(id, parent,
                new UnitFacts(CodeOf(id), name, kind, parent.Level, "so_ban_nganh", from ?? Opened, null, null));
            db.Units.Add(unit);
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return unit;
        });

    /// <summary>The unit with its periods as stored now.</summary>
    public static Task<OrganizationUnit> ReadAsync(HostFixture host, Guid id) =>
        host.InDbAsync((PersonnelDbContext db) => db.Units.AsNoTracking().Include(u => u.Periods)
            .SingleAsync(u => u.Id == id, TestContext.Current.CancellationToken));

    /// <summary>A code no other test uses.</summary>
    public static string CodeOf(Guid id) => $"KT.{id:N}"[..24] + id.ToString("N")[^8..];
}
