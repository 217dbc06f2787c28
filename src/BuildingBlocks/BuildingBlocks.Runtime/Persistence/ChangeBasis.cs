namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Căn cứ: why data changes. Either a decision (số quyết định) or a reason in words, usually both.</summary>
/// <param name="Reason">Vietnamese words a reader of the history understands.</param>
/// <param name="DecisionId">The decision's id, when one is registered.</param>
/// <param name="DecisionNumber">Its number, for instance <c>12/QĐ-SNV</c>.</param>
public sealed record ChangeBasis(string Reason, Guid? DecisionId = null, string? DecisionNumber = null)
{
    /// <summary>
    /// The change may be about the user: the own word about the own record, or a decision over a whole unit. Anything else about
    /// oneself is refused at the save.
    /// </summary>
    public bool MayConcernActor { get; init; }
}
