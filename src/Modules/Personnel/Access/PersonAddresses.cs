namespace HoSoCanBo.Personnel.Access;

/// <summary>Where a list leads to: the whole record, or the part the user was given.</summary>
internal static class PersonAddresses
{
    /// <summary>Phần được giao: the items of a person's record the user may edit without seeing the rest.</summary>
    public static string OfGivenPart(Guid id) => $"/can-bo/{id}/phan-duoc-giao";
}
