using HoSoCanBo.Personnel.Employees.Domain.Papers;

namespace HoSoCanBo.Personnel.Employees.Papers;

/// <summary>Which attachments are portraits.</summary>
internal static class PhotoQueries
{
    /// <summary>The portraits that were not struck, newest first: the first of them counts.</summary>
    public static IQueryable<Attachment> Photos(this IQueryable<Attachment> attachments) => attachments
        .Where(a => a.KindCode == Attachment.PhotoKind && a.StruckAt == null)
        .OrderByDescending(a => a.AddedAt)
        .ThenBy(a => a.Id);
}
