using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Đơn vị đang có việc quá hạn: of the units the user watches over, most overdue first.</summary>
/// <param name="UnitId">This unit and everything below it; null: all of them.</param>
[Requires(PersonnelPermissions.Monitor)]
internal sealed record ListLateUnits(Guid? UnitId) : IRequest<IReadOnlyList<LateUnitRow>>;

/// <param name="UnitId">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="AboveName">The unit above, which tells units of one name apart.</param>
/// <param name="Overdue">Quá hạn.</param>
/// <param name="FirstDueOn">The earliest last day among them.</param>
/// <param name="RemindedAt">When it was last reminded; null: never.</param>
internal sealed record LateUnitRow(Guid UnitId, string Name, string AboveName, int Overdue, DateOnly FirstDueOn, DateTime? RemindedAt);

internal sealed class ListLateUnitsHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<ListLateUnits, IReadOnlyList<LateUnitRow>>
{
    /// <summary>Units on one page, and reminded at once; the board leads to those of one body.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<LateUnitRow>> Handle(ListLateUnits query, CancellationToken cancellationToken)
    {
        var late = db.LateOf(request.User, request.Clock.TodayInVietnam());
        if (query.UnitId is { } top)
        {
            var below = db.Units.InScope(new Scope(false, [top], null)).Select(u => u.Id);
            late = late.Where(o => below.Contains(o.UnitId));
        }

        var counts = await late.GroupBy(o => o.UnitId)
            .Select(g => new { UnitId = g.Key, Count = g.Count(), First = g.Min(o => o.DueOn) })
            .OrderByDescending(g => g.Count).ThenBy(g => g.UnitId)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var ids = counts.ConvertAll(c => c.UnitId);
        var reminded = await db.Reminders.Where(r => ids.Contains(r.UnitId)).GroupBy(r => r.UnitId)
            .Select(g => new { g.Key, Last = g.Max(r => r.SentAt) })
            .ToDictionaryAsync(g => g.Key, g => (DateTime?)g.Last, cancellationToken);
        var tree = (await references.CurrentAsync(cancellationToken)).Units;
        return counts.ConvertAll(c => new LateUnitRow(
            c.UnitId, tree.NameOf(c.UnitId), tree.NameOf(tree.Find(c.UnitId)?.Unit.ParentId), c.Count, c.First,
            reminded.GetValueOrDefault(c.UnitId)));
    }
}

/// <summary>
/// Nhắc nhở nhiều đơn vị (Điều 8.4): one reminder for each late unit that was ticked, with the same words. The id is made with the form.
/// </summary>
/// <param name="FormId">Made with the form; posted twice, it is one reminder a unit.</param>
/// <param name="UnitIds">The units.</param>
/// <param name="Text">The words.</param>
[Requires(PersonnelPermissions.Monitor)]
internal sealed record RemindLateUnits(Guid FormId, IReadOnlyList<Guid>? UnitIds, string? Text) : IRequest<int>;

internal sealed class RemindLateUnitsValidator : AbstractValidator<RemindLateUnits>
{
    public RemindLateUnitsValidator()
    {
        RuleFor(c => c.FormId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Tải lại trang rồi nhập lại.");
        RuleFor(c => c.UnitIds).NotEmpty().WithMessage("Chọn ít nhất một đơn vị.")
            .Must(ids => ids is null or { Count: <= ListLateUnitsHandler.Most })
            .WithMessage($"Nhắc mỗi lần nhiều nhất {ListLateUnitsHandler.Most} đơn vị.");
        RuleFor(c => c.Text).NotEmpty().WithMessage("Nhập nội dung nhắc nhở.")
            .MaximumLength(Reminder.TextMaxLength).WithMessage($"Nội dung dài nhất {Reminder.TextMaxLength} ký tự.");
    }
}

internal sealed class RemindLateUnitsHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<RemindLateUnits, int>
{
    public async Task<int> Handle(RemindLateUnits command, CancellationToken cancellationToken)
    {
        var asked = command.UnitIds!.Distinct().ToArray();
        var units = await db.Units.AsNoTracking().InScope(request.User.ScopeOf(PersonnelPermissions.Monitor))
            .Where(u => asked.Contains(u.Id)).ToListAsync(cancellationToken);
        if (units.Count != asked.Length)
        {
            throw new NotFoundException();
        }

        var open = (await db.Obligations.AsNoTracking()
            .Where(o => asked.Contains(o.UnitId) && (o.State == ObligationState.Open || o.State == ObligationState.Overdue))
            .Select(o => new { o.UnitId, o.DueOn }).ToListAsync(cancellationToken)).ToLookup(o => o.UnitId, o => o.DueOn);
        var ids = asked.ToDictionary(id => id, id => StableId.From($"reminder:{command.FormId}:{id}"));
        var sent = await db.Reminders.Where(r => ids.Values.Contains(r.Id)).Select(r => r.Id).ToListAsync(cancellationToken);
        var reminders = new ReminderBook(db, request);
        foreach (var unit in units.Where(u => !sent.Contains(ids[u.Id])))
        {
            reminders.Add(ids[unit.Id], unit.Id, obligation: null, [.. open[unit.Id]], command.Text!);
        }

        db.Basis = new ChangeBasis($"Nhắc nhở {units.Count} đơn vị có việc quá hạn: {VietnameseText.Clean(command.Text)}");
        await db.SaveChangesAsync(cancellationToken);
        return units.Count;
    }
}
