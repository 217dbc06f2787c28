using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Emulation.EventHandlers;

/// <summary>What the paper record says about matters of this module.</summary>
[StickyHandler(EmulationDbContext.SchemaName)]
public static class OpeningFactsRecordedHandler
{
    public static Task Handle(OpeningFactsRecorded[] events, EmulationDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPeopleAsync<AwardCandidate, OpeningFactsRecorded>(db, events, clock, (candidate, e) =>
        {
            if (e.HighestAward is not { Length: > 0 } award)
            {
                return Task.FromResult("Thi đua, khen thưởng: hồ sơ giấy không ghi khen thưởng.");
            }

            candidate.StateHighestAward(award, FactSource.Of(e));
            return Task.FromResult("Thi đua, khen thưởng: đã ghi khen thưởng cao nhất theo hồ sơ giấy.");
        }, cancellationToken);
}
