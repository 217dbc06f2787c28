using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.People.Domain.Quotas;
using HoSoCanBo.Salary.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>
/// Biên chế giao: what sheets are checked against (L01), and what the estimate of the next year needs to know the vacant posts.
/// </summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class QuotaChangedHandler
{
    public static Task Handle(QuotaChanged e, SalaryDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(
            db,
            e,
            async () =>
            {
                var quota = await db.KnownQuotas.FindAsync([e.GrantId], cancellationToken) ?? db.KnownQuotas.Add(new KnownQuota
                {
                    Id = e.GrantId,
                    UnitId = e.UnitId,
                    QuotaKindCode = e.QuotaKindCode,
                    IsWhole = e.IsWhole,
                    Number = e.Number,
                    EffectiveFrom = e.EffectiveFrom,
                    RecordedAt = e.OccurredAt.UtcDateTime,
                }).Entity;
                // A row is voided once and for all, so a first telling that comes late takes nothing back.
                quota.IsVoided |= e.IsVoided;
                return e.IsVoided ? "Tiền lương: bỏ dòng chỉ tiêu nhập sai."
                    : $"Tiền lương: biên chế từ {e.EffectiveFrom:dd/MM/yyyy} là {e.Number} ({e.QuotaKindCode}).";
            },
            cancellationToken);
}
