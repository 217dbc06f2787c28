namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>What stands below one unit, for the nested list of the tree.</summary>
/// <param name="Rows">All rows, in reading order.</param>
/// <param name="ParentIndex">The unit's place in them; null for the top.</param>
/// <param name="ShowsPeople">Whether people are counted.</param>
internal sealed record UnitBranch(IReadOnlyList<UnitRow> Rows, int? ParentIndex, bool ShowsPeople)
{
    /// <summary>Branches open at once; deeper ones open on demand.</summary>
    public const int OpenDepth = 1;

    /// <summary>The places of the units directly below.</summary>
    public IEnumerable<int> Children
    {
        get
        {
            var depth = ParentIndex is { } parent ? Rows[parent].Depth + 1 : 0;
            for (var i = (ParentIndex ?? -1) + 1; i < Rows.Count && Rows[i].Depth >= depth; i++)
            {
                if (Rows[i].Depth == depth)
                {
                    yield return i;
                }
            }
        }
    }

    /// <summary>The branch below one of them.</summary>
    public UnitBranch Below(int index) => this with { ParentIndex = index };
}
