using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Classes.Features.Classes;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Classes.Features.Attendances;

/// <summary>Điểm danh một buổi: everybody of the class at once; who is not named was there.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record TakeAttendance(Guid ClassId, Guid SessionId, IReadOnlyDictionary<Guid, Presence> Presences) : IRequest<int>;

/// <summary>Ghi điểm, bảo lưu, bỏ học while the class runs; by learner.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record SaveMarks(Guid ClassId, int Version, IReadOnlyDictionary<Guid, decimal?> Marks) : IRequest<int>;

internal sealed class SaveMarksValidator : AbstractValidator<SaveMarks>
{
    public SaveMarksValidator() => RuleForEach(c => c.Marks.Values).Must(m => m is null or (>= 0 and <= 10))
        .WithMessage("Điểm từ 0 đến 10.").OverridePropertyName(nameof(SaveMarks.Marks));
}

internal sealed class TakeAttendanceHandler(TrainingDbContext db, ClassAccess access, TimeProvider clock)
    : IRequestHandler<TakeAttendance, int>, IRequestHandler<SaveMarks, int>
{
    public async Task<int> Handle(TakeAttendance command, CancellationToken cancellationToken)
    {
        var course = await access.RequireAsync(command.ClassId, cancellationToken);
        var session = course.HeldSessions.FirstOrDefault(s => s.Id == command.SessionId) ?? throw new NotFoundException();
        var now = clock.UtcNow();
        course.Touch(now);
        session.TakeAttendance(now);
        var known = await db.Attendances.Where(a => a.SessionId == session.Id).ToDictionaryAsync(a => a.MemberId, cancellationToken);
        foreach (var member in course.Members)
        {
            var row = known.GetValueOrDefault(member.Id)
                ?? db.Attendances.Add(new Attendance { SessionId = session.Id, MemberId = member.Id, ClassId = course.Id }).Entity;
            row.Say(command.Presences.GetValueOrDefault(member.Id, Presence.Present));
        }

        db.Basis = new ChangeBasis($"Điểm danh buổi {session.On:dd/MM/yyyy} {session.From:HH:mm} lớp {course.Name}") { MayConcernActor =
            true };
        await db.SaveChangesAsync(cancellationToken);
        return course.Members.Count(m => command.Presences.GetValueOrDefault(m.Id) != Presence.Present);
    }

    public async Task<int> Handle(SaveMarks command, CancellationToken cancellationToken)
    {
        var course = await access.RequireAsync(command.ClassId, cancellationToken);
        course.RequireVersion(command.Version);
        course.Touch(clock.UtcNow());
        foreach (var member in course.Members.Where(m => command.Marks.ContainsKey(m.Id)))
        {
            member.Mark(command.Marks[member.Id] is { } mark ? (int)Math.Round(mark * 10, MidpointRounding.AwayFromZero) : null);
        }

        db.Basis = new ChangeBasis($"Ghi điểm lớp {course.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return course.Members.Count(m => m.MarkInTenths is not null);
    }
}
