using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>
/// Mở lớp by a decision, with everybody accepted who stands in no class yet. The id is made with the form: posted twice, it is one class.
/// </summary>
[Requires(TrainingPermissions.Result)]
internal sealed record OpenClass(
    Guid Id, Guid NoticeId, string? Name, string? DecisionNumber, DateOnly? DecidedOn, string? DecisionSigner, DateOnly? StartsOn,
    DateOnly? EndsOn, int? Hours,
    bool CountsTowardYear, int? MostAbsencePercent) : IRequest<Guid>;

internal sealed class OpenClassValidator : AbstractValidator<OpenClass>
{
    public OpenClassValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Name).NotEmpty().WithMessage("Nhập tên lớp.")
            .MaximumLength(TrainingClass.NameMaxLength).WithMessage($"Tên lớp không quá {TrainingClass.NameMaxLength} ký tự.");
        RuleFor(c => c.DecisionNumber).NotEmpty().WithMessage("Nhập số quyết định mở lớp.")
            .MaximumLength(TrainingClass.NumberMaxLength).WithMessage($"Số quyết định không quá {TrainingClass.NumberMaxLength} ký tự.");
        RuleFor(c => c.DecidedOn).NotNull().WithMessage("Nhập ngày ký quyết định.").Must(IsPlausible).WithMessage("Ngày ký không hợp lệ.");
        RuleFor(c => c.DecisionSigner).MaximumLength(TrainingClass.NameMaxLength)
            .WithMessage($"Người ký không quá {TrainingClass.NameMaxLength} ký tự.");
        RuleFor(c => c.StartsOn).NotNull().WithMessage("Nhập ngày khai giảng.").Must(IsPlausible)
            .WithMessage("Ngày khai giảng không hợp lệ.");
        RuleFor(c => c.EndsOn).NotNull().WithMessage("Nhập ngày bế giảng.").Must(IsPlausible).WithMessage("Ngày bế giảng không hợp lệ.")
            .Must((c, end) => end is null || c.StartsOn is null || end >= c.StartsOn)
            .WithMessage("Ngày bế giảng không trước ngày khai giảng.");
        RuleFor(c => c.Hours).NotNull().WithMessage("Nhập số tiết.").InclusiveBetween(1, Contents.Domain.ContentTerms.MostHours)
            .WithMessage("Số tiết không hợp lệ.");
        RuleFor(c => c.MostAbsencePercent).NotNull().WithMessage("Nhập tỷ lệ vắng không phép tối đa.").InclusiveBetween(0, 100)
            .WithMessage("Tỷ lệ từ 0 đến 100.");
    }

    private static bool IsPlausible(DateOnly? day) => day is null or { Year: >= 2000 and <= 2100 };
}

internal sealed class OpenClassHandler(TrainingDbContext db, RequestContext request) : IRequestHandler<OpenClass, Guid>
{
    public async Task<Guid> Handle(OpenClass command, CancellationToken cancellationToken)
    {
        var units = db.KnownUnits.InScope(request.User.ScopeOf(TrainingPermissions.Result)).Select(u => u.Id);
        var notice = await db.CourseNotices.AsNoTracking()
            .RequireAsync(n => n.Id == command.NoticeId && units.Contains(n.OrganizerUnitId), cancellationToken);
        if (await db.TrainingClasses.AnyAsync(c => c.Id == command.Id, cancellationToken))
        {
            return command.Id;
        }

        var course = db.TrainingClasses.Add(new TrainingClass
        {
            Id = command.Id, NoticeId = notice.Id, OrganizerUnitId = notice.OrganizerUnitId, ContentId = notice.ContentId,
            Name = VietnameseText.Clean(command.Name)!,
            DecisionNumber = VietnameseText.Clean(command.DecisionNumber)!, DecidedOn = command.DecidedOn!.Value,
            DecisionSigner = VietnameseText.Clean(command.DecisionSigner), StartsOn = command.StartsOn!.Value,
            EndsOn = command.EndsOn!.Value,
            Hours = command.Hours!.Value, CountsTowardYear = command.CountsTowardYear,
            MostAbsencePercent = command.MostAbsencePercent!.Value,
        }).Entity;
        foreach (var member in await AcceptedAsync(course.Id, notice.Id, cancellationToken))
        {
            course.Add(member);
        }

        if (course.Members.Count == 0)
        {
            throw new RuleViolationException("training.class-empty",
                "Chưa có người được duyệt nào chưa vào lớp. Duyệt người đăng ký trước.");
        }

        db.Basis = new ChangeBasis($"Mở lớp {course.Name}, {course.Members.Count} học viên", null, course.DecisionNumber);
        await db.SaveChangesAsync(cancellationToken);
        return course.Id;
    }

    private async Task<List<ClassMember>> AcceptedAsync(Guid classId, Guid noticeId, CancellationToken cancellationToken)
    {
        var accepted = await (from enrolment in db.Enrolments.AsNoTracking()
                              where enrolment.NoticeId == noticeId && enrolment.State == EnrolmentState.Accepted
                              && !db.ClassMembers.Any(m => m.EnrolmentId == enrolment.Id)
                              join person in db.Trainees on enrolment.PersonId equals person.Id
                              orderby person.NameSortKey, person.Id
                              select new { enrolment, person.EmployeeNumber }).ToListAsync(cancellationToken);
        return
        [
            .. accepted.Select(a => new ClassMember
            {
                Id = Guid.CreateVersion7(), ClassId = classId, EnrolmentId = a.enrolment.Id, PersonId = a.enrolment.PersonId,
                EmployeeNumber = a.EmployeeNumber,
                FullName = a.enrolment.FullName, UnitId = a.enrolment.UnitId,
            }),
        ];
    }
}
