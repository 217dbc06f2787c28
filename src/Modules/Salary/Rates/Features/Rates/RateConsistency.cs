using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Whether the tables still answer after a change: across the series of a table too, which no series sees by itself.</summary>
internal static class RateConsistency
{
    /// <summary>Reads the tables as they would be, with what is tracked and not yet saved.</summary>
    public static async Task<PayTables> ReadAsync(SalaryDbContext db, CancellationToken cancellationToken)
    {
        await db.RateRows.Where(r => r.WithdrawnAt == null).LoadAsync(cancellationToken);
        return CurrentPayTables.Read(db.RateRows.Local.Where(r => r.WithdrawnAt is null));
    }

    /// <summary>Refuses a row that would leave a day with two rates or with none.</summary>
    /// <exception cref="RuleViolationException">What would be wrong.</exception>
    public static async Task CheckAsync(SalaryDbContext db, RateTable table, RateEntry entry, CancellationToken cancellationToken)
    {
        var tables = await ReadAsync(db, cancellationToken);
        if (table.Code == "pay_rules" && PayRules.Complaint(tables.Rules[^1].Kind, tables.Rules[^1].Value) is { } complaint)
        {
            throw new RuleViolationException("salary.rate-value", complaint);
        }

        if (table.Code != "insurance_rates")
        {
            return;
        }

        var added = tables.InsuranceRates[^1];
        var scheme = added.Scheme;
        foreach (var group in added.AppliesTo)
        {
            foreach (var funding in Enum.GetValues<UnitFunding>().Where(f => added.Funding is null || added.Funding == f))
            {
                tables.InsuranceRate(scheme, group, funding, entry.EffectiveFrom!.Value);
                if (entry.EffectiveUntil is { } until)
                {
                    tables.InsuranceRate(scheme, group, funding, until);
                }
            }
        }
    }
}
