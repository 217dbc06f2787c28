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
/// Kết thúc lớp: each learner's result, certificates counted up from a number, tiết of the year once, and word to Personnel of everybody
/// who finished (Điều 13.3).
/// </summary>
/// <param name="ClassId">The class.</param>
/// <param name="Version">As seen.</param>
/// <param name="FirstNumber">Number of the first certificate.</param>
/// <param name="Prefix">What follows the number, for instance <c>/CC-TCT</c>.</param>
/// <param name="IssuedOn">Ngày cấp.</param>
/// <param name="Signer">Người ký.</param>
[Requires(TrainingPermissions.Result)]
internal sealed record CloseClass(Guid ClassId, int Version, int? FirstNumber, string? Prefix, DateOnly? IssuedOn, string? Signer)
: IRequest<int>;

internal sealed class CloseClassValidator : AbstractValidator<CloseClass>
{
    private const int SuffixMaxLength = 40;

    public CloseClassValidator()
    {
        RuleFor(c => c.FirstNumber).NotNull().WithMessage("Nhập số chứng chỉ đầu tiên.").InclusiveBetween(1, 1_000_000)
            .WithMessage("Số chứng chỉ không hợp lệ.");
        RuleFor(c => c.Prefix).MaximumLength(SuffixMaxLength).WithMessage($"Phần sau của số không quá {SuffixMaxLength} ký tự.");
        RuleFor(c => c.IssuedOn).NotNull().WithMessage("Nhập ngày cấp.").Must(day => day is null or { Year: >= 2000 and <= 2100 })
            .WithMessage("Ngày cấp không hợp lệ.");
        RuleFor(c => c.Signer).NotEmpty().WithMessage("Nhập người ký chứng chỉ.")
            .MaximumLength(GivenCertificate.NameMaxLength).WithMessage($"Người ký không quá {GivenCertificate.NameMaxLength} ký tự.");
    }
}

internal sealed class CloseClassHandler(TrainingDbContext db, ClassAccess access, ResultNews news, TimeProvider clock)
    : IRequestHandler<CloseClass, int>
{
    public async Task<int> Handle(CloseClass command, CancellationToken cancellationToken)
    {
        var course = await access.RequireAsync(command.ClassId, cancellationToken);
        course.RequireVersion(command.Version);
        if (course.Members.FirstOrDefault(m => m.State == MemberState.Learning && m.MarkInTenths is null) is { } unmarked)
        {
            throw new RuleViolationException(
                "training.class-unmarked", $"{unmarked.FullName} chưa có điểm. Ghi điểm, hoặc ghi bảo lưu, bỏ học, rồi kết thúc lớp.");
        }

        if (command.IssuedOn < course.StartsOn)
        {
            throw new RuleViolationException(
                "training.certificate-before-class", $"Ngày cấp chứng chỉ không trước ngày khai giảng {course.StartsOn:dd/MM/yyyy}.");
        }

        var facts = await news.FactsOfAsync(course, cancellationToken);
        var presences = (await db.Attendances.AsNoTracking().Where(a => a.ClassId == course.Id).ToListAsync(cancellationToken))
            .ToLookup(a => a.MemberId);
        var number = command.FirstNumber!.Value;
        foreach (var member in course.Members.Where(m => m.State == MemberState.Learning)
            .OrderBy(m => Convert.ToHexString(VietnameseText.NameSortKey(m.FullName)), StringComparer.Ordinal).ThenBy(m => m.PersonId))
        {
            var hours = Judge(course, member, presences[member.Id].ToDictionary(a => a.SessionId, a => a.Presence));
            if (member.State == MemberState.Finished)
            {
                news.Count(course, member, hours);
                news.Certify(
                    facts, member,
                    new CertificateFacts($"{number++}{VietnameseText.Clean(command.Prefix)}", command.IssuedOn!.Value,
                        VietnameseText.Clean(command.Signer)));
            }
        }

        course.Close(clock.UtcNow());
        news.TellLearners(course, [.. course.Members.Select(m => m.PersonId)]);
        var finished = course.Members.Count(m => m.State == MemberState.Finished);
        db.Basis = new ChangeBasis($"Kết thúc lớp {course.Name}: {finished} hoàn thành, {course.Members.Count - finished} không") { MayConcernActor = true };
        await db.SaveChangesAsync(cancellationToken);
        return finished;
    }

    /// <summary>Passed by the mark, and not absent without leave beyond the limit.</summary>
    private static IReadOnlyDictionary<int, int> Judge(
        TrainingClass course, ClassMember member, IReadOnlyDictionary<Guid, Presence> presences)
    {
        var hours = AttendanceSums.HoursByYear(course, presences);
        var absence = AttendanceSums.AbsencePercent(course, presences);
        var reason = absence > course.MostAbsencePercent ? $"Vắng không phép {absence}% số tiết, quá {course.MostAbsencePercent}%"
            : member.MarkInTenths < ClassMember.PassMark ? "Điểm không đạt"
            : null;
        member.Finish(reason is null, hours.Values.Sum(), reason);
        return hours;
    }
}
