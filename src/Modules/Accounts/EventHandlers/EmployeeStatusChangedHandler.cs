using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Jobs;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Nghỉ hưu, thôi việc, biệt phái, …: the employee has another status.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class EmployeeStatusChangedHandler
{
    public static Task Handle(EmployeeStatusChanged[] events, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<Holder, EmployeeStatusChanged>(db, events, clock, async (holder, e) =>
        {
            holder.TakeStatus(e.StatusCode, e.CountsAsPresent, e.EffectiveFrom, FactSource.Of(e));
            if (e.EffectiveFrom > clock.TodayInVietnam())
            {
                return "Tài khoản giữ nguyên.";
            }

            if (e.CountsAsPresent)
            {
                var reopened = await ClosingOfAccounts.ReopenAsync(db, holder, cancellationToken);
                return reopened == 0 ? "Tài khoản giữ nguyên." : "Đã mở lại tài khoản đã dừng vì nghỉ việc.";
            }

            var closed = await ClosingOfAccounts.CloseAsync(db, holder, e.EffectiveFrom, clock, cancellationToken);
            return closed == 0 ? "Không có tài khoản phải dừng." : "Đã dừng đăng nhập của tài khoản (Điều 11).";
        }, cancellationToken);
}
