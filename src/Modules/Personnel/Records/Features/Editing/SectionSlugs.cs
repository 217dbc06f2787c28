using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Parts of the form in addresses.</summary>
internal static class SectionSlugs
{
    private static readonly Dictionary<ProfileSection, string> Slugs = new()
    {
        [ProfileSection.Identity] = "ban-than",
        [ProfileSection.Contact] = "noi-o",
        [ProfileSection.Service] = "cong-viec",
        [ProfileSection.Salary] = "luong",
        [ProfileSection.Qualification] = "trinh-do",
        [ProfileSection.PartyAndArmy] = "dang-quan-doi",
        [ProfileSection.HealthAndPolicy] = "suc-khoe",
        [ProfileSection.PersonalHistory] = "lich-su-ban-than",
    };

    /// <summary>The address of a section.</summary>
    public static string Slug(this ProfileSection section) => Slugs[section];

    /// <summary>The section of an address; null when there is none.</summary>
    public static ProfileSection? Find(string slug) =>
        Slugs.Where(s => s.Value == slug).Select(s => (ProfileSection?)s.Key).FirstOrDefault();
}
