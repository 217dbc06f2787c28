using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>Roles and the matrix of permissions, from roles.csv and permissions.csv.</summary>
internal sealed class RolesSeed(AccountsDbContext db) : IReferenceDataSeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var roles = await db.Roles.ToDictionaryAsync(r => r.Code, cancellationToken);
        foreach (var shipped in ReadRoles())
        {
            if (!roles.TryGetValue(shipped.Code, out var role))
            {
                db.Roles.Add(shipped);
                continue;
            }

            // How many may hold a role is the annex's word; no screen changes it.
            role.Seat = shipped.Seat;
        }

        var known = await db.RolePermissions.AsNoTracking().Select(p => new { p.RoleCode, p.Permission, p.Reach })
            .ToListAsync(cancellationToken);
        db.RolePermissions.AddRange(ReadPermissions().Where(p => !known.Contains(new { p.RoleCode, p.Permission, p.Reach })));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The roles as shipped.</summary>
    internal static IEnumerable<Role> ReadRoles() =>
        CsvTable.ReadEmbedded(typeof(RolesSeed).Assembly, "roles.csv").Select(row => new Role
        {
            Code = row["code"],
            Name = row["name_vi"],
            Purpose = row["purpose_vi"],
            Seat = Enum.Parse<RoleSeat>(row["seat"], ignoreCase: true),
            IsNormal = row["is_normal"] == "yes",
            IsByAssignment = row["by_assignment"] == "yes",
            IsBusiness = row["is_business"] == "yes",
            Order = int.Parse(row["order"], System.Globalization.CultureInfo.InvariantCulture),
        });

    /// <summary>The matrix as shipped.</summary>
    internal static IEnumerable<RolePermission> ReadPermissions() =>
        CsvTable.ReadEmbedded(typeof(RolesSeed).Assembly, "permissions.csv").Select(row => new RolePermission
        {
            RoleCode = row["role"],
            Permission = row["permission"],
            Reach = Enum.Parse<GrantReach>(row["scope"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            Answer = Enum.Parse<GrantAnswer>(row["allowed"], ignoreCase: true),
            BasisId = row["basis_id"],
            BasisQuote = row["basis_quote_vi"],
            Note = row["note"].Length == 0 ? null : row["note"],
        });
}
