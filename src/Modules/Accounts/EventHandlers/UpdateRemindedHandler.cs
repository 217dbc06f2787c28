using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>
/// Updates are due soon or stay undone, or the head reminds: tells the officers; what stays undone, the head and Sở Nội vụ.
/// </summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class UpdateRemindedHandler
{
    public static Task Handle(UpdateReminded e, AccountsDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            var unit = await db.UnitNameAsync(e.UnitId, cancellationToken);
            var escalated = e.Stage == ReminderStage.Escalated;
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = e.UnitId,
                Permission = escalated ? Notice.Heads : Notice.RecordOfficers,
                RoleCode = escalated ? Role.InternalAffairs : null,
                Text = TextOf(e, unit),
                Link = e.ObligationId is { } id ? $"/han-cap-nhat/{id}" : $"/han-cap-nhat?don-vi={e.UnitId}",
                CreatedAt = clock.UtcNow(),
                IsUrgent = e.Stage != ReminderStage.DueSoon,
            });
            return escalated ? "Đã báo cho người đứng đầu và Sở Nội vụ." : "Đã báo cho người được phân công của đơn vị.";
        }, cancellationToken);

    private static string TextOf(UpdateReminded e, string unit)
    {
        var day = e.FirstDueOn is { } first ? $", hạn sớm nhất {first:dd/MM/yyyy}" : "";
        var text = e.Stage switch
        {
            ReminderStage.DueSoon => $"{unit}: {e.Count} mục cập nhật hồ sơ sắp đến hạn{day}.",
            ReminderStage.Escalated => $"{unit}: {e.Count} mục cập nhật hồ sơ quá hạn lâu chưa làm{day}. Đề nghị người đứng đầu đôn đốc (Điều 8.4).",
            _ => $"Nhắc nhở của người đứng đầu ({unit}): {e.Text}",
        };
        return text.Length <= Notice.TextMaxLength ? text : text[..Notice.TextMaxLength];
    }
}
