using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Notices.Features.CourseNotices;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Seals.Domain;
using HoSoCanBo.Training.Seals.Features.Seals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Enrolments;

/// <summary>Cơ quan tổ chức trả lời: duyệt, dự bị hoặc không duyệt những người đã chọn. The answer is sealed too.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Version">The notice as seen, so that two who fill the last places do not both succeed.</param>
/// <param name="Chosen">The places.</param>
/// <param name="Answer">Accepted, Waiting or Refused.</param>
/// <param name="Reason">Why; wanted for a refusal.</param>
[Requires(TrainingPermissions.Confirm)]
internal sealed record AnswerEnrolments(Guid NoticeId, int Version, IReadOnlyCollection<Guid> Chosen, EnrolmentState Answer,
    string? Reason) : IRequest<int>;

internal sealed class AnswerEnrolmentsValidator : AbstractValidator<AnswerEnrolments>
{
    public AnswerEnrolmentsValidator()
    {
        RuleFor(c => c.Chosen).NotEmpty().WithMessage("Chọn ít nhất một người.");
        RuleFor(c => c.Answer).Must(a => a is EnrolmentState.Accepted or EnrolmentState.Waiting or EnrolmentState.Refused)
            .WithMessage("Chọn cách trả lời.");
        RuleFor(c => c.Reason).Must((c, reason) => c.Answer != EnrolmentState.Refused || !string.IsNullOrWhiteSpace(reason))
            .WithMessage("Nhập lý do không duyệt: đơn vị và người đăng ký sẽ đọc lý do này.")
            .MaximumLength(Enrolment.ReasonMaxLength).WithMessage($"Lý do không quá {Enrolment.ReasonMaxLength} ký tự.");
    }
}

internal sealed class AnswerEnrolmentsHandler(TrainingDbContext db, NoticeAccess access, SealPress press, RequestContext request)
    : IRequestHandler<AnswerEnrolments, int>
{
    public async Task<int> Handle(AnswerEnrolments command, CancellationToken cancellationToken)
    {
        var notice = await access.RequireOwnAsync(command.NoticeId, cancellationToken);
        notice.RequireVersion(command.Version);
        var places = await db.Enrolments.Where(e => e.NoticeId == notice.Id && command.Chosen.Contains(e.Id))
            .ToListAsync(cancellationToken);
        if (places.Count == 0)
        {
            throw new NotFoundException();
        }

        await RequirePlacesAsync(notice, places, command.Answer, cancellationToken);
        var (reason, now) = (VietnameseText.Clean(command.Reason), request.Clock.UtcNow());
        var lists = await db.Registrations.AsNoTracking().Where(r => places.Select(p => p.RegistrationId).Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, cancellationToken);
        var seal = await press.SealAsync(
            new SealOrder(notice.OrganizerUnitId, SealKind.Answer, notice.Id, notice.Id,
                text => Write(text, notice, places, lists, (command.Answer, reason))), cancellationToken);
        places.ForEach(p => p.Answer(command.Answer, reason, now, seal.Id));
        notice.Touch(now);
        Tell(notice, places, command.Answer);
        db.Basis = new ChangeBasis($"{Word(command.Answer)} {places.Count} người, khóa {notice.Title}; con dấu {seal.Hash}") { MayConcernActor = true };
        await db.SaveChangesAsync(cancellationToken);
        return places.Count;
    }

    private async Task RequirePlacesAsync(CourseNotice notice, List<Enrolment> places, EnrolmentState answer,
        CancellationToken cancellationToken)
    {
        if (answer != EnrolmentState.Accepted)
        {
            return;
        }

        var ids = places.Select(p => p.Id).ToList();
        var taken = await db.Enrolments.CountAsync(
            e => e.NoticeId == notice.Id && e.State == EnrolmentState.Accepted && !ids.Contains(e.Id), cancellationToken);
        if (taken + places.Count > notice.Places)
        {
            throw new RuleViolationException(
                "training.course-full", $"Khóa có {notice.Places} chỗ, đã duyệt {taken}, còn {notice.Places - taken}. Chọn lại, hoặc đưa {taken + places.Count - notice.Places} người vào dự bị.");
        }
    }

    private static void Write(
        SealText text, CourseNotice notice, List<Enrolment> places, Dictionary<Guid, Registration> lists,
        (EnrolmentState State, string? Reason) answer)
    {
        text.Row("thong-bao", notice.Id.ToString("D"), notice.InForce!.Text.Number, notice.Title).Line("tra-loi", Word(answer.State))
            .Line("ly-do", answer.Reason)
            .Line("so-nguoi", places.Count);
        var number = 0;
        foreach (var place in places.OrderBy(p => p.PersonId))
        {
            text.Row($"nguoi-{++number}", place.PersonId.ToString("D"), place.FullName, place.RegistrationId.ToString("D"),
                lists[place.RegistrationId].SealHash);
        }
    }

    private void Tell(CourseNotice notice, List<Enrolment> places, EnrolmentState answer)
    {
        var (now, news) = (request.Clock.GetUtcNow(), answer switch
        {
            EnrolmentState.Accepted => LearnerNews.Accepted,
            EnrolmentState.Waiting => LearnerNews.Waiting,
            _ => LearnerNews.Refused,
        });
        foreach (var list in places.GroupBy(p => (p.RegistrationId, p.UnitId)))
        {
            int Of(EnrolmentState state) => answer == state ? list.Count() : 0;
            db.Publish(new EnrolmentsAnswered(
                Guid.CreateVersion7(), now, null, notice.Id, list.Key.RegistrationId, list.Key.UnitId, notice.Title,
                Of(EnrolmentState.Accepted),
                Of(EnrolmentState.Waiting), Of(EnrolmentState.Refused)));
            db.Publish(new LearnersTold(Guid.CreateVersion7(), now, null, notice.Id, list.Key.UnitId, [.. list.Select(p => p.PersonId)],
                news, notice.Title));
        }
    }

    private static string Word(EnrolmentState answer) => answer switch
    {
        EnrolmentState.Accepted => "Duyệt",
        EnrolmentState.Waiting => "Dự bị",
        _ => "Không duyệt",
    };
}
