using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Wolverine.Attributes;

namespace HoSoCanBo.Accounts.EventHandlers;

/// <summary>Đổi tên, đổi loại đơn vị: the copy follows.</summary>
[StickyHandler(AccountsDbContext.SchemaName)]
public static class UnitRenamedHandler
{
    public static Task Handle(UnitRenamed e, AccountsDbContext db, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.ApplyToUnitAsync(db, e, new KnownUnitFacts(e.UnitId, e.ParentUnitId, e.Code, e.Name, e.Kind, e.SalaryBlock),
            cancellationToken);
}
