using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using HoSoCanBo.Personnel.Records.Features.Verification;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>
/// Tiếp nhận hoặc không tiếp nhận một báo sai sót. Accepting corrects nothing by itself: the officer then edits the item.
/// </summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record AnswerReport(Guid ReportId, int Version, bool? IsAccepted, string? Reason) : IRequest<Guid>;

internal sealed class AnswerReportValidator : AbstractValidator<AnswerReport>
{
    public AnswerReportValidator()
    {
        RuleFor(c => c.IsAccepted).NotNull().WithMessage("Chọn tiếp nhận hoặc không tiếp nhận.");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.IsAccepted == false).WithMessage("Nhập lý do không tiếp nhận.");
        RuleFor(c => c.Reason).MaximumLength(CorrectionRequest.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {CorrectionRequest.ReasonMaxLength} ký tự.");
    }
}

internal sealed class AnswerReportHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<AnswerReport, Guid>
{
    public async Task<Guid> Handle(AnswerReport command, CancellationToken cancellationToken)
    {
        var report = await db.CorrectionRequests.RequireAsync(r => r.Id == command.ReportId, cancellationToken);
        var employee = await db.RequireWholeRecordAsync(request.User, report.EmployeeId, cancellationToken);
        report.RequireVersion(command.Version);
        var reason = VietnameseText.Clean(command.Reason);
        if (command.IsAccepted == true)
        {
            report.Accept(reason, request.User.DisplayName, request.Clock.UtcNow());
        }
        else
        {
            report.Refuse(reason!, request.User.DisplayName, request.Clock.UtcNow());
        }

        db.Basis = new ChangeBasis($"{(command.IsAccepted == true ? "Tiếp nhận" : "Không tiếp nhận")} báo sai sót: {report.FieldLabel}{(reason is null ? "" : $". {reason}")}");
        db.Publish(new CorrectionAnswered(
            Guid.CreateVersion7(), request.Clock.GetUtcNow(), null, report.Id, employee.Id, employee.UnitId, command.IsAccepted == true));
        await db.SaveChangesAsync(cancellationToken);
        return employee.Id;
    }
}

/// <summary>Reported errors of the user's units.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record ListReports(bool IsOpen, int Page) : IRequest<Page<ReportRow>>;

/// <summary>One line.</summary>
internal sealed record ReportRow(
    Guid Id, string FullName, Guid UnitId, string FieldLabel, Wording ProposedValue, DateTime CreatedAt, CorrectionState State,
    string? AnsweredBy)
{
    /// <summary>The person.</summary>
    public Guid EmployeeId { get; init; }

    /// <summary>What the user may read of it.</summary>
    public Secrecy Reads { get; init; }
}

internal sealed class ListReportsHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<ListReports, Page<ReportRow>>
{
    private const int PageSize = 20;

    public async Task<Page<ReportRow>> Handle(ListReports query, CancellationToken cancellationToken)
    {
        // Who edits some items only (Điều 8.6, 8.7) answers no reports and is shown none.
        var mayAnswer = !request.User.IsLimited(PersonnelPermissions.Edit);
        var rows =
            from report in db.CorrectionRequests
            where mayAnswer && (query.IsOpen ? report.State == CorrectionState.Open : report.State != CorrectionState.Open)
            join person in db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Edit)) on report.EmployeeId equals person.Id
            orderby report.CreatedAt, report.Id
            select new ReportRow(
                report.Id, person.FullName, person.UnitId, report.FieldLabel, report.ProposedValue, report.CreatedAt, report.State,
                report.AnsweredBy) { EmployeeId = person.Id };
        var page = await rows.ToPageAsync(query.Page, PageSize, cancellationToken);
        var rights = new ReadingRights(request.User, await references.CurrentAsync(cancellationToken));
        return page with { Items = [.. page.Items.Select(r => r with { Reads = rights.Over(r.UnitId, r.EmployeeId) })] };
    }
}

/// <summary>One reported error.</summary>
[Requires(PersonnelPermissions.Edit)]
internal sealed record GetReport(Guid ReportId) : IRequest<ReportView>;

/// <summary>The page: what was reported and what the record says now.</summary>
internal sealed record ReportView(CorrectionRequest Report, string FullName, Wording? ValueNow, string? EditAddress, string? FileName,
    Secrecy Reads);

internal sealed class GetReportHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<GetReport, ReportView>
{
    public async Task<ReportView> Handle(GetReport query, CancellationToken cancellationToken)
    {
        var report = await db.CorrectionRequests.AsNoTracking().RequireAsync(r => r.Id == query.ReportId, cancellationToken);
        var employee = await db.RequireWholeRecordAsync(request.User, report.EmployeeId, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        var item = RecordItems.Find(employee, report.FieldKey, reference.Catalogues);
        var fileName = report.AttachmentId is { } id
            ? await db.Attachments.AsNoTracking().Where(a => a.Id == id).Select(a => a.FileName).FirstOrDefaultAsync(cancellationToken)
            : null;
        var reads = (await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken)).Reads;
        var address = item is null || (item.Secrecy & ~reads) != Secrecy.None
            ? null : $"/can-bo/{employee.Id}{(item.Address.StartsWith('#') ? "" : "/")}{item.Address}";
        return new ReportView(report, employee.FullName, item?.Value, address, fileName, reads);
    }
}

/// <summary>The menu's badge: reported errors that wait for an answer.</summary>
internal sealed class WaitingReports(PersonnelDbContext db, CountCache counts) : IWaitingCounter
{
    public string Url => SelfServiceSetup.ListUrl;

    public async ValueTask<int> CountAsync(CurrentUser user, CancellationToken cancellationToken) =>
        user.IsLimited(PersonnelPermissions.Edit)
            ? 0
            : await counts.CountAsync(db, $"reports waiting for {user.Id}", () => Waiting(user).CountAsync(cancellationToken));

    private IQueryable<Guid> Waiting(CurrentUser user) =>
        from report in db.CorrectionRequests
        where report.State == CorrectionState.Open
        join person in db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Edit)) on report.EmployeeId equals person.Id
        select report.Id;
}
