using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Chọn đơn vị nhận: one unit, with those below it, or all of a kind.</summary>
/// <param name="Id">The notice.</param>
/// <param name="UnitId">A unit; null when a kind is chosen.</param>
/// <param name="WithBelow">Whether each unit below it gets the notice and registers itself too.</param>
/// <param name="Kind">All units of this kind; null when a unit is chosen.</param>
/// <param name="Quota">Most people each of them may register.</param>
[Requires(TrainingPermissions.Announce)]
internal sealed record AddressNotice(Guid Id, Guid? UnitId, bool WithBelow, string? Kind, int? Quota) : IRequest<int>;

/// <summary>Bỏ một đơn vị before the notice is issued.</summary>
[Requires(TrainingPermissions.Announce)]
internal sealed record LeaveUnitOut(Guid Id, Guid UnitId) : IRequest;

internal sealed class AddressNoticeValidator : AbstractValidator<AddressNotice>
{
    public AddressNoticeValidator()
    {
        RuleFor(c => c.UnitId).Must((c, unit) => (unit is null) != string.IsNullOrEmpty(c.Kind))
            .WithMessage("Chọn một đơn vị, hoặc một nhóm đơn vị.");
        RuleFor(c => c.Quota).InclusiveBetween(1, NoticeText.MostPlaces)
            .WithMessage($"Số lượng từ 1 đến {NoticeText.MostPlaces}, hoặc để trống.");
    }
}

internal sealed class AddressNoticeHandler(TrainingDbContext db, NoticeAccess access, NoticeNews news, TimeProvider clock) :
    IRequestHandler<AddressNotice, int>, IRequestHandler<LeaveUnitOut>
{
    public async Task<int> Handle(AddressNotice command, CancellationToken cancellationToken)
    {
        var notice = await access.RequireOwnAsync(command.Id, cancellationToken);
        var units = await ChosenAsync(command, cancellationToken);
        if (units.Count == 0)
        {
            throw new RuleViolationException("training.notice-no-such-unit", "Không có đơn vị nào đang hoạt động thuộc lựa chọn này.");
        }

        var known = notice.Units.Where(u => u.IsAddressed).Select(u => u.UnitId).ToHashSet();
        units.ForEach(unit => notice.Address(unit, command.Quota, clock.UtcNow()));
        if (notice.InForce is { } revision && units.Where(u => !known.Contains(u)).ToList() is { Count: > 0 } added)
        {
            news.Tell(notice, revision, added, isCorrection: false); // those who had it know it
        }

        db.Basis = new ChangeBasis($"Chọn {units.Count} đơn vị nhận thông báo chiêu sinh {notice.Title}");
        await db.SaveChangesAsync(cancellationToken);
        return units.Count;
    }

    public async Task<Unit> Handle(LeaveUnitOut command, CancellationToken cancellationToken)
    {
        var notice = await access.RequireOwnAsync(command.Id, cancellationToken);
        notice.LeaveOut(command.UnitId);
        db.Basis = new ChangeBasis($"Bỏ một đơn vị khỏi danh sách nhận thông báo chiêu sinh {notice.Title}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    /// <summary>An organiser may address any unit of the province; units that have ended get nothing.</summary>
    private async Task<List<Guid>> ChosenAsync(AddressNotice command, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var units = db.KnownUnits.AsNoTracking().Where(u => u.ClosedFrom == null || u.ClosedFrom > today);
        if (command.UnitId is not { } unitId)
        {
            return await units.Where(u => u.Kind == command.Kind).Select(u => u.Id).ToListAsync(cancellationToken);
        }

        return command.WithBelow
            ? await units.InScope(new Scope(false, [unitId], null)).Select(u => u.Id).ToListAsync(cancellationToken)
            : await units.Where(u => u.Id == unitId).Select(u => u.Id).ToListAsync(cancellationToken);
    }
}
