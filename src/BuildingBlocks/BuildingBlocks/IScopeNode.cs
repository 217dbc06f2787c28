namespace HoSoCanBo.BuildingBlocks;

/// <summary>A node of the organisation tree, as far as scopes need it.</summary>
public interface IScopeNode
{
    /// <summary>Identity of the unit; stable over renames and new codes.</summary>
    Guid Id { get; }

    /// <summary>The ids of the units from the top down to this one, each followed by a slash; subtrees share a prefix.</summary>
    string Path { get; }
}
