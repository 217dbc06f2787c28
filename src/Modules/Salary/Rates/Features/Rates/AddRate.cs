using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.Rates.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Thêm một dòng tham số theo văn bản mới: nothing is overwritten; the row before it ends the day before.</summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record AddRate : RateInput, IRequest<string>
{
    /// <summary>Identity made by the form, so that sending it twice adds one row.</summary>
    public required Guid Id { get; init; }
}

internal sealed class AddRateValidator : RateInputValidator<AddRate>;

internal sealed class AddRateHandler(SalaryDbContext db, RequestContext request, TimeProvider clock) : IRequestHandler<AddRate, string>
{
    public async Task<string> Handle(AddRate command, CancellationToken cancellationToken)
    {
        var table = NewRates.TableOf(command.Slug);
        var entry = command.ToEntry(table);
        if (await db.RateRows.AnyAsync(r => r.Id == command.Id, cancellationToken))
        {
            return entry.Key;
        }

        var now = clock.UtcNow();
        var (series, endOfLast) = await NewRates.PlaceAsync(db, table, entry, cancellationToken);
        if (endOfLast is { } lastDay)
        {
            series.Last!.EndOn(lastDay, now);
        }

        var ordinal = await db.RateRows.Where(r => r.Table == table.Code).MaxAsync(r => (int?)r.Ordinal, cancellationToken) ?? -1;
        db.RateRows.Add(new RateRow(command.Id, ordinal + 1, entry, now, request.User.Id));
        db.Basis = new ChangeBasis($"Thêm {table.Title.ToLowerInvariant()} từ {entry.EffectiveFrom:dd/MM/yyyy} theo {entry.LegalBasis}");
        await RateConsistency.CheckAsync(db, table, entry, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Key;
    }
}
