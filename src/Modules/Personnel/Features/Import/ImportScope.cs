using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Domain.Import;

namespace HoSoCanBo.Personnel.Features.Import;

/// <summary>The scope of a user as a run keeps it, because the background work runs without the user's session.</summary>
internal static class ImportScope
{
    private const string WholeProvince = "*";

    public static string ToStored(Scope scope) => scope.WholeProvince
        ? WholeProvince
        : ImportIssue.Shortened(string.Join(' ', scope.UnitRoots.Select(id => id.ToString("N", CultureInfo.InvariantCulture))), ImportRun.ScopeMaxLength);

    public static Scope FromStored(string stored) => stored == WholeProvince
        ? Scope.Province
        : new Scope(false, [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(t => Guid.TryParse(t, out _)).Select(Guid.Parse)], null);
}
