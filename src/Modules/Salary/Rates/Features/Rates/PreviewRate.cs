using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.StepIncreases;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using HoSoCanBo.Salary.StepLists.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Xem trước ảnh hưởng của một dòng tham số mới; stores nothing.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record PreviewRate : RateInput, IRequest<RatePreview>;

/// <summary>Who is affected and by how much, in the first full month of the new row.</summary>
/// <param name="Month">The month, 08/2026.</param>
/// <param name="EndsLastOn">The row before ends on this day; null when none is open.</param>
/// <param name="People">People whose pay or contributions change.</param>
/// <param name="Units">Units they are paid by.</param>
/// <param name="CostBeforeInDong">Tổng chi of all people with today's rows.</param>
/// <param name="CostAfterInDong">The same with the new row.</param>
/// <param name="ByUnit">The units with the largest change.</param>
/// <param name="Uncomputed">People whose pay cannot be computed with the new row.</param>
/// <param name="FirstProblem">Why, for the first of them.</param>
/// <param name="StepDates">People whose next step or percent beyond the frame comes on another day.</param>
public sealed record RatePreview(
    string Month, DateOnly? EndsLastOn, int People, int Units, long CostBeforeInDong, long CostAfterInDong,
    IReadOnlyList<UnitChange> ByUnit, int Uncomputed, string? FirstProblem, int StepDates)
{
    /// <summary>What the month costs more.</summary>
    public long ChangeInDong => CostAfterInDong - CostBeforeInDong;
}

/// <summary>What changes at one unit.</summary>
public sealed record UnitChange(string? UnitName, int People, long CostBeforeInDong, long CostAfterInDong);

internal sealed class PreviewRateValidator : RateInputValidator<PreviewRate>;

internal sealed class PreviewRateHandler(SalaryDbContext db, PayTables tables, WorkingCalendar calendar, TimeProvider clock)
    : IRequestHandler<PreviewRate, RatePreview>
{
    private const int UnitsShown = 15;
    private const int PeoplePerRead = 2_000;

    public async Task<RatePreview> Handle(PreviewRate query, CancellationToken cancellationToken)
    {
        var table = NewRates.TableOf(query.Slug);
        var entry = query.ToEntry(table);
        var (series, endOfLast) = await NewRates.PlaceAsync(db, table, entry, cancellationToken);
        series.Last?.EndOn(endOfLast ?? series.Last.EffectiveUntil, clock.UtcNow());
        db.RateRows.Add(new RateRow(Guid.CreateVersion7(), int.MaxValue, entry, clock.UtcNow(), null));
        await RateConsistency.CheckAsync(db, table, entry, cancellationToken);
        var changed = await RateConsistency.ReadAsync(db, cancellationToken);
        db.ChangeTracker.Clear();

        var from = entry.EffectiveFrom!.Value;
        var month = PayMonth.Of(from.Day == 1 ? from : from.AddMonths(1));
        var reader = new PayRecordReader(db);
        var people = await reader.OfProvinceAsync(month, cancellationToken);
        var units = await reader.UnitTermsAsync(cancellationToken);
        var costs = RateEffect.Of(people, month, units, tables, changed, cancellationToken);
        var affected = costs.Where(c => c.Before != c.After || c.BaseBefore != c.BaseAfter).ToList();
        var names = await db.KnownUnits.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var byUnit = affected.GroupBy(c => c.UnitId)
            .Select(g =>
                new UnitChange(names.GetValueOrDefault(g.Key), g.Select(c => c.PersonId).Distinct().Count(), g.Sum(c => c.Before),
                    g.Sum(c => c.After)))
            .OrderByDescending(u => Math.Abs(u.CostAfterInDong - u.CostBeforeInDong)).ThenBy(u => u.UnitName, StringComparer.Ordinal)
            .ToList();
        var refused = costs.Where(c => c.Problem is not null).ToList();
        return new RatePreview(
            month.ToVietnamese(), endOfLast, affected.Select(c => c.PersonId).Distinct()
                .Count(), byUnit.Count, costs.Sum(c => c.Before), costs.Sum(c => c.After),
            [.. byUnit.Take(UnitsShown)], refused.Count, refused.FirstOrDefault()?.Problem,
            await StepDatesAsync(table, people, month, changed, cancellationToken));
    }

    // Only the rules and the scales tell when a step comes; the histories are read in parts because they are long.
    private async Task<int> StepDatesAsync(RateTable table, IReadOnlyList<PayRecord> people, PayMonth month, PayTables changed,
        CancellationToken cancellationToken)
    {
        if (table.Code is not ("pay_rules" or "scales"))
        {
            return 0;
        }

        var moved = 0;
        foreach (var part in people.Chunk(PeoplePerRead))
        {
            var histories = await StepHistories.ReadAsync(db, part, cancellationToken);
            moved += histories.AsParallel().WithCancellation(cancellationToken)
                .Count(h => NextStep(h.Record, h.Extensions, month, tables) != NextStep(h.Record, h.Extensions, month, changed));
        }

        return moved;
    }

    private DateOnly? NextStep(PayRecord record, IReadOnlyList<StepExtension> extensions, PayMonth month, PayTables with)
    {
        if (new StepReview(with, calendar, month.First).HeldStep(record, extensions) is not { } facts)
        {
            return null;
        }

        return facts.Step switch
        {
            { IsLastStep: false } => RegularStepIncrease.Of(facts, with, calendar, month.Last).NextOn,
            { BeyondFrame: not null } => BeyondFrameSeniority.Timetable(facts, with, calendar, month.Last)[^1].From,
            _ => null,
        };
    }
}

/// <summary>A person's month at a unit with two sets of tables.</summary>
internal sealed record CostChange(Guid PersonId, Guid UnitId, long Before, long After, long BaseBefore, long BaseAfter, string? Problem);

internal static class RateEffect
{
    /// <summary>Computes everybody twice; what the old tables cannot compute counts as nothing.</summary>
    public static IReadOnlyList<CostChange> Of(
        IReadOnlyList<PayRecord> people, PayMonth month, UnitTermsIndex units, PayTables before, PayTables after,
        CancellationToken cancellationToken) =>
    [
        .. people.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .SelectMany(p => PayMonthOfPerson.Of(p, month, units))
            .Where(m => m.Facts is not null)
            .Select(m => Change(m, before, after)),
    ];

    private static CostChange Change(PayAtUnit month, PayTables before, PayTables after)
    {
        var (was, _) = TryCompute(month.Facts!, before);
        var (willBe, problem) = TryCompute(month.Facts!, after);
        return new CostChange(
            month.PersonId, month.UnitId, was?.AmountOf("COST") ?? 0, willBe?.AmountOf("COST") ?? 0,
            was?.AmountOf("NET_BEFORE_TAX") ?? 0, willBe?.AmountOf("NET_BEFORE_TAX") ?? 0, problem);
    }

    private static (PayResult? Result, string? Problem) TryCompute(PayMonthFacts facts, PayTables tables)
    {
        try
        {
            return (PayEngine.Compute(tables, facts, PaySettings.Default), null);
        }
        catch (RuleViolationException refused)
        {
            return (null, refused.Message);
        }
    }
}
