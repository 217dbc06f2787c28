using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Classes.Features.Classes;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Classes.Features.Results;

/// <summary>
/// Đính chính kết quả of one learner of a closed class: what was given is taken back and given anew, so that neither the tiết nor the row
/// of the record is there twice.
/// </summary>
[Requires(TrainingPermissions.Result)]
internal sealed record CorrectResult(
    Guid ClassId, Guid MemberId, int Version, bool Passes, decimal? Mark, string? CertificateNumber, DateOnly? IssuedOn, string? Signer,
    string? Reason) : IRequest<Guid>;

/// <summary>Bảo lưu, bỏ học, or back to learning, while the class runs.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record StopLearning(Guid ClassId, Guid MemberId, int Version, MemberState State, string? Reason) : IRequest<Guid>;

internal sealed class CorrectResultValidator : AbstractValidator<CorrectResult>
{
    public CorrectResultValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do đính chính.")
            .MaximumLength(ClassMember.ReasonMaxLength).WithMessage($"Lý do không quá {ClassMember.ReasonMaxLength} ký tự.");
        RuleFor(c => c.Mark).Must(m => m is null or (>= 0 and <= 10)).WithMessage("Điểm từ 0 đến 10.");
        RuleFor(c => c.CertificateNumber).NotEmpty().When(c => c.Passes).WithMessage("Nhập số chứng chỉ.")
            .MaximumLength(GivenCertificate.NumberMaxLength)
            .WithMessage($"Số chứng chỉ không quá {GivenCertificate.NumberMaxLength} ký tự.");
        RuleFor(c => c.IssuedOn).NotNull().When(c => c.Passes).WithMessage("Nhập ngày cấp.");
        RuleFor(c => c.Signer).MaximumLength(GivenCertificate.NameMaxLength)
            .WithMessage($"Người ký không quá {GivenCertificate.NameMaxLength} ký tự.");
    }
}

internal sealed class StopLearningValidator : AbstractValidator<StopLearning>
{
    public StopLearningValidator()
    {
        RuleFor(c => c.State).Must(s => s is MemberState.Learning or MemberState.Deferred or MemberState.Dropped)
            .WithMessage("Chọn bảo lưu hoặc bỏ học.");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.State != MemberState.Learning).WithMessage("Nhập lý do, văn bản.")
            .MaximumLength(ClassMember.ReasonMaxLength).WithMessage($"Lý do không quá {ClassMember.ReasonMaxLength} ký tự.");
    }
}

internal sealed class CorrectResultHandler(TrainingDbContext db, ClassAccess access, ResultNews news, TimeProvider clock) :
    IRequestHandler<CorrectResult, Guid>, IRequestHandler<StopLearning, Guid>
{
    public async Task<Guid> Handle(CorrectResult command, CancellationToken cancellationToken)
    {
        var (course, member) = await RequireAsync(command.ClassId, command.MemberId, command.Version, cancellationToken);
        if (course.State != ClassState.Closed)
        {
            throw new RuleViolationException("training.class-open", "Lớp chưa kết thúc: sửa điểm ở trang lớp.");
        }

        var facts = await news.FactsOfAsync(course, cancellationToken);
        if (await db.GivenCertificates.SingleOrDefaultAsync(c => c.Id == member.CertificateId, cancellationToken) is { } given)
        {
            news.TakeBack(facts, member, given);
        }

        var presences = await db.Attendances.AsNoTracking().Where(a => a.MemberId == member.Id)
            .ToDictionaryAsync(a => a.SessionId, a => a.Presence, cancellationToken);
        var hours = AttendanceSums.HoursByYear(course, presences);
        member.Mark(command.Mark is { } mark ? (int)Math.Round(mark * 10, MidpointRounding.AwayFromZero) : member.MarkInTenths);
        member.Finish(command.Passes, hours.Values.Sum(), $"Đính chính: {VietnameseText.Clean(command.Reason)}");
        news.Count(course, member, command.Passes ? hours : new Dictionary<int, int>());
        if (command.Passes)
        {
            news.Certify(
                facts, member,
                new CertificateFacts(VietnameseText.Clean(command.CertificateNumber)!, command.IssuedOn!.Value,
                    VietnameseText.Clean(command.Signer)));
        }

        news.TellLearners(course, [member.PersonId]);
        return await SaveAsync(course, $"Đính chính kết quả của {member.FullName}: {command.Reason}", cancellationToken);
    }

    public async Task<Guid> Handle(StopLearning command, CancellationToken cancellationToken)
    {
        var (course, member) = await RequireAsync(command.ClassId, command.MemberId, command.Version, cancellationToken);
        course.Touch(clock.UtcNow());
        member.Stop(command.State, VietnameseText.Clean(command.Reason));
        return await SaveAsync(course, $"{ClassWords.Of(command.State).Text}: {member.FullName}. {command.Reason}", cancellationToken);
    }

    private async Task<(TrainingClass Class, ClassMember Member)> RequireAsync(
        Guid classId, Guid memberId, int version, CancellationToken cancellationToken)
    {
        var course = await access.RequireAsync(classId, cancellationToken);
        course.RequireVersion(version);
        return (course, course.Members.FirstOrDefault(m => m.Id == memberId) ?? throw new NotFoundException());
    }

    private async Task<Guid> SaveAsync(TrainingClass course, string what, CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis(what) { MayConcernActor = true };
        await db.SaveChangesAsync(cancellationToken);
        return course.Id;
    }
}
