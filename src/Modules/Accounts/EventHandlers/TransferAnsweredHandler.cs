using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Records were received or sent back: tells the officers of the unit that had sent them.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class TransferAnsweredHandler
{
    public static Task Handle(TransferAnswered[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, events, async e =>
        {
            var to = await db.UnitNameAsync(e.ToUnitId, cancellationToken);
            var kind = e.IsReceived ? "received" : "refused";
            await db.TellAsync(
                new PeopleNews(
                    e.EventId, e.FromUnitId, Notice.TransferOfficers, $"{kind}:{e.DecisionId}:{e.FromUnitId}:{e.ToUnitId}", e.EmployeeId,
                    $"/bien-dong/{e.MovementId}", e.IsReceived
                        ? "/bien-dong?muc=da-xong" : "/bien-dong?muc=da-gui", e.IsReceived, (count, names) => WordsOf(e, to, count, names)),
                clock, cancellationToken);
            return $"Đã báo cho đơn vị gửi: {await db.UnitNameAsync(e.FromUnitId, cancellationToken)}.";
        }, cancellationToken);

    private static string WordsOf(TransferAnswered e, string to, int count, string names)
    {
        var records = count == 1 ? "hồ sơ" : $"{count} hồ sơ";
        return e.IsReceived
            ? $"{to} đã tiếp nhận {records}, chuyển từ ngày {e.EffectiveFrom:dd/MM/yyyy}: {names}."
            : $"{to} trả lại {records}: {names}. Lý do: {e.Reason?.TrimEnd('.', ' ')}. Sửa rồi gửi lại, hoặc thu hồi.";
    }
}
