using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Pay.Features.Tools;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Salary.StepLists.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Lập danh sách nâng bậc of a unit and a month: everybody whose time is up by its end.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record MakeStepList(Guid ListId, Guid? UnitId, string? Month) : IRequest<Guid>;

internal sealed class MakeStepListValidator : AbstractValidator<MakeStepList>
{
    public MakeStepListValidator()
    {
        RuleFor(c => c.ListId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.UnitId).NotEmpty().WithMessage("Chọn đơn vị.");
        RuleFor(c => c.Month).Must(m => PayFactsValidation.IsMonth(PayMonth.FromTyped(m))).WithMessage("Ghi tháng theo dạng 08/2026.");
    }
}

internal sealed class MakeStepListHandler(SalaryDbContext db, StepListReader reader, PayTables tables, WorkingCalendar calendar,
    TimeProvider clock)
    : IRequestHandler<MakeStepList, Guid>
{
    public async Task<Guid> Handle(MakeStepList command, CancellationToken cancellationToken)
    {
        var unitId = command.UnitId!.Value;
        var units = await reader.UnitsBelowAsync(unitId, cancellationToken);
        if (await db.StepLists.AnyAsync(l => l.Id == command.ListId, cancellationToken))
        {
            return command.ListId;
        }

        var month = PayMonth.Parse(PayMonth.FromTyped(command.Month));
        if (await db.StepLists.AnyAsync(l => l.UnitId == unitId && l.Month == month.First && l.State != StepListState.Decided,
            cancellationToken))
        {
            throw new RuleViolationException(
                "salary.step-list-exists", $"Đơn vị đã có danh sách tháng {month.ToVietnamese()} chưa xong. Mở danh sách đó để làm tiếp.");
        }

        var list = db.StepLists.Add(
            new StepList { Id = command.ListId, UnitId = unitId, Month = month.First, CreatedAt = clock.UtcNow() }).Entity;
        var review = new StepReview(tables, calendar, month.First);
        foreach (var (record, extensions) in await reader.HistoriesAsync(units, month, cancellationToken))
        {
            if (review.Due(record, extensions) is { } finding)
            {
                list.Add(StepListReader.ItemOf(list.Id, record, finding));
            }
        }

        db.Basis = new ChangeBasis($"Lập danh sách nâng bậc tháng {month.ToVietnamese()}");
        await db.SaveChangesAsync(cancellationToken);
        return list.Id;
    }
}
