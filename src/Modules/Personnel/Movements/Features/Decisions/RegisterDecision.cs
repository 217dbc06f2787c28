using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>
/// Vào sổ quyết định (Điều 10): a paper that requires records to be updated starts a clock for each person named; it stops when
/// the update is made on the same paper.
/// </summary>
/// <param name="Numbers">Số hiệu of the people, apart by blanks, commas or lines.</param>
/// <param name="Note">What has to be updated.</param>
/// <param name="IsRecruitment">Điều 10.1 (30 days from the paper) instead of Điều 10.2 (15 days from effect).</param>
/// <returns>The decision.</returns>
[Requires(PersonnelPermissions.Edit)]
internal sealed record RegisterDecision(DecisionForm Decision, string? Numbers, string? Note, bool IsRecruitment) : IRequest<Guid>;

internal sealed class RegisterDecisionValidator : AbstractValidator<RegisterDecision>
{
    public const int MostPeople = 500;
    private const int NumbersMaxLength = 20_000;

    public RegisterDecisionValidator()
    {
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
        RuleFor(c => c.Numbers).NotEmpty().WithMessage("Nhập số hiệu của người phải cập nhật hồ sơ.")
            .MaximumLength(NumbersMaxLength).WithMessage($"Mỗi lần vào sổ tối đa {MostPeople} người.")
            .Must(n => EmployeeNumbers.Split(n).Count <= MostPeople).WithMessage($"Mỗi lần vào sổ tối đa {MostPeople} người.");
        RuleFor(c => c.Note).NotEmpty().WithMessage("Ghi nội dung phải cập nhật, ví dụ: nâng bậc lương, đổi số CCCD.")
            .MaximumLength(UpdateObligation.NoteMaxLength).WithMessage($"Nội dung dài nhất {UpdateObligation.NoteMaxLength} ký tự.");
    }
}

internal sealed class RegisterDecisionHandler(
    PersonnelDbContext db, DecisionRegister decisions, WorkingCalendars calendars, RequestContext request)
    : IRequestHandler<RegisterDecision, Guid>
{
    public async Task<Guid> Handle(RegisterDecision command, CancellationToken cancellationToken)
    {
        if (request.User.IsLimited(PersonnelPermissions.Edit))
        {
            throw new ForbiddenException(); // Điều 8.6, 8.7: their data come with the subsystems, they start no clocks for records
        }

        var people = await FindAsync(EmployeeNumbers.Split(command.Numbers), cancellationToken);
        var decision = await decisions.FindOrAddAsync(command.Decision.ToFacts(), cancellationToken);
        if (decision.SignedOn < ObligationClocks.RegulationInForceFrom)
        {
            throw new RuleViolationException(
                "personnel.decision-before-regulation",
                "Văn bản ký trước ngày Quy chế có hiệu lực (22/01/2020) không tính thời hạn cập nhật. Sửa thẳng hồ sơ theo văn bản này.");
        }

        var rule = command.IsRecruitment ? ObligationRule.Recruitment : ObligationRule.Change;
        var startsOn = command.IsRecruitment ? decision.SignedOn : ObligationClocks.StartOf(decision);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var known = await db.Obligations.Where(o => o.DecisionId == decision.Id && o.Rule == rule).Select(o => o.EmployeeId)
            .ToListAsync(cancellationToken);
        foreach (var (id, unitId) in people.Where(p => !known.Contains(p.Id)))
        {
            db.Obligations.Add(UpdateObligation.Start(
                new ObligationFacts(rule, id, unitId, startsOn, decision.Id, Note: VietnameseText.Clean(command.Note)), calendar));
        }

        db.Basis = new ChangeBasis("Vào sổ quyết định", decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
        return decision.Id;
    }

    private async Task<List<(Guid Id, Guid UnitId)>> FindAsync(IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var found = await db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)).AsNoTracking()
            .Where(e => numbers.Contains(e.EmployeeNumber))
            .Select(e => new { e.Id, e.UnitId, e.EmployeeNumber })
            .ToListAsync(cancellationToken);
        var unknown = numbers.Except(found.Select(e => e.EmployeeNumber)).ToList();
        if (unknown.Count > 0)
        {
            throw new RuleViolationException(
                "personnel.unknown-employee-number",
                $"Không tìm thấy trong phạm vi của bạn: {string.Join(", ", unknown.Take(10))}{(unknown.Count > 10 ? ", …" : "")}. Kiểm tra lại số hiệu; chưa ghi gì vào sổ.");
        }

        return found.ConvertAll(e => (e.Id, e.UnitId));
    }
}

/// <summary>Số hiệu as people type or paste them.</summary>
internal static class EmployeeNumbers
{
    private static readonly char[] Separators = [' ', ',', ';', '\t', '\r', '\n'];

    public static IReadOnlyList<string> Split(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(n => n.ToUpperInvariant()).Distinct()];
}
