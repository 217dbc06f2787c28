using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Ghi lãnh đạo đơn vị theo quyết định. The id is made with the form: posted twice, it is one leader.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="LeaderId">Made with the form.</param>
/// <param name="EmployeeNumber">Số hiệu cán bộ.</param>
/// <param name="PositionName">Chức vụ.</param>
/// <param name="IsHead">Cấp trưởng.</param>
/// <param name="SecondHeadReason">Why the unit has two heads; asked for only when it has one already (rule S8).</param>
/// <param name="Decision">The paper.</param>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record AppointLeader(
    Guid UnitId, Guid LeaderId, string? EmployeeNumber, string? PositionName, bool IsHead, string? SecondHeadReason, DecisionForm Decision)
        : IRequest
{
    public const int ReasonMaxLength = 200;
}

internal sealed class AppointLeaderValidator : AbstractValidator<AppointLeader>
{
    public AppointLeaderValidator()
    {
        RuleFor(c => c.LeaderId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.EmployeeNumber).NotEmpty().WithMessage("Nhập số hiệu cán bộ.");
        RuleFor(c => c.PositionName).NotEmpty().WithMessage("Nhập chức vụ.")
            .MaximumLength(UnitLeader.PositionNameMaxLength).WithMessage($"Chức vụ dài nhất {UnitLeader.PositionNameMaxLength} ký tự.");
        RuleFor(c => c.SecondHeadReason).MaximumLength(AppointLeader.ReasonMaxLength)
            .WithMessage($"Lý do dài nhất {AppointLeader.ReasonMaxLength} ký tự.");
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal sealed class AppointLeaderHandler(PersonnelDbContext db, DecisionRegister decisions, RequestContext request)
    : IRequestHandler<AppointLeader, Unit>
{
    public async Task<Unit> Handle(AppointLeader command, CancellationToken cancellationToken)
    {
        var unit = await db.RequireAdministeredAsync(request.User, command.UnitId, cancellationToken);
        if (await db.UnitLeaders.AnyAsync(l => l.Id == command.LeaderId, cancellationToken))
        {
            return Unit.Value;
        }

        var facts = command.Decision.ToFacts();
        RequireInForce(unit, facts.EffectiveFrom);
        var number = command.EmployeeNumber!.Trim().ToUpperInvariant();
        // the page names the leader to everybody
        var employeeId = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.AdministerUnits))
            .Where(e => e.EmployeeNumber == number).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolationException(
                "personnel.leader-unknown", $"Không có hồ sơ mang số hiệu {number} trong phạm vi bạn quản trị. Kiểm tra lại số hiệu; người của đơn vị khác phải được điều động về trước.");
        var reason = VietnameseText.Clean(command.SecondHeadReason);
        if (command.IsHead && reason is null)
        {
            await RequireNoHeadAsync(unit, facts.EffectiveFrom, cancellationToken);
        }

        var decision = await decisions.FindOrAddAsync(facts, cancellationToken);
        db.UnitLeaders.Add(UnitLeader.Appoint(
            command.LeaderId, unit.Id,
            new LeaderFacts(employeeId, VietnameseText.Clean(command.PositionName)!, command.IsHead, facts.EffectiveFrom, decision.Id)));
        db.Basis = new ChangeBasis(reason is null ? $"Ghi lãnh đạo {unit.Name}" : $"Ghi lãnh đạo {unit.Name}; hai cấp trưởng: {reason}",
            decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private static void RequireInForce(OrganizationUnit unit, DateOnly day)
    {
        if (!unit.IsInForceOn(day))
        {
            throw new RuleViolationException(
                "personnel.unit-not-in-force", $"{unit.Name} không hoạt động vào ngày {day:dd/MM/yyyy}. Kiểm tra lại ngày hiệu lực.");
        }
    }

    private async Task RequireNoHeadAsync(OrganizationUnit unit, DateOnly day, CancellationToken cancellationToken)
    {
        var head = await db.UnitLeaders
            .Where(l => l.UnitId == unit.Id && l.IsHead && (l.EffectiveUntil == null || l.EffectiveUntil >= day))
            .Select(l => new { Name = db.Employees.Where(e => e.Id == l.EmployeeId).Select(e => e.FullName).First(), l.EffectiveFrom })
            .FirstOrDefaultAsync(cancellationToken);
        if (head is not null)
        {
            throw new RuleViolationException(
                "personnel.unit-has-head",
                $"{unit.Name} đang có cấp trưởng {head.Name} (từ {head.EffectiveFrom:dd/MM/yyyy}). Ghi ngày thôi giữ chức vụ của người đó trước, hoặc ghi lý do đơn vị có hai cấp trưởng.");
        }
    }
}

/// <summary>Ghi ngày thôi giữ chức vụ.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record EndLeader(Guid UnitId, Guid LeaderId, DateOnly? LastDay) : IRequest;

internal sealed class EndLeaderValidator : AbstractValidator<EndLeader>
{
    public EndLeaderValidator() => RuleFor(c => c.LastDay).NotNull().WithMessage("Nhập ngày cuối cùng giữ chức vụ.");
}

internal sealed class EndLeaderHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<EndLeader, Unit>
{
    public async Task<Unit> Handle(EndLeader command, CancellationToken cancellationToken)
    {
        var unit = await db.RequireAdministeredAsync(request.User, command.UnitId, cancellationToken);
        var leader = await db.UnitLeaders.RequireAsync(l => l.Id == command.LeaderId && l.UnitId == unit.Id, cancellationToken);
        leader.EndOn(command.LastDay!.Value);
        db.Basis = new ChangeBasis($"Thôi giữ chức vụ {leader.PositionName} từ sau {command.LastDay:dd/MM/yyyy}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
