namespace HoSoCanBo.SharedRecords.Decisions;

/// <summary>Where the decision block of pages below an address sends its scan: the module that registers those decisions.</summary>
/// <param name="Below">Beginning of the addresses, for instance <c>/tien-luong</c>; <c>/</c> for all others.</param>
/// <param name="Url">Address that takes the file; followed by its identity it gives the file back.</param>
public sealed record DecisionFilePlace(string Below, string Url)
{
    /// <summary>The place of a page; null when no module takes files.</summary>
    public static DecisionFilePlace? Of(IEnumerable<DecisionFilePlace> places, string path) =>
        places.Where(p => path.StartsWith(p.Below, StringComparison.Ordinal)).MaxBy(p => p.Below.Length);
}
