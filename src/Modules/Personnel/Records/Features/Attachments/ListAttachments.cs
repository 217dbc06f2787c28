using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Thành phần hồ sơ of one person: what is there, what is missing.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record ListAttachments(Guid EmployeeId) : IRequest<RecordPapersView>;

/// <summary>The record file.</summary>
internal sealed record RecordPapersView(
    Guid EmployeeId, string FullName, IReadOnlyList<PaperKindView> Kinds, IReadOnlyList<PaperView> Struck,
    IReadOnlyList<CatalogueChoice> MayAdd, long MaxBytes)
{
    /// <summary>Decisions behind the record that have a scan.</summary>
    public IReadOnlyList<DecisionPaper> Decisions { get; init; } = [];

    /// <summary>Required kinds that are there, of how many.</summary>
    public (int There, int Of) Completeness => (Kinds.Count(k => k.IsRequired && k.Papers.Count > 0), Kinds.Count(k => k.IsRequired));
}

/// <summary>A decision with its scan.</summary>
internal sealed record DecisionPaper(Guid DecisionId, string Number, DateOnly SignedOn, string? Summary, Guid FileId, string FileName);

/// <summary>One kind of document.</summary>
internal sealed record PaperKindView(string Code, string Name, bool IsRequired, IReadOnlyList<PaperView> Papers);

/// <summary>One document.</summary>
internal sealed record PaperView(
    Guid Id, string KindCode, string FileName, string? Title, string? Number, DateOnly? Date, long Size, DateTime AddedAt, string AddedBy,
    bool MayStrike, string? StruckReason, bool MayOpen);

internal sealed class ListAttachmentsHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, IOptions<AttachmentOptions> options)
    : IRequestHandler<ListAttachments, RecordPapersView>
{
    private async Task<IReadOnlyList<DecisionPaper>> DecisionsAsync(
        Guid employeeId, EmployeeAccess access, CancellationToken cancellationToken)
    {
        var found = await (from f in db.Set<DecisionFile>().AsNoTracking()
                           join d in db.Decisions on f.DecisionId equals d.Id
                           where db.AuditEntries.Any(a => a.SubjectId == employeeId && a.DecisionId == d.Id)
                               || db.Movements.Any(m => m.EmployeeId == employeeId && m.DecisionId == d.Id)
                           orderby d.SignedOn descending, f.AddedAt descending
                           select new DecisionPaper(d.Id, d.Number, d.SignedOn, d.Summary, f.Id, f.FileName)).ToListAsync(
                           cancellationToken);
        var closed = access.Reads.HasFlag(Secrecy.Pay)
            ? new HashSet<Guid>() : await db.PayPapersAmongAsync([.. found.Select(p => p.DecisionId).Distinct()], cancellationToken);
        return [.. found.DistinctBy(p => p.DecisionId).Where(p => !closed.Contains(p.DecisionId))];
    }

    public async Task<RecordPapersView> Handle(ListAttachments query, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesReadableIn(request.User.ScopeOf(PersonnelPermissions.View))
            .AsNoTracking()
            .Select(e => new { e.Id, e.FullName, e.KindCode })
            .RequireAsync(e => e.Id == query.EmployeeId, cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, employee.Id, cancellationToken);
        if (!access.WholeRecord)
        {
            throw new ForbiddenException();
        }

        var attachments = await db.Attachments.AsNoTracking().Where(a => a.EmployeeId == employee.Id).OrderByDescending(a => a.AddedAt)
            .ToListAsync(cancellationToken);
        var papers = attachments.Select(a => ViewOf(a, access)).ToList();
        var choices = (await references.CurrentAsync(cancellationToken)).Catalogues.ChoicesOf(RecordPapers.Catalogue);
        var kinds = choices
            .Select(c => new PaperKindView(
                c.Code, c.Name, RecordPapers.IsRequired(c, employee.KindCode),
                [.. papers.Where(p => p.KindCode == c.Code && p.StruckReason is null)]))
            .Where(k => k.IsRequired || k.Papers.Count > 0)
            .ToList();
        return new RecordPapersView(
            employee.Id, employee.FullName, kinds, [.. papers.Where(p => p.StruckReason is not null)],
            [.. choices.Where(c => c.IsOffered && RecordPapers.MayKeep(access, c.Code))], options.Value.MaxBytes)
        {
            Decisions = await DecisionsAsync(employee.Id, access, cancellationToken),
        };
    }

    private static PaperView ViewOf(Attachment a, EmployeeAccess access)
    {
        var mayOpen = RecordPapers.MayOpen(access, a.KindCode);
        return new PaperView(
            a.Id, a.KindCode, mayOpen ? a.FileName : "Giấy tờ về lương, không hiển thị", mayOpen
                ? a.Title : null, a.DocumentNumber, a.DocumentDate, a.SizeInBytes,
            a.AddedAt, a.AddedBy, a.StruckAt is null && mayOpen && RecordPapers.MayKeep(access, a.KindCode), a.StruckReason, mayOpen);
    }
}
