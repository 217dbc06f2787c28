using System.Text.Json;
using FluentValidation;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Requests;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Drafts;

/// <summary>Lưu nháp: keeps what the user has typed into a long form so far.</summary>
/// <param name="Address">Where the form is sent to.</param>
/// <param name="Values">Posted name to what was typed.</param>
[AnySignedInUser]
[KeepsAsTyped]
internal sealed record SaveFormDraft(string? Address, IReadOnlyDictionary<string, string> Values) : IRequest<DateTime>;

/// <summary>What the user had typed into a form; null when nothing is kept.</summary>
[AnySignedInUser]
internal sealed record GetFormDraft(string? Address) : IRequest<KeptFormDraft?>;

/// <summary>Bỏ bản nháp: sent, or no longer wanted.</summary>
[AnySignedInUser]
internal sealed record DropFormDraft(string? Address) : IRequest;

internal sealed record KeptFormDraft(DateTime SavedAt, IReadOnlyDictionary<string, string> Values);

internal sealed class SaveFormDraftValidator : AbstractValidator<SaveFormDraft>
{
    public SaveFormDraftValidator()
    {
        RuleFor(c => c.Address).NotEmpty().Must(a => a?.StartsWith('/') ?? false).WithMessage("Không rõ biểu mẫu nào.")
            .MaximumLength(FormDraft.AddressMaxLength).WithMessage("Địa chỉ biểu mẫu quá dài.");
        RuleFor(c => c.Values).Must(v => v.Sum(p => p.Key.Length + p.Value.Length) <= FormDraft.TextMaxLength)
            .WithMessage("Nội dung nháp quá dài.");
    }
}

internal sealed class FormDraftsHandler(AccountsDbContext db, RequestContext request, IDataProtectionProvider protection)
    : IRequestHandler<SaveFormDraft, DateTime>, IRequestHandler<GetFormDraft, KeptFormDraft?>, IRequestHandler<DropFormDraft, Unit>
{
    private readonly IDataProtector protector = protection.CreateProtector("HoSoCanBo.FormDrafts");

    public async Task<DateTime> Handle(SaveFormDraft command, CancellationToken cancellationToken)
    {
        var (me, now) = (request.User.Id ?? throw new ForbiddenException(), request.Clock.UtcNow());
        var values = protector.Protect(JsonSerializer.Serialize(command.Values));
        var tooOld = now.AddDays(-FormDraft.KeptDays);
        await db.FormDrafts.Where(d => d.SavedAt < tooOld).ExecuteDeleteAsync(cancellationToken);
        var kept = await Own(me, command.Address!).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Values, values).SetProperty(d => d.SavedAt, now), cancellationToken);
        if (kept == 0)
        {
            db.FormDrafts.Add(new FormDraft { AccountId = me, Address = command.Address!, Values = values, SavedAt = now });
            await SaveNewAsync(cancellationToken);
        }

        return now;
    }

    public async Task<KeptFormDraft?> Handle(GetFormDraft query, CancellationToken cancellationToken)
    {
        var me = request.User.Id ?? throw new ForbiddenException();
        var draft = await Own(me, query.Address ?? "").AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return draft is null ? null : new KeptFormDraft(draft.SavedAt, Read(draft.Values));
    }

    public async Task<Unit> Handle(DropFormDraft command, CancellationToken cancellationToken)
    {
        var me = request.User.Id ?? throw new ForbiddenException();
        await Own(me, command.Address ?? "").ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }

    private IQueryable<FormDraft> Own(Guid me, string address) => db.FormDrafts.Where(d => d.AccountId == me && d.Address == address);

    // Keys of the installation that are gone take the drafts with them: the form stays empty, nothing fails.
    private Dictionary<string, string> Read(string values)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(protector.Unprotect(values)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return [];
        }
    }

    // Two savings of the first words at the same moment: either will do, the next one follows in seconds.
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
