using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>Khóa học của tôi: what a person is asked about, stands in and has finished.</summary>
[Requires(TrainingPermissions.Own)]
internal sealed record ShowOwnCourses : IRequest<CourseHistory>;

/// <summary>Trả lời của chính người được rà soát.</summary>
[Requires(TrainingPermissions.Own)]
internal sealed record AnswerForOneself(Guid NoticeId, bool Agrees, string? Remark) : IRequest;

internal sealed class AnswerForOneselfValidator : AbstractValidator<AnswerForOneself>
{
    public AnswerForOneselfValidator()
    {
        RuleFor(c => c.Remark).MaximumLength(LearnerAnswer.RemarkMaxLength)
            .WithMessage($"Lý do không quá {LearnerAnswer.RemarkMaxLength} ký tự.");
        RuleFor(c => c.Remark).NotEmpty().When(c => !c.Agrees).WithMessage("Nhập lý do không tham gia.");
    }
}

internal sealed class OwnCoursesHandler(TrainingDbContext db, RequestContext request, CourseHistoryReader reader) :
    IRequestHandler<ShowOwnCourses, CourseHistory>, IRequestHandler<AnswerForOneself>
{
    public Task<CourseHistory> Handle(ShowOwnCourses query, CancellationToken cancellationToken) =>
        reader.OfAsync(Own, null, cancellationToken);

    public async Task<Unit> Handle(AnswerForOneself command, CancellationToken cancellationToken)
    {
        var own = Own;
        var answer = await db.LearnerAnswers.RequireAsync(a => a.NoticeId == command.NoticeId && a.PersonId == own, cancellationToken);
        if (await db.Enrolments.AnyAsync(e => e.NoticeId == command.NoticeId && e.PersonId == own, cancellationToken))
        {
            throw new RuleViolationException("training.answer-too-late",
                "Đơn vị đã gửi danh sách nên không đổi ý kiến ở đây được. Báo người đăng ký của đơn vị.");
        }

        answer.Answer(command.Agrees, VietnameseText.Clean(command.Remark), request.Clock.UtcNow());
        db.Basis = new ChangeBasis(command.Agrees
            ? "Cá nhân đồng ý tham gia khóa học" : $"Cá nhân không tham gia khóa học: {command.Remark}") { MayConcernActor = true };
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private Guid Own => request.User.ScopeOf(TrainingPermissions.Own).EmployeeId ?? throw new NotFoundException();
}
