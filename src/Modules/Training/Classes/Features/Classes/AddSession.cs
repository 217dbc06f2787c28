using System.Globalization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>Thêm một buổi học; clashes of room, teacher or learners with other classes are refused unless they are meant.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record AddSession(
    Guid ClassId, Guid Id, DateOnly? On, string? From, string? To, int? Hours, string? Room, string? Teacher, string? Topic,
    bool AcceptsClash) : IRequest<Guid>;

/// <summary>Hủy một buổi học.</summary>
[Requires(TrainingPermissions.Result)]
internal sealed record CancelSession(Guid ClassId, Guid Id) : IRequest<Guid>;

internal sealed class AddSessionValidator : AbstractValidator<AddSession>
{
    public AddSessionValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.On).NotNull().WithMessage("Nhập ngày học.");
        RuleFor(c => c.From).Must(t => TimeOf(t) is not null).WithMessage("Nhập giờ bắt đầu theo dạng 07:30.");
        RuleFor(c => c.To).Must(t => TimeOf(t) is not null).WithMessage("Nhập giờ kết thúc theo dạng 11:00.")
            .Must((c, t) => TimeOf(t) is not { } to || TimeOf(c.From) is not { } from || to > from)
            .WithMessage("Giờ kết thúc sau giờ bắt đầu.");
        RuleFor(c => c.Hours).NotNull().WithMessage("Nhập số tiết.").InclusiveBetween(1, 16).WithMessage("Số tiết một buổi từ 1 đến 16.");
        RuleForEach(c => new[] { c.Room, c.Teacher, c.Topic }).MaximumLength(ClassSession.TextMaxLength)
            .OverridePropertyName(nameof(AddSession.Topic))
            .WithMessage($"Mỗi ô không quá {ClassSession.TextMaxLength} ký tự.");
    }

    /// <summary>A time as typed; null: it cannot be read.</summary>
    public static TimeOnly? TimeOf(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time : null;
}

internal sealed class AddSessionHandler(TrainingDbContext db, ClassAccess access, TimeProvider clock)
    : IRequestHandler<AddSession, Guid>, IRequestHandler<CancelSession, Guid>
{
    public async Task<Guid> Handle(AddSession command, CancellationToken cancellationToken)
    {
        var course = await access.RequireAsync(command.ClassId, cancellationToken);
        if (course.Sessions.Any(s => s.Id == command.Id))
        {
            return course.Id;
        }

        var session = new ClassSession
        {
            Id = command.Id, ClassId = course.Id, On = command.On!.Value, From = AddSessionValidator.TimeOf(command.From)!.Value,
            To = AddSessionValidator.TimeOf(command.To)!.Value, Hours = command.Hours!.Value, Room = VietnameseText.Clean(command.Room),
            Teacher = VietnameseText.Clean(command.Teacher), Topic = VietnameseText.Clean(command.Topic),
        };
        if (!command.AcceptsClash && await ClashesAsync(course, session, cancellationToken) is { Count: > 0 } clashes)
        {
            throw new RuleViolationException(
                "training.session-clash", $"{string.Join(" ", clashes)} Đổi giờ, phòng, giảng viên, hoặc đánh dấu vẫn xếp.");
        }

        course.Add(session);
        db.Basis = new ChangeBasis($"Thêm buổi học {session.On:dd/MM/yyyy} {session.From:HH:mm} của lớp {course.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return course.Id;
    }

    public async Task<Guid> Handle(CancelSession command, CancellationToken cancellationToken)
    {
        var course = await access.RequireAsync(command.ClassId, cancellationToken);
        var session = course.Sessions.FirstOrDefault(s => s.Id == command.Id) ?? throw new NotFoundException();
        course.Touch(clock.UtcNow());
        session.Cancel();
        db.Basis = new ChangeBasis($"Hủy buổi học {session.On:dd/MM/yyyy} {session.From:HH:mm} của lớp {course.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return course.Id;
    }

    private async Task<List<string>> ClashesAsync(TrainingClass course, ClassSession wanted, CancellationToken cancellationToken)
    {
        var people = course.Members.Select(m => m.PersonId).ToList();
        var found = await (from session in db.ClassSessions.AsNoTracking()
                           where session.On == wanted.On && !session.IsCancelled && session.From < wanted.To && session.To > wanted.From
                           join other in db.TrainingClasses on session.ClassId equals other.Id
                           select new
                           {
                               other.Id, other.Name, session.Room, session.Teacher,
                               Learners = db.ClassMembers.Count(m => m.ClassId == other.Id && other.Id != course.Id
                                   && people.Contains(m.PersonId)),
                           }).ToListAsync(cancellationToken);
        List<string> clashes = [];
        foreach (var other in found)
        {
            if (wanted.Room is { } room && string.Equals(other.Room, room, StringComparison.OrdinalIgnoreCase))
            {
                clashes.Add($"Phòng {room} đã có lớp {other.Name}.");
            }

            if (wanted.Teacher is { } teacher && string.Equals(other.Teacher, teacher, StringComparison.OrdinalIgnoreCase))
            {
                clashes.Add($"Giảng viên {teacher} đang dạy lớp {other.Name}.");
            }

            if (other.Learners > 0 || other.Id == course.Id)
            {
                clashes.Add(other.Id == course.Id
                    ? "Lớp đã có buổi học vào giờ này." : $"{other.Learners} học viên đang học lớp {other.Name}.");
            }
        }

        return clashes;
    }
}
