using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>
/// Lập bảng riêng beside the main sheet of a unit and month: differences paid apart, or one-off amounts. One of each kind; a second
/// click opens the same.
/// </summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record OpenExtraSheet(Guid SheetId, SheetKind Kind) : IRequest<Guid>;

/// <summary>Ghi một khoản một lần của một người vào bảng khác; 0 đồng takes the person off it.</summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record FillOtherSheet(Guid SheetId, int Version, Guid? PersonId, long? OneOffInDong, string? OneOffName, string? Note)
: IRequest;

internal sealed class OpenExtraSheetValidator : AbstractValidator<OpenExtraSheet>
{
    public OpenExtraSheetValidator() => RuleFor(c => c.Kind).Must(k => k is SheetKind.Arrears or SheetKind.Other)
        .WithMessage("Chọn loại bảng.");
}

internal sealed class FillOtherSheetValidator : AbstractValidator<FillOtherSheet>
{
    public FillOtherSheetValidator()
    {
        RuleFor(c => c.PersonId).NotEmpty().WithMessage("Chọn người.");
        RuleFor(c => c.OneOffInDong).NotNull().WithMessage("Nhập số tiền; 0 để đưa người này ra khỏi bảng.")
            .InclusiveBetween(0, SheetInput.MaxAmountInDong).WithMessage("Số tiền từ 0 đến 1.000.000.000 đồng.");
        RuleFor(c => c.OneOffName).NotEmpty().WithMessage("Ghi tên khoản.").MaximumLength(SheetInput.TextMaxLength)
            .WithMessage($"Tên khoản có tối đa {SheetInput.TextMaxLength} ký tự.");
        RuleFor(c => c.Note).NotEmpty().WithMessage("Ghi căn cứ (quyết định, tờ trình…).").MaximumLength(SheetInput.TextMaxLength)
            .WithMessage($"Căn cứ có tối đa {SheetInput.TextMaxLength} ký tự.");
    }
}

internal sealed class ExtraSheetHandler(SalaryDbContext db, RequestContext request, TimeProvider clock) :
    IRequestHandler<OpenExtraSheet, Guid>, IRequestHandler<FillOtherSheet, Unit>
{
    public async Task<Guid> Handle(OpenExtraSheet command, CancellationToken cancellationToken)
    {
        var main = await db.PaySheets.AsNoTracking().FilledBy(request.User, db)
            .RequireAsync(s => s.Id == command.SheetId && s.Kind == SheetKind.Main, cancellationToken);
        var key = new SheetKey(main.Month, main.UnitId, main.FundingSource, command.Kind);
        if (await db.PaySheets.AnyAsync(s => s.Id == key.Id, cancellationToken))
        {
            return key.Id;
        }

        var month = await db.SalaryMonths.AsNoTracking().RequireAsync(m => m.First == main.First, cancellationToken);
        month.RefuseLocked();
        // Điều 15 sets no window for it: it has to be there when Sở Tài chính consolidates.
        db.PaySheets.Add(new PaySheet(key, main.Group, main.GathererId, month.ConsolidationOn, clock.UtcNow()));
        db.SheetHeads.Add(new SheetHeads { SheetId = key.Id, HeadsJson = LineHeads.Empty().ToJson() });
        db.Basis = new ChangeBasis($"Lập {SheetWords.Of(command.Kind).ToLowerInvariant()} tháng {main.Month.ToVietnamese()}");
        await db.SaveChangesAsync(cancellationToken);
        return key.Id;
    }

    public async Task<Unit> Handle(FillOtherSheet command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db)
            .RequireAsync(s => s.Id == command.SheetId && s.Kind == SheetKind.Other, cancellationToken);
        sheet.RequireVersion(command.Version);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        sheet.RequireEditable();
        var personId = command.PersonId!.Value;
        request.User.RefuseOwn(personId);
        var person = await db.SheetEntries.AsNoTracking()
            .Where(e => e.UnitId == sheet.UnitId && e.First == sheet.First && e.PersonId == personId && e.SheetId != sheet.Id)
            .Select(e => new EntryPerson(e.PersonId, e.FullName, e.EmployeeNumber, e.KindCode)).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolationException("salary.person-not-on-main-sheet",
                "Người này không có trên bảng lương chính của đơn vị trong tháng.");
        var input = await db.SheetInputs.FindAsync([sheet.Id, personId], cancellationToken)
            ?? db.SheetInputs.Add(new SheetInput { SheetId = sheet.Id, PersonId = personId }).Entity;
        input.Fill(new SheetInputValues { OneOffInDong = command.OneOffInDong!.Value, OneOffName = command.OneOffName,
            Note = command.Note });
        await TakeAsync(sheet, person, input, cancellationToken);
        db.Basis = new ChangeBasis($"{person.FullName}: {command.OneOffName}, {command.Note}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task TakeAsync(PaySheet sheet, EntryPerson person, SheetInput input, CancellationToken cancellationToken)
    {
        var stored = await db.SheetHeads.SingleAsync(h => h.SheetId == sheet.Id, cancellationToken);
        var heads = LineHeads.Parse(stored.HeadsJson);
        var entries = await db.SheetEntries.Where(e => e.SheetId == sheet.Id).ToListAsync(cancellationToken);
        var entry = entries.Find(e => e.PersonId == person.PersonId);
        if (input.OneOffInDong == 0)
        {
            if (entry is not null)
            {
                db.SheetEntries.Remove(entry);
                entries.Remove(entry);
            }
        }
        else
        {
            if (entry is null)
            {
                entries.Add(entry = db.SheetEntries.Add(new SheetEntry(sheet, person)).Entity);
            }

            entry.Take(person, new MonthPay(null, null, [], null), [], input, heads);
        }

        stored.HeadsJson = heads.ToJson();
        sheet.TakeSums(SheetWriter.SumsOf(entries, []));
    }
}
