using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Seals.Domain;
using HoSoCanBo.Training.Seals.Features.Seals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>
/// Thủ trưởng xác nhận và đăng ký: the list is sealed and sent, inside the window of the notice by the clock of the server.
/// </summary>
/// <param name="Id">The list.</param>
/// <param name="Version">As seen on the page of confirmation.</param>
/// <param name="Agrees">Whether the sentence of will was ticked.</param>
/// <param name="Password">The head's password again.</param>
[Requires(TrainingPermissions.Confirm)]
internal sealed record ConfirmRegistration(Guid Id, int Version, bool Agrees, string? Password) : IRequest<Guid>, IConfirmedAct
{
    /// <summary>The sentence of will; a part of the sealed content.</summary>
    public const string Statement =
        "Tôi xác nhận đăng ký những người có tên trong danh sách này; việc đăng ký có giá trị như văn bản có chữ ký và đóng dấu (điểm b khoản 1 Điều 13 Quy chế 80/QĐ-UBND-HC).";
}

/// <summary>Rút danh sách đã gửi: a fact of its own, sealed like the list.</summary>
[Requires(TrainingPermissions.Confirm)]
internal sealed record WithdrawRegistration(Guid Id, int Version, string? Reason, string? Password) : IRequest<Guid>, IConfirmedAct;

internal sealed class ConfirmRegistrationValidator : AbstractValidator<ConfirmRegistration>
{
    public ConfirmRegistrationValidator()
    {
        RuleFor(c => c.Agrees).Equal(true).WithMessage("Đánh dấu vào câu xác nhận.");
        RuleFor(c => c.Password).NotEmpty().WithMessage("Nhập mật khẩu của bạn để xác nhận.");
    }
}

internal sealed class WithdrawRegistrationValidator : AbstractValidator<WithdrawRegistration>
{
    public WithdrawRegistrationValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do rút: cơ quan tổ chức sẽ đọc lý do này.")
            .MaximumLength(Registration.ReasonMaxLength).WithMessage($"Lý do không quá {Registration.ReasonMaxLength} ký tự.");
        RuleFor(c => c.Password).NotEmpty().WithMessage("Nhập mật khẩu của bạn để xác nhận.");
    }
}

internal sealed class ConfirmRegistrationHandler(
    TrainingDbContext db, RegistrationAccess access, RegistrationWindow window, ActProof proof, SealPress press,
    RequestContext request) :
    IRequestHandler<ConfirmRegistration, Guid>, IRequestHandler<WithdrawRegistration, Guid>
{
    public async Task<Guid> Handle(ConfirmRegistration command, CancellationToken cancellationToken)
    {
        var list = await access.RequireConfirmedAsync(command.Id, cancellationToken);
        list.RequireVersion(command.Version);
        var notice = await NoticeOfAsync(list, cancellationToken);
        var now = request.Clock.UtcNow();
        await window.RequireAsync(notice, list, now, cancellationToken);
        var actor = proof.Actor;
        list.Confirm(request.User.Id, request.User.DisplayName, now);
        var replaced = await ReplaceAsync(list, cancellationToken);
        await EnrolAsync(list, replaced, cancellationToken);
        var unit = await db.KnownUnits.AsNoTracking().SingleAsync(u => u.Id == list.UnitId, cancellationToken);
        var seal = await press.SealAsync(
            new SealOrder(list.UnitId, SealKind.Registration, list.Id, notice.Id,
                text => RegistrationText.Write(text, new(list, notice, unit, actor, replaced?.SealHash))),
            cancellationToken);
        list.CarrySeal(seal.Id, seal.Hash);
        return await SaveAsync(list, notice,
            isWithdrawn: false, $"Xác nhận và gửi danh sách đăng ký {list.People.Count()} người; con dấu {seal.Hash}", cancellationToken);
    }

    public async Task<Guid> Handle(WithdrawRegistration command, CancellationToken cancellationToken)
    {
        var list = await access.RequireConfirmedAsync(command.Id, cancellationToken);
        list.RequireVersion(command.Version);
        var notice = await NoticeOfAsync(list, cancellationToken);
        var actor = proof.Actor;
        var reason = VietnameseText.Clean(command.Reason)!;
        list.Withdraw(reason);
        foreach (var enrolment in await db.Enrolments.Where(e => e.RegistrationId == list.Id).ToListAsync(cancellationToken))
        {
            enrolment.Withdraw(reason);
        }

        var seal = await press.SealAsync(
            new SealOrder(list.UnitId, SealKind.Withdrawal, list.Id, notice.Id,
                text => text.Line("danh-sach", list.Id.ToString("D")).Line("con-dau-danh-sach", list.SealHash)
                .Line("ly-do", reason).Row("nguoi-xac-nhan", actor.AccountId.ToString("D"), actor.UserName, actor.DisplayName)),
            cancellationToken);
        return await SaveAsync(list, notice, isWithdrawn: true, $"Rút danh sách đăng ký: {reason}; con dấu {seal.Hash}", cancellationToken);
    }

    private Task<CourseNotice> NoticeOfAsync(Registration list, CancellationToken cancellationToken) =>
        db.CourseNotices.AsNoTracking().Include(n => n.Revisions).SingleAsync(n => n.Id == list.NoticeId, cancellationToken);

    private async Task<Registration?> ReplaceAsync(Registration list, CancellationToken cancellationToken)
    {
        var replaced = await db.Registrations.Include(r => r.Lines).SingleOrDefaultAsync(r => r.Id == list.ReplacesId, cancellationToken);
        replaced?.Replace();
        return replaced;
    }

    /// <summary>Everybody on the list gets a place, whoever the list before named and this one does not loses it.</summary>
    private async Task EnrolAsync(Registration list, Registration? replaced, CancellationToken cancellationToken)
    {
        var people = list.People.Select(l => l.PersonId).ToList();
        var known = await db.Enrolments.Where(e => e.NoticeId == list.NoticeId && people.Contains(e.PersonId))
            .ToDictionaryAsync(e => e.PersonId, cancellationToken);
        foreach (var line in list.People)
        {
            var enrolment = known.GetValueOrDefault(line.PersonId)
                ?? db.Enrolments.Add(
                    new Enrolment { Id = Guid.CreateVersion7(), NoticeId = list.NoticeId, PersonId = line.PersonId }).Entity;
            enrolment.Register(list, line);
        }

        if (replaced is not null)
        {
            foreach (var left in await db.Enrolments.Where(e => e.RegistrationId == replaced.Id && !people.Contains(e.PersonId))
                .ToListAsync(cancellationToken))
            {
                left.Withdraw("Bản sửa của đơn vị không còn tên người này");
            }
        }
    }

    private async Task<Guid> SaveAsync(Registration list, CourseNotice notice, bool isWithdrawn, string what,
        CancellationToken cancellationToken)
    {
        db.Publish(new RegistrationSealed(
            Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, list.Id, notice.Id, list.UnitId, notice.OrganizerUnitId, notice.Title,
            list.People.Count(),
            list.Number, isWithdrawn));
        db.Basis = new ChangeBasis(what);
        await db.SaveChangesAsync(cancellationToken);
        return list.Id;
    }
}
