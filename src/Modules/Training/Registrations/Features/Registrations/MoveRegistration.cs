using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Bỏ một người khỏi danh sách chưa gửi.</summary>
[Requires(TrainingPermissions.Register)]
internal sealed record LeavePersonOut(Guid Id, int Version, Guid PersonId) : IRequest<Guid>;

/// <summary>Ghi nguyện vọng của từng người; by person.</summary>
[Requires(TrainingPermissions.Register)]
internal sealed record SaveWishes(Guid Id, int Version, IReadOnlyDictionary<Guid, string?> Wishes) : IRequest<Guid>;

/// <summary>Báo cho những người trong danh sách, so that they may answer.</summary>
[Requires(TrainingPermissions.Register)]
internal sealed record TellPeople(Guid Id, int Version) : IRequest<int>;

/// <summary>Trình thủ trưởng.</summary>
[Requires(TrainingPermissions.Register)]
internal sealed record SubmitRegistration(Guid Id, int Version) : IRequest<Guid>;

/// <summary>Thủ trưởng trả lại.</summary>
[Requires(TrainingPermissions.Confirm)]
internal sealed record ReturnRegistration(Guid Id, int Version, string? Reason) : IRequest<Guid>;

/// <summary>Lập bản sửa of a list that was sent: the next list, with the same people to begin with.</summary>
[Requires(TrainingPermissions.Register)]
internal sealed record CorrectRegistration(Guid Id) : IRequest<Guid>;

internal sealed class ReturnRegistrationValidator : AbstractValidator<ReturnRegistration>
{
    public ReturnRegistrationValidator() => RuleFor(c => c.Reason).NotEmpty()
        .WithMessage("Nhập lý do trả lại để người lập biết cần sửa gì.")
        .MaximumLength(Registration.ReasonMaxLength).WithMessage($"Lý do không quá {Registration.ReasonMaxLength} ký tự.");
}

internal sealed class SaveWishesValidator : AbstractValidator<SaveWishes>
{
    public SaveWishesValidator() => RuleForEach(c => c.Wishes.Values).MaximumLength(RegistrationLine.TextMaxLength)
        .WithMessage($"Nguyện vọng không quá {RegistrationLine.TextMaxLength} ký tự.").OverridePropertyName(nameof(SaveWishes.Wishes));
}

internal sealed class MoveRegistrationHandler(TrainingDbContext db, RegistrationAccess access, RequestContext request) :
    IRequestHandler<LeavePersonOut, Guid>, IRequestHandler<SaveWishes, Guid>, IRequestHandler<TellPeople, int>,
    IRequestHandler<SubmitRegistration, Guid>,
    IRequestHandler<ReturnRegistration, Guid>, IRequestHandler<CorrectRegistration, Guid>
{
    public async Task<Guid> Handle(LeavePersonOut command, CancellationToken cancellationToken)
    {
        var list = await OpenAsync(command.Id, command.Version, cancellationToken);
        list.LeaveOut(command.PersonId);
        return await SaveAsync(list, "Bỏ một người khỏi danh sách đăng ký", cancellationToken);
    }

    public async Task<Guid> Handle(SaveWishes command, CancellationToken cancellationToken)
    {
        var list = await OpenAsync(command.Id, command.Version, cancellationToken);
        if (!list.IsOpen)
        {
            throw new RuleViolationException("training.registration-closed",
                "Danh sách đã trình hoặc đã gửi nên không sửa được. Lập bản sửa nếu cần.");
        }

        foreach (var line in list.People)
        {
            line.WishFor(VietnameseText.Clean(command.Wishes.GetValueOrDefault(line.PersonId)));
        }

        return await SaveAsync(list, "Ghi nguyện vọng của người trong danh sách đăng ký", cancellationToken);
    }

    public async Task<int> Handle(TellPeople command, CancellationToken cancellationToken)
    {
        var list = await OpenAsync(command.Id, command.Version, cancellationToken);
        var notice = await NoticeOfAsync(list, cancellationToken);
        var told = await db.LearnerAnswers.Where(a => a.NoticeId == notice.Id).Select(a => a.PersonId).ToListAsync(cancellationToken);
        var (now, people) = (request.Clock.UtcNow(), list.People.Where(l => l.ToldAt is null).ToList());
        foreach (var line in people)
        {
            line.Tell(now);
            if (!told.Contains(line.PersonId))
            {
                db.LearnerAnswers.Add(
                    new LearnerAnswer { Id = Guid.CreateVersion7(), NoticeId = notice.Id, PersonId = line.PersonId, ToldAt = now });
            }
        }

        if (people.Count > 0)
        {
            db.Publish(new LearnersTold(
                Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, notice.Id, list.UnitId, [.. people.Select(l => l.PersonId)],
                LearnerNews.Proposed, notice.Title));
        }

        await SaveAsync(list, $"Thông báo khóa học cho {people.Count} người trong danh sách", cancellationToken);
        return people.Count;
    }

    public async Task<Guid> Handle(SubmitRegistration command, CancellationToken cancellationToken)
    {
        var list = await OpenAsync(command.Id, command.Version, cancellationToken);
        list.Submit(request.Clock.UtcNow());
        await TellOfMoveAsync(list, RegistrationStep.Submitted, null, cancellationToken);
        return await SaveAsync(list, "Trình thủ trưởng xác nhận danh sách đăng ký", cancellationToken);
    }

    public async Task<Guid> Handle(ReturnRegistration command, CancellationToken cancellationToken)
    {
        var list = await access.RequireConfirmedAsync(command.Id, cancellationToken);
        list.RequireVersion(command.Version);
        var reason = VietnameseText.Clean(command.Reason)!;
        list.Return(reason);
        await TellOfMoveAsync(list, RegistrationStep.Returned, reason, cancellationToken);
        return await SaveAsync(list, $"Trả lại danh sách đăng ký: {reason}", cancellationToken);
    }

    public async Task<Guid> Handle(CorrectRegistration command, CancellationToken cancellationToken)
    {
        var sent = await access.RequirePreparedAsync(command.Id, cancellationToken);
        if (sent.State != RegistrationState.Sent)
        {
            throw new RuleViolationException("training.registration-not-sent", "Chỉ lập bản sửa cho danh sách đã gửi và đang có hiệu lực.");
        }

        var next = await db.Registrations.Where(r => r.ReplacesId == sent.Id && r.State != RegistrationState.Withdrawn)
            .Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
        if (next is { } known)
        {
            return known;
        }

        var last = await db.Registrations.Where(r => r.NoticeId == sent.NoticeId && r.UnitId == sent.UnitId)
            .MaxAsync(r => r.Number, cancellationToken);
        var list = db.Registrations.Add(new Registration
        {
            Id = Guid.CreateVersion7(), NoticeId = sent.NoticeId, UnitId = sent.UnitId, Number = last + 1, ReplacesId = sent.Id,
            PreparedById = request.User.Id, PreparedByName = request.User.DisplayName, PreparedAt = request.Clock.UtcNow(),
        }).Entity;
        list.CopyPeople(sent);
        return await SaveAsync(list, "Lập bản sửa của danh sách đăng ký đã gửi", cancellationToken);
    }

    private async Task<Registration> OpenAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var list = await access.RequirePreparedAsync(id, cancellationToken);
        list.RequireVersion(version);
        return list;
    }

    private Task<CourseNotice> NoticeOfAsync(Registration list, CancellationToken cancellationToken) =>
        db.CourseNotices.AsNoTracking().SingleAsync(n => n.Id == list.NoticeId, cancellationToken);

    private async Task TellOfMoveAsync(Registration list, RegistrationStep step, string? reason, CancellationToken cancellationToken)
    {
        var notice = await NoticeOfAsync(list, cancellationToken);
        db.Publish(new RegistrationMoved(
            Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, list.Id, list.UnitId, step, notice.Title, notice.ClosesAt, reason));
    }

    private async Task<Guid> SaveAsync(Registration list, string what, CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis(what);
        await db.SaveChangesAsync(cancellationToken);
        return list.Id;
    }
}
