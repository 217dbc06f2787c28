#pragma warning disable IDE0130 // a deliberate violation: it proves that the rule can fail

namespace HoSoCanBo.ArchTests.Controls.Keys;

internal sealed record Kept(Guid Id, DateOnly From, DateTime RecordedAt);

internal static class KeyOrder
{
    public static IEnumerable<Kept> Oldest(IEnumerable<Kept> all) => all.OrderBy(k => k.Id).Take(1);

    public static IEnumerable<Kept> NewestOfADay(IEnumerable<Kept> all) => all
        .OrderByDescending(k => k.From)
        .ThenByDescending(k => k.Id);

    public static Kept? Newest(IEnumerable<Kept> all) => all.MaxBy(k => k.Id);

    public static IEnumerable<Kept> Total(IEnumerable<Kept> all) =>
        all.OrderByDescending(k => k.RecordedAt).ThenByDescending(k => k.Id).Concat(all.OrderBy(k => k.From).ThenBy(k => k.Id));
}
