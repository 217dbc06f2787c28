using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Runs;
using MediatR;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>Whom and what a background export takes out.</summary>
/// <param name="Filter">Who, by the filters of the list; null when they are sought by criteria.</param>
/// <param name="Columns">Keys of the columns on the screen.</param>
/// <param name="Reason">Why every part of the records is taken out; null: the columns alone.</param>
/// <param name="Criteria">Who, by free criteria; null when they are those of the list.</param>
internal sealed record ExportAsked(EmployeeFilter? Filter, IReadOnlyList<string> Columns, string? Reason, Criteria? Criteria = null)
{
    /// <summary>The export itself, as it is sent when the list is small.</summary>
    public IRequest<Stream> ToExport() => this switch
    {
        { Criteria: { } criteria } => new ExportFound(criteria, Columns),
        { Filter: { } filter, Reason: { } reason } => new ExportFullRecords(filter, reason),
        { Filter: { } filter } => new ExportEmployees(filter, Columns),
        _ => throw new InvalidOperationException("An export says neither filter nor criteria."),
    };
}

/// <summary>
/// The rights of a user as an export keeps them: exactly the permissions an export asks, where they hold and whether they are limited. So
/// the file shows what the user might have seen when it was ordered, and nothing else.
/// </summary>
internal sealed record ExportRights(IReadOnlyDictionary<string, string> Scopes, IReadOnlyList<string> Limited, IReadOnlyList<string> Roles)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Asked =
    [
        PersonnelPermissions.Search, PersonnelPermissions.Export, PersonnelPermissions.View, PersonnelPermissions.ViewSalary,
        PersonnelPermissions.Edit, "training.use", "emulation.use", "salary.use", // which columns may be chosen (SearchAccess)
    ];

    /// <summary>As they are stored.</summary>
    public static string ToStored(CurrentUser user) => JsonSerializer.Serialize(
        new ExportRights(Asked.ToDictionary(p => p, p => RunScope.ToStored(user.ScopeOf(p))), [.. Asked.Where(user.IsLimited)],
            [.. user.Roles]), Json);

    /// <summary>The user the work acts as.</summary>
    public static CurrentUser ActorOf(ExportRun run)
    {
        var stored = JsonSerializer.Deserialize<ExportRights>(run.Rights, Json)!;
        return CurrentUser.Anonymous with
        {
            Id = run.CreatedBy,
            UserName = run.CreatedByUserName,
            DisplayName = run.CreatedByName,
            Roles = stored.Roles,
            Grants = stored.Scopes.ToDictionary(s => s.Key, s => RunScope.FromStored(s.Value)),
            LimitedPermissions = stored.Limited.ToHashSet(StringComparer.Ordinal),
        };
    }

    public static string Write(ExportAsked asked) => JsonSerializer.Serialize(asked, Json);

    public static ExportAsked Read(string stored) => JsonSerializer.Deserialize<ExportAsked>(stored, Json)!;
}
