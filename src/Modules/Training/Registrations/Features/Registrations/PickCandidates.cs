using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Đưa người vào danh sách of the unit; the list is begun with the first.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="Chosen">The people.</param>
/// <param name="Exceptions">Why somebody who misses a condition is registered; by person.</param>
[Requires(TrainingPermissions.Register)]
internal sealed record PickCandidates(Guid NoticeId, Guid UnitId, IReadOnlyCollection<Guid> Chosen,
    IReadOnlyDictionary<Guid, string?> Exceptions) : IRequest<Guid>;

internal sealed class PickCandidatesValidator : AbstractValidator<PickCandidates>
{
    public PickCandidatesValidator()
    {
        RuleFor(c => c.Chosen).NotEmpty().WithMessage("Chọn ít nhất một người.");
        RuleForEach(c => c.Exceptions.Values).MaximumLength(RegistrationLine.TextMaxLength)
            .OverridePropertyName(nameof(PickCandidates.Exceptions))
            .WithMessage($"Lý do không quá {RegistrationLine.TextMaxLength} ký tự.");
    }
}

internal sealed class PickCandidatesHandler(TrainingDbContext db, RegistrationAccess access, CandidateFinder finder, RequestContext request)
    : IRequestHandler<PickCandidates, Guid>
{
    public async Task<Guid> Handle(PickCandidates command, CancellationToken cancellationToken)
    {
        var (notice, _) = await access.RequireAddressedAsync(command.NoticeId, command.UnitId, cancellationToken);
        var list = await OpenListAsync(notice, command.UnitId, cancellationToken);
        var units = await finder.UnitsOfAsync(notice.Id, command.UnitId, cancellationToken);
        var people = await finder.OfPeopleAsync(notice, units, command.Chosen, cancellationToken);
        if (people.Count < command.Chosen.Distinct().Count())
        {
            throw new RuleViolationException("training.candidate-of-other-unit",
                "Có người được chọn không thuộc đơn vị này nên không đăng ký được. Tải lại trang rồi chọn lại.");
        }

        var review = await finder.ReviewOfAsync(notice, cancellationToken);
        foreach (var person in people)
        {
            list.Add(LineOf(list.Id, person, review.Judge(person), VietnameseText.Clean(command.Exceptions.GetValueOrDefault(person.Id))));
        }

        db.Basis = new ChangeBasis($"Đưa {people.Count} người vào danh sách đăng ký khóa {notice.Title}") { MayConcernActor = true };
        await db.SaveChangesAsync(cancellationToken);
        return list.Id;
    }

    private static RegistrationLine LineOf(Guid listId, Candidate person, IReadOnlyList<ConditionFinding> findings, string? exception)
    {
        var missed = findings.Where(f => !f.IsMet).Select(f => f.Text).ToList();
        return missed.Count > 0 && exception is null
            ? throw new RuleViolationException(
                "training.candidate-not-eligible", $"{person.FullName} chưa đạt: {string.Join("; ", missed)}. Bỏ chọn, hoặc ghi lý do đề nghị xem xét.")
            : RegistrationLine.Of(listId, new LineFacts(person, CandidateFinder.ToJson(findings), missed.Count == 0, null, exception));
    }

    private async Task<Registration> OpenListAsync(CourseNotice notice, Guid unitId, CancellationToken cancellationToken)
    {
        if (notice.State == NoticeState.Cancelled)
        {
            throw new RuleViolationException("training.notice-cancelled", "Thông báo đã hủy nên không đăng ký được nữa.");
        }

        var lists = await db.Registrations.Include(r => r.Lines).Where(r => r.NoticeId == notice.Id && r.UnitId == unitId)
            .OrderBy(r => r.Number).ToListAsync(cancellationToken);
        if (lists.Find(r => r.IsOpen) is { } open)
        {
            return open;
        }

        if (lists.Exists(r => r.State is RegistrationState.WaitingForHead or RegistrationState.Sent))
        {
            throw new RuleViolationException("training.registration-closed",
                "Danh sách của đơn vị đã trình hoặc đã gửi. Mở danh sách đó và lập bản sửa nếu cần.");
        }

        return db.Registrations.Add(new Registration
        {
            Id = Guid.CreateVersion7(), NoticeId = notice.Id, UnitId = unitId, Number = lists.Count == 0 ? 1 : lists[^1].Number + 1,
            PreparedById = request.User.Id, PreparedByName = request.User.DisplayName, PreparedAt = request.Clock.UtcNow(),
        }).Entity;
    }
}
