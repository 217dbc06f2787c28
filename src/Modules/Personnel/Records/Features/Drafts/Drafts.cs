using System.Text.Json;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Requests;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Drafts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Drafts;

/// <summary>Lưu nháp: keeps what a user has typed into a form so far.</summary>
[Requires(PersonnelPermissions.Edit)]
[KeepsAsTyped]
internal sealed record SaveDraft(Guid EmployeeId, string Place, IReadOnlyDictionary<string, string> Values) : IRequest<DateTime>;

internal sealed class SaveDraftValidator : AbstractValidator<SaveDraft>
{
    public SaveDraftValidator()
    {
        RuleFor(c => c.Place).NotEmpty().MaximumLength(ProfileDraft.PlaceMaxLength);
        RuleFor(c => c.Values).Must(v => v.Sum(p => p.Key.Length + p.Value.Length) < ProfileDraft.ValuesMaxLength / 2)
            .WithMessage("Nội dung nháp quá dài.");
    }
}

internal sealed class SaveDraftHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<SaveDraft, DateTime>
{
    public async Task<DateTime> Handle(SaveDraft command, CancellationToken cancellationToken)
    {
        var userId = request.User.Id ?? throw new ForbiddenException();
        await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).Select(e => new { e.Id })
            .RequireAsync(e => e.Id == command.EmployeeId, cancellationToken);
        var (now, values) = (request.Clock.UtcNow(), JsonSerializer.Serialize(command.Values));
        var kept = await db.DraftsOf(userId, command.EmployeeId, command.Place)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Values, values).SetProperty(d => d.SavedAt, now), cancellationToken);
        if (kept == 0)
        {
            db.ProfileDrafts.Add(
                new ProfileDraft { UserId = userId, EmployeeId = command.EmployeeId, Place = command.Place, Values = values,
                    SavedAt = now });
            await SaveNewAsync(cancellationToken);
        }

        return now;
    }

    /// <summary>Two savings of the first words at the same moment: either will do, the next one follows in seconds.</summary>
    private async Task SaveNewAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>What a user had typed into a form; null when nothing is kept.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetDraft(Guid EmployeeId, string Place) : IRequest<KeptDraft?>;

internal sealed record KeptDraft(DateTime SavedAt, IReadOnlyDictionary<string, string> Values);

internal sealed class GetDraftHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<GetDraft, KeptDraft?>
{
    public async Task<KeptDraft?> Handle(GetDraft query, CancellationToken cancellationToken)
    {
        var draft = request.User.Id is { } userId
            ? await db.DraftsOf(userId, query.EmployeeId, query.Place).AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            : null;
        return draft is null ? null : new KeptDraft(draft.SavedAt, JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Values)!);
    }
}

/// <summary>Bỏ bản nháp: saved, or no longer wanted.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record DropDraft(Guid EmployeeId, string Place) : IRequest;

internal sealed class DropDraftHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<DropDraft, Unit>
{
    public async Task<Unit> Handle(DropDraft command, CancellationToken cancellationToken)
    {
        if (request.User.Id is { } userId)
        {
            await db.DraftsOf(userId, command.EmployeeId, command.Place).ExecuteDeleteAsync(cancellationToken);
        }

        return Unit.Value;
    }
}

internal static class DraftQueries
{
    /// <summary>The draft of one user for one form: nobody else's is ever read.</summary>
    public static IQueryable<ProfileDraft> DraftsOf(this PersonnelDbContext db, Guid userId, Guid employeeId, string place) =>
        db.ProfileDrafts.Where(d => d.UserId == userId && d.EmployeeId == employeeId && d.Place == place);
}
