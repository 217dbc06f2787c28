using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>What of a month the user may send now, and what holds the rest back.</summary>
/// <param name="Month">The month, 2026-10.</param>
/// <param name="UnitId">Only this unit and those below it; null: all the user fills in.</param>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record ListSendable(string? Month, Guid? UnitId) : IRequest<SendableView>;

/// <summary>The sheets that wait to be sent.</summary>
internal sealed record SendableView(SalaryMonth Month, IReadOnlyList<SendableRow> Rows);

/// <summary>A sheet that waits.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="WhyNot">Why it cannot be sent; null when it can.</param>
internal sealed record SendableRow(PaySheet Sheet, string UnitName, string? WhyNot);

/// <summary>Nộp nhiều bảng lương cùng một lần: each by the same rules as alone, one refused stops no other.</summary>
/// <param name="Sheets">The sheets with the versions the user has seen.</param>
/// <param name="PaidOn">Ngày chi trả.</param>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record SubmitMany(IReadOnlyList<SeenSheet> Sheets, DateOnly? PaidOn) : IRequest<SentMany>;

/// <summary>A sheet as the user has seen it.</summary>
internal sealed record SeenSheet(Guid Id, int Version);

/// <summary>What came of it.</summary>
internal sealed record SentMany(int Sent, IReadOnlyList<RefusedSheet> Refused);

/// <summary>A sheet that was not sent.</summary>
/// <param name="UnitName">Its unit.</param>
/// <param name="Why">The rule, in words.</param>
internal sealed record RefusedSheet(string? UnitName, string Why);

internal sealed class SubmitManyValidator : AbstractValidator<SubmitMany>
{
    public SubmitManyValidator()
    {
        RuleFor(c => c.Sheets).NotEmpty().WithMessage("Chọn ít nhất một bảng lương.");
        RuleFor(c => c.PaidOn).NotNull().WithMessage("Nhập ngày chi trả (Điều 15.1).");
    }
}

internal sealed class ListSendableHandler(SalaryDbContext db, RequestContext request) : IRequestHandler<ListSendable, SendableView>
{
    public async Task<SendableView> Handle(ListSendable query, CancellationToken cancellationToken)
    {
        var first = SheetAccess.FirstOfMonth(query.Month);
        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == first, cancellationToken);
        var sheets = db.PaySheets.AsNoTracking().FilledBy(request.User, db)
            .Where(s => s.First == first && (s.State == SheetState.Open || s.State == SheetState.Returned));
        if (query.UnitId is { } unitId)
        {
            var subtree = db.KnownUnits.InScope(new Scope(false, [unitId], null)).Select(u => u.Id);
            sheets = sheets.Where(s => subtree.Contains(s.UnitId));
        }

        var today = request.ActNow().Today;
        var rows = await (from s in sheets
                          join u in db.KnownUnits on s.UnitId equals u.Id
                          orderby u.Code, s.Id
                          select new { Sheet = s, u.Name }).ToListAsync(cancellationToken);
        return new SendableView(month,
        [
            .. rows.Where(r => r.Sheet.IsNeeded || r.Sheet.Kind != SheetKind.Main)
                .Select(r =>
                    new SendableRow(r.Sheet, SheetWords.NameOf(r.Name, r.Sheet.Kind),
                        month.IsLocked ? "Tháng đã khóa." : r.Sheet.WhyNotSendable(today))),
        ]);
    }
}

internal sealed class SubmitManyHandler(SalaryDbContext db, IMediator mediator) : IRequestHandler<SubmitMany, SentMany>
{
    public async Task<SentMany> Handle(SubmitMany command, CancellationToken cancellationToken)
    {
        var ids = command.Sheets.Select(s => s.Id).ToArray();
        var names = await (from s in db.PaySheets.AsNoTracking()
                           join u in db.KnownUnits on s.UnitId equals u.Id
                           where ids.Contains(s.Id)
                           select new { s.Id, u.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var refused = new List<RefusedSheet>();
        foreach (var seen in command.Sheets)
        {
            db.ChangeTracker.Clear(); // nothing of a refused sheet goes with the next one
            try
            {
                await mediator.Send(new SubmitSheet(seen.Id, seen.Version, command.PaidOn), cancellationToken);
            }
            catch (Exception refusal) when (refusal is RuleViolationException or StaleVersionException or DbUpdateConcurrencyException)
            {
                refused.Add(new RefusedSheet(names.GetValueOrDefault(seen.Id),
                    refusal is RuleViolationException ? refusal.Message : "Vừa có người khác thay đổi, mở lại rồi nộp."));
            }
        }

        return new SentMany(command.Sheets.Count - refused.Count, refused);
    }
}
