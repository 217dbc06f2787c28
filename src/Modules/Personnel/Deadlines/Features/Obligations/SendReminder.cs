using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Nhắc nhở (Điều 8.4): the head reminds the officers of a unit; kept for good. The id is made with the form.</summary>
/// <param name="ReminderId">Made with the form; posted twice, it is one reminder.</param>
/// <param name="UnitId">The unit; ignored when an obligation is named.</param>
/// <param name="ObligationId">The one update; null for all of the unit.</param>
/// <param name="Text">The words.</param>
[Requires(PersonnelPermissions.Monitor)]
internal sealed record SendReminder(Guid ReminderId, Guid? UnitId, Guid? ObligationId, string? Text) : IRequest<Unit>;

internal sealed class SendReminderValidator : AbstractValidator<SendReminder>
{
    public SendReminderValidator()
    {
        RuleFor(c => c.ReminderId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Tải lại trang rồi nhập lại.");
        RuleFor(c => c.UnitId).NotEmpty().When(c => c.ObligationId is null).WithMessage("Chọn đơn vị được nhắc.");
        RuleFor(c => c.Text).NotEmpty().WithMessage("Nhập nội dung nhắc nhở.")
            .MaximumLength(Reminder.TextMaxLength).WithMessage($"Nội dung dài nhất {Reminder.TextMaxLength} ký tự.");
    }
}

internal sealed class SendReminderHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<SendReminder, Unit>
{
    public async Task<Unit> Handle(SendReminder command, CancellationToken cancellationToken)
    {
        if (await db.Reminders.AnyAsync(r => r.Id == command.ReminderId, cancellationToken))
        {
            return Unit.Value;
        }

        var scope = request.User.ScopeOf(PersonnelPermissions.Monitor);
        var obligation = command.ObligationId is null
            ? null
            : await db.Obligations.AsNoTracking().InScope(scope, db.Units, o => o.UnitId)
            .RequireAsync(o => o.Id == command.ObligationId, cancellationToken);
        var unit = await db.Units.AsNoTracking().InScope(scope)
            .RequireAsync(u => u.Id == (obligation == null ? command.UnitId : obligation.UnitId), cancellationToken);
        new ReminderBook(db, request).Add(command.ReminderId, unit.Id, obligation, await OpenAsync(unit, cancellationToken), command.Text!);
        db.Basis = new ChangeBasis($"Nhắc nhở {unit.Name}: {VietnameseText.Clean(command.Text)}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    /// <summary>Last days of what the unit, and what is below it, still has to do. Who has done everything is not reminded.</summary>
    private async Task<List<DateOnly>> OpenAsync(OrganizationUnit unit, CancellationToken cancellationToken)
    {
        var below = db.Units.InScope(new Scope(false, [unit.Id], null)).Select(u => u.Id);
        var open = await db.Obligations.AsNoTracking()
            .Where(o => below.Contains(o.UnitId) && (o.State == ObligationState.Open || o.State == ObligationState.Overdue))
            .Select(o => o.DueOn).ToListAsync(cancellationToken);
        return open.Count > 0 ? open : throw new RuleViolationException(
            "personnel.nothing-to-remind", $"{unit.Name} và các đơn vị trực thuộc không có việc cập nhật nào chưa xong nên không có gì để nhắc.");
    }
}

/// <summary>Lịch sử nhắc nhở of the units the user watches over or works for, newest first.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Monitor)]
internal sealed record ListReminders(int Page) : IRequest<Page<ReminderRow>>;

internal sealed record ReminderRow(
    Guid Id, string UnitName, Guid? ObligationId, string Text, int OpenThen, int OverdueThen, DateTime SentAt, string SentByName);

internal sealed class ListRemindersHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ListReminders, Page<ReminderRow>>
{
    private const int PageSize = 20;

    public Task<Page<ReminderRow>> Handle(ListReminders query, CancellationToken cancellationToken)
    {
        var scope = request.User.ScopeOf(PersonnelPermissions.Search).Or(request.User.ScopeOf(PersonnelPermissions.Monitor));
        return db.Reminders.AsNoTracking().InScope(scope, db.Units, r => r.UnitId)
            .OrderByDescending(r => r.SentAt).ThenBy(r => r.Id)
            .Select(r => new ReminderRow(
                r.Id, db.Units.Where(u => u.Id == r.UnitId).Select(u => u.Name).First(), r.ObligationId, r.Text, r.OpenThen, r.OverdueThen,
                r.SentAt, r.SentByName))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
    }
}
