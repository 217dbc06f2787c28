using System.Runtime.CompilerServices;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>What is to be done on every record of the list, a row each, as a workbook.</summary>
[Requires(PersonnelPermissions.Export)]
internal sealed record ExportQuality(QualityFilter Filter) : IRequest<Stream>;

internal sealed class ExportQualityHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<ExportQuality, Stream>
{
    public async Task<Stream> Handle(ExportQuality query, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        return await WorkbookFile.StreamAsync(RowsAsync(query.Filter, reference, cancellationToken), "Việc cần bổ sung", cancellationToken);
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> RowsAsync(
        QualityFilter filter, ReferenceSnapshot reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var allowed = db.EmployeesIn(request.User.ScopeOf(PersonnelPermissions.Export)).Select(e => e.Id);
        var rows = db.QualityOf(request.User, filter)
            .Where(r => allowed.Contains(r.Person.Id))
            .Join(db.RecordGaps, r => r.Quality.EmployeeId, g => g.EmployeeId,
                (r, g) => new { r.Quality.Score, r.Person.Id, r.Person.FullName, r.Person.EmployeeNumber, r.Person.UnitId, Gap = g })
            .OrderBy(r => r.Score).ThenBy(r => r.Id).ThenBy(r => r.Gap.Number)
            .AsAsyncEnumerable();
        var rights = new ReadingRights(request.User, reference);
        var row = new Dictionary<string, object?>(StringComparer.Ordinal); // one for all rows: each is written before the next is made
        var count = 0;
        await foreach (var found in rows.WithCancellation(cancellationToken))
        {
            row["STT"] = ++count;
            row["Số hiệu"] = ExportSheet.Safe(found.EmployeeNumber);
            row["Họ và tên"] = ExportSheet.Safe(found.FullName);
            row["Đơn vị"] = reference.Units.NameOf(found.UnitId);
            row["Điểm"] = found.Score;
            row["Loại"] = QualityWords.NameOf(found.Gap.Kind);
            row["Nội dung"] = ExportSheet.Safe(found.Gap.Message.For(rights.Over(found.UnitId, found.Id)));
            row["Về"] = RuleTopics.Of(found.Gap.Rule);
            yield return row;
        }

        if (count == 0)
        {
            yield return new Dictionary<string, object?> { ["STT"] = null, ["Số hiệu"] = null, ["Họ và tên"] = null, ["Đơn vị"] = null,
                ["Nội dung"] = null };
        }
    }
}
