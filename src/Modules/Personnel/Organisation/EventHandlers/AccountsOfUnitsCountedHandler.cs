using HoSoCanBo.Accounts.Contracts;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.Personnel.Organisation.EventHandlers;

/// <summary>Accounts counted the rights at the units of a draft: its dry run shows it.</summary>
[StickyHandler("personnel")]
public static class AccountsOfUnitsCountedHandler
{
    public static Task Handle(AccountsOfUnitsCounted e, PersonnelDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(
            db,
            e,
            () =>
            {
                db.CountedImpacts.Add(
                    CountedImpact.Of(e.ReorganizationId, e.QuestionId, ImpactKind.Accounts, e.Accounts, e.OccurredAt.UtcDateTime));
                return Task.FromResult("Hồ sơ: đã ghi vào kết quả kiểm tra thử.");
            },
            cancellationToken);
}
