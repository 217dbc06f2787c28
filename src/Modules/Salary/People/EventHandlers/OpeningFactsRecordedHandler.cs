using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using Wolverine.Attributes;

namespace HoSoCanBo.Salary.People.EventHandlers;

/// <summary>What the paper record says about matters of this module.</summary>
[StickyHandler(SalaryDbContext.SchemaName)]
public static class OpeningFactsRecordedHandler
{
    public static Task Handle(OpeningFactsRecorded[] events, SalaryDbContext db, Delivery delivery, TimeProvider clock,
        CancellationToken cancellationToken) =>
        delivery.ApplyToPaidAsync(db, events, clock, (employee, e) =>
        {
            if (e.Salary is not { } line)
            {
                return Task.FromResult("Bảng lương: hồ sơ giấy không ghi dòng lương.");
            }

            employee.ImportLine(OpeningTerms.Of(line), OpeningTerms.AllowancesOf(line), line.EffectiveFrom, FactSource.Of(e));
            // The sentence stands on a page that people without a right to salary figures read.
            return Task.FromResult(line.EffectiveFrom is { } from
                ? $"Bảng lương: đã ghi dòng lương theo hồ sơ giấy, hưởng từ {from:dd/MM/yyyy}."
                : "Bảng lương: đã ghi dòng lương theo hồ sơ giấy, chưa rõ ngày hưởng.");
        }, cancellationToken);
}
