using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.Contracts;
using Wolverine.Attributes;

namespace HoSoCanBo.Personnel.Organisation.EventHandlers;

/// <summary>Salary counted what hangs on the units of a draft: its dry run shows it.</summary>
[StickyHandler("personnel")]
public static class PayOfUnitsCountedHandler
{
    public static Task Handle(PayOfUnitsCounted e, PersonnelDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(
            db,
            e,
            () =>
            {
                db.CountedImpacts.Add(
                    CountedImpact.Of(e.ReorganizationId, e.QuestionId, ImpactKind.PaidPeople, e.PaidPeople, e.OccurredAt.UtcDateTime));
                db.CountedImpacts.Add(
                    CountedImpact.Of(e.ReorganizationId, e.QuestionId, ImpactKind.OpenSheets, e.OpenSheets, e.OccurredAt.UtcDateTime));
                return Task.FromResult("Hồ sơ: đã ghi vào kết quả kiểm tra thử.");
            },
            cancellationToken);
}
