using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>What the other modules have answered so far about the units a draft would end.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record GetAnsweredImpacts(Guid PlanId) : IRequest<AnsweredImpacts>;

/// <summary>The part of the dry run that fills in as answers come.</summary>
/// <param name="PlanId">The draft.</param>
/// <param name="Lines">What was counted; what hangs on nothing is left out.</param>
/// <param name="Waiting">A sentence for each module that has not answered.</param>
/// <param name="AskedAt">When they were asked; null: never.</param>
/// <param name="IsLooking">Whether the page should look again.</param>
internal sealed record AnsweredImpacts(
    Guid PlanId, IReadOnlyList<UnitImpact> Lines, IReadOnlyList<string> Waiting, DateTime? AskedAt, bool IsLooking);

internal sealed class GetAnsweredImpactsHandler(
    PersonnelDbContext db, EventCatalog events, ModuleRegistry modules, RequestContext request, TimeProvider clock)
    : IRequestHandler<GetAnsweredImpacts, AnsweredImpacts>
{
    // A module that has not answered by then is stuck; its operators see why, and the page need not ask for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task<AnsweredImpacts> Handle(GetAnsweredImpacts query, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.AsNoTracking().VisibleTo(request.User)
            .Select(r => new { r.Id, r.QuestionId, r.AskedAt })
            .RequireAsync(r => r.Id == query.PlanId, cancellationToken);
        if (run.QuestionId is not { } question)
        {
            return new AnsweredImpacts(run.Id, [], [], null, false);
        }

        var counted = await db.CountedImpacts.AsNoTracking()
            .Where(i => i.ReorganizationId == run.Id && i.QuestionId == question)
            .OrderBy(i => i.Kind).ThenBy(i => i.Id)
            .ToListAsync(cancellationToken);
        var answered = counted.Select(i => ImpactWords.ModuleOf(i.Kind)).ToHashSet();
        var missing = events.ListenersOf(typeof(ClosingUnitsAsked)).Where(m => !answered.Contains(m)).ToList();
        var isPatient = clock.UtcNow() - run.AskedAt < Patience;
        return new AnsweredImpacts(
            run.Id,
            [.. counted.Where(i => i.Count > 0).Select(i => ImpactWords.Of(i.Kind, i.Count))],
            missing.ConvertAll(
                m => $"{TitleOf(m)}: {(IsOn(m) ? isPatient ? "đang đếm…" : "chưa trả lời." : "phân hệ đang tắt; sẽ đếm khi được bật lại.")}"),
            run.AskedAt,
            isPatient && missing.Exists(IsOn));
    }

    private bool IsOn(string module) => modules.EnabledNames.Contains(module);

    private string TitleOf(string module) => modules.All.Single(m => m.Name == module).Title;
}

/// <summary>Which module counts what, and what becomes of it when the reorganisation is played.</summary>
internal static class ImpactWords
{
    /// <summary>The module that counts it.</summary>
    public static string ModuleOf(ImpactKind kind) => kind == ImpactKind.Accounts ? "accounts" : "salary";

    /// <summary>The line of the dry run.</summary>
    public static UnitImpact Of(ImpactKind kind, int count) => kind switch
    {
        ImpactKind.PaidPeople => new("Tiền lương", "người hưởng lương", count, "lương tính ở đơn vị mới từ ngày chuyển"),
        ImpactKind.OpenSheets => new(
            "Tiền lương", "bảng lương tháng chưa khóa", count,
            "người đi theo sang bảng của đơn vị mới; đơn vị kế thừa nộp phần còn lại của tháng kết thúc"),
        _ => new(
            "Tài khoản", "tài khoản có quyền tại đơn vị", count,
            "quyền theo sang đơn vị kế thừa; vai trò mỗi đơn vị một tài khoản chỉ theo khi nơi đó còn trống"),
    };
}
