using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>Tells the other modules of rows of biên chế.</summary>
internal static class QuotaNews
{
    /// <summary>Stores a new row and tells of it.</summary>
    public static void AddQuota(this PersonnelDbContext db, QuotaGrant grant, TimeProvider clock)
    {
        db.QuotaGrants.Add(grant);
        db.PublishQuota(grant, clock);
    }

    /// <summary>Tells what a row says now.</summary>
    public static void PublishQuota(this PersonnelDbContext db, QuotaGrant grant, TimeProvider clock) => db.Publish(new QuotaChanged(
        Guid.CreateVersion7(), clock.GetUtcNow(), grant.DecisionId, grant.Id, grant.UnitId, grant.QuotaKindCode,
        grant.Act == QuotaAct.Assignment, grant.Number, grant.EffectiveFrom, grant.VoidedAt is not null));
}
