using System.Globalization;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>A large export is ready: tells the one who ordered it.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class ExportMadeHandler
{
    public static Task Handle(ExportMade e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, () =>
        {
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = Guid.Empty,
                Permission = Notice.OwnAccount,
                AccountId = e.AccountId,
                Text = string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"Tệp kết xuất {e.PeopleCount:N0} người đã lập xong."),
                Link = $"/can-bo/ket-xuat/{e.RunId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = false,
                IsNews = true,
            });
            return Task.FromResult("Đã báo cho người đặt.");
        }, cancellationToken);
}
