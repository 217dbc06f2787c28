namespace HoSoCanBo.BuildingBlocks.Runtime.Copies;

/// <summary>Something of a module that hangs on units which a reorganisation would end.</summary>
/// <param name="Part">Part of the software, in Vietnamese: <c>Tài khoản</c>.</param>
/// <param name="What">What is counted: <c>tài khoản có quyền tại đơn vị</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Consequence">What becomes of it when the reorganisation is played.</param>
public sealed record UnitImpact(string Part, string What, int Count, string Consequence);

/// <summary>
/// A module's answer to the dry run of a reorganisation. Register as scoped; it only counts, the changes themselves travel as events.
/// </summary>
public interface IUnitImpact
{
    /// <summary>What hangs on the units.</summary>
    Task<IReadOnlyList<UnitImpact>> FindAsync(IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken);
}
