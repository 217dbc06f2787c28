using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Microsoft.EntityFrameworkCore;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>
/// What a file had written was taken back: tells the officers of the unit, one notice with names, and whoever the record is about.
/// </summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class ImportUndoneHandler
{
    public static Task Handle(ImportUndone[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, events, async e =>
        {
            var kind = e.IsAnnulled ? "annulled" : "restored";
            await db.TellAsync(
                new PeopleNews(
                    e.EventId, e.UnitId, Notice.RecordOfficers, $"import-undone:{kind}:{e.RunId}:{e.UnitId}",
                    e.EmployeeId, $"/can-bo/{e.EmployeeId}",
                    $"/can-bo?don-vi={e.UnitId}", IsNews: true, (_, names) => WordsOf(e, names)),
                clock, cancellationToken);
            await TellThePersonAsync(db, e, clock, cancellationToken);
            return "Đã báo cho đơn vị và người có hồ sơ.";
        }, cancellationToken);

    /// <summary>A record that counts no longer is not looked at by its person either.</summary>
    private static async Task TellThePersonAsync(AccountsDbContext db, ImportUndone e, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (e.IsAnnulled || !await db.Accounts.AnyAsync(a => a.EmployeeId == e.EmployeeId, cancellationToken))
        {
            return;
        }

        db.Notices.Add(new Notice
        {
            Id = Guid.CreateVersion7(),
            UnitId = e.UnitId,
            Permission = Notice.OwnRecord,
            EmployeeId = e.EmployeeId,
            Text = $"Hồ sơ của bạn trở lại như trước lần nhập từ tệp “{e.FileName}”. Lý do: {e.Reason.TrimEnd('.', ' ')}.",
            Link = "/ho-so-cua-toi",
            CreatedAt = clock.UtcNow(),
            IsUrgent = false,
            IsNews = true,
        });
    }

    private static string WordsOf(ImportUndone e, string names) =>
        $"Đã hoàn tác lần nhập từ tệp “{e.FileName}” (lý do: {e.Reason.TrimEnd('.', ' ')}). "
        + (e.IsAnnulled ? $"Hồ sơ do tệp lập nhầm đã hủy: {names}." : $"Hồ sơ trở lại như trước khi nhập: {names}.");
}
