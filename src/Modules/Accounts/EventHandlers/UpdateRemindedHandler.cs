using HoSoCanBo.Accounts.Features.Notices;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
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
        delivery.TellUnitAsync(
            db, e,
            e.Stage == ReminderStage.Escalated
                ? new UnitNews(
                    e.UnitId, Notice.Heads, unit => WordsOf(e, unit), LinkOf(e), "Đã báo cho người đứng đầu và Sở Nội vụ.")
                {
                    RoleCode = Role.InternalAffairs,
                    IsUrgent = true,
                }
                : new UnitNews(
                    e.UnitId, Notice.RecordOfficers, unit => WordsOf(e, unit), LinkOf(e),
                    "Đã báo cho người được phân công của đơn vị.")
                {
                    IsUrgent = e.Stage != ReminderStage.DueSoon,
                },
            clock, cancellationToken);

    private static string LinkOf(UpdateReminded e) =>
        e.ObligationId is { } id ? $"/han-cap-nhat/{id}" : $"/han-cap-nhat?don-vi={e.UnitId}";

    private static string WordsOf(UpdateReminded e, string unit)
    {
        var day = e.FirstDueOn is { } first ? $", hạn sớm nhất {first:dd/MM/yyyy}" : "";
        return e.Stage switch
        {
            ReminderStage.DueSoon => $"{unit}: {e.Count} mục cập nhật hồ sơ sắp đến hạn{day}.",
            ReminderStage.Escalated => $"{unit}: {e.Count} mục cập nhật hồ sơ quá hạn lâu chưa làm{day}. Đề nghị người đứng đầu đôn đốc (Điều 8.4).",
            _ => $"Nhắc nhở cập nhật hồ sơ ({unit}): {e.Text}",
        };
    }
}
