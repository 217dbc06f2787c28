using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>
/// What the unit fills in for a person: days without pay, actual days, one-off amounts; the sheet is computed again at once.
/// </summary>
[Requires(SalaryPermissions.Edit, SalaryPermissions.Use)]
internal sealed record FillSheetInput(
    Guid SheetId, Guid PersonId, int Version, decimal? UnpaidDays, decimal? SickDays, decimal? HazardDays, decimal? MobileDays,
    long? OneOffInDong, string? OneOffName, long? DeductionInDong, bool PaysUnionDues, string? Note) : IRequest
{
    /// <summary>Làm đêm, làm thêm giờ.</summary>
    public SheetOvertimeValues Overtime { get; init; } = new();
}

internal sealed class FillSheetInputValidator : AbstractValidator<FillSheetInput>
{
    private const int MaxDays = 31;
    private const int MaxHours = 300;

    public FillSheetInputValidator()
    {
        Days(c => c.UnpaidDays);
        Days(c => c.SickDays);
        Days(c => c.HazardDays);
        Days(c => c.MobileDays);
        RuleFor(c => c.Overtime).Must(o => o.All.All(h => h is null || (h >= 0 && h <= MaxHours && h * 2 == decimal.Truncate(h.Value * 2))))
            .WithMessage($"Số giờ làm đêm, làm thêm từ 0 đến {MaxHours}, làm tròn nửa giờ.");
        RuleFor(c => c.OneOffInDong).InclusiveBetween(-SheetInput.MaxAmountInDong, SheetInput.MaxAmountInDong)
            .WithMessage("Khoản một lần không quá 1.000.000.000 đồng.");
        RuleFor(c => c.OneOffName).NotEmpty().When(c => c.OneOffInDong is not (null or 0)).WithMessage("Ghi tên khoản một lần.");
        RuleFor(c => c.OneOffName).MaximumLength(SheetInput.TextMaxLength)
            .WithMessage($"Tên khoản có tối đa {SheetInput.TextMaxLength} ký tự.");
        RuleFor(c => c.DeductionInDong).InclusiveBetween(0, SheetInput.MaxAmountInDong)
            .WithMessage("Khoản trừ từ 0 đến 1.000.000.000 đồng.");
        RuleFor(c => c.Note).NotEmpty().WithMessage("Ghi căn cứ (đơn nghỉ phép, bảng chấm công, quyết định…).");
        RuleFor(c => c.Note).MaximumLength(SheetInput.TextMaxLength).WithMessage($"Căn cứ có tối đa {SheetInput.TextMaxLength} ký tự.");
    }

    private void Days(System.Linq.Expressions.Expression<Func<FillSheetInput, decimal?>> days) =>
        RuleFor(days).Must(d => d is null || (d >= 0 && d <= MaxDays && d * 2 == decimal.Truncate(d.Value * 2)))
            .WithMessage($"Số ngày từ 0 đến {MaxDays}, làm tròn nửa ngày.");
}

internal sealed class FillSheetInputHandler(SalaryDbContext db, SheetWriter writer, RequestContext request)
    : IRequestHandler<FillSheetInput, Unit>
{
    public async Task<Unit> Handle(FillSheetInput command, CancellationToken cancellationToken)
    {
        var sheet = await db.PaySheets.FilledBy(request.User, db).RequireAsync(s => s.Id == command.SheetId, cancellationToken);
        request.User.RefuseOwn(command.PersonId);
        sheet.RequireVersion(command.Version);
        await db.RefuseLockedMonthAsync(sheet.First, cancellationToken);
        var entry = await db.SheetEntries.RequireAsync(e => e.SheetId == sheet.Id && e.PersonId == command.PersonId, cancellationToken);
        sheet.RequireEditable();
        if (sheet.Kind != SheetKind.Main)
        {
            throw new RuleViolationException("salary.sheet-not-main", "Ngày nghỉ và các khoản của tháng khai trên bảng lương chính.");
        }

        var wasRefused = entry.Error is not null;
        var input = await db.SheetInputs.FindAsync([sheet.Id, command.PersonId], cancellationToken)
            ?? db.SheetInputs.Add(new SheetInput { SheetId = sheet.Id, PersonId = command.PersonId }).Entity;
        input.Fill(ValuesOf(command));
        await writer.RefreshPeopleAsync(sheet, [command.PersonId], cancellationToken);
        if (entry.Error is not null && !wasRefused)
        {
            throw new RuleViolationException("salary.input-refused", SheetFinding.Words(entry.Error));
        }

        db.Basis = new ChangeBasis($"{entry.FullName}: {command.Note}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static SheetInputValues ValuesOf(FillSheetInput command) => new()
    {
        UnpaidDays = command.UnpaidDays ?? 0,
        SickDays = command.SickDays ?? 0,
        HazardDays = command.HazardDays,
        MobileDays = command.MobileDays,
        Overtime = command.Overtime,
        OneOffInDong = command.OneOffInDong ?? 0,
        OneOffName = command.OneOffName,
        DeductionInDong = command.DeductionInDong ?? 0,
        PaysUnionDues = command.PaysUnionDues,
        Note = command.Note,
    };
}
