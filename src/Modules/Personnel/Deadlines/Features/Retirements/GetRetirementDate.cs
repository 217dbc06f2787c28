using HoSoCanBo.Personnel.Reference.Domain;
using System.Globalization;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Retirements;

/// <summary>Thời điểm nghỉ hưu of one person: by the roadmap, or a date of the own with its history.</summary>
[Requires(PersonnelPermissions.View)]
internal sealed record GetRetirementDate(Guid EmployeeId) : IRequest<RetirementDateView>;

/// <summary>When a person retires.</summary>
/// <param name="FullName">Whose.</param>
/// <param name="Born">Birth date and sex, in words; null when one of them is unknown.</param>
/// <param name="ByRoadmap">By the roadmap; null without birth date and sex.</param>
/// <param name="Own">The date of the own; null when none was ever set.</param>
/// <param name="History">What was set and taken back, newest first.</param>
/// <param name="MayEdit">Whether the user may set one.</param>
internal sealed record RetirementDateView(
    string FullName, string? Born, RetirementMoment? ByRoadmap, RetirementException? Own, IReadOnlyList<RetirementDateChange> History,
    bool MayEdit)
{
    /// <summary>The day that counts.</summary>
    public DateOnly? RetiresOn => Own is { IsInForce: true } own ? own.RetiresOn : ByRoadmap?.RetiresOn;
}

internal sealed record RetirementDateChange(DateTime At, string By, DateOnly? RetiresOn, string Reason, Guid? DecisionId,
    string? DecisionNumber);

internal sealed class GetRetirementDateHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<GetRetirementDate, RetirementDateView>
{
    public async Task<RetirementDateView> Handle(GetRetirementDate query, CancellationToken cancellationToken)
    {
        var id = query.EmployeeId;
        var person = await db.EmployeesReadableIn(request.User.ScopeOf(PersonnelPermissions.View)).AsNoTracking()
            .Select(e => new { e.Id, e.FullName, e.Sex, e.BirthDate })
            .RequireAsync(e => e.Id == id, cancellationToken);
        var access = await EmployeeAccess.OfAsync(db, request.User, id, cancellationToken);
        if (!access.WholeRecord)
        {
            throw new ForbiddenException();
        }

        var own = await db.RetirementExceptions.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        var moment = person is { Sex: { } sex, BirthDate: { } born } ? RetirementAge.Of(sex, born) : null;
        var words = moment is null ? null : $"{(person.Sex == Sex.Male ? "Nam" : "Nữ")}, sinh {person.BirthDate:dd/MM/yyyy}";
        return new RetirementDateView(
            person.FullName, words, moment, own, own is null ? [] : await HistoryAsync(id, cancellationToken), access.MayEdit
                && access.LimitedTo is null);
    }

    private async Task<IReadOnlyList<RetirementDateChange>> HistoryAsync(Guid id, CancellationToken cancellationToken)
    {
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(a => a.SubjectId == id && a.Changes.Contains(nameof(RetirementException)))
            .OrderByDescending(a => a.Sequence)
            .ToListAsync(cancellationToken);
        return entries.ConvertAll(a => new RetirementDateChange(a.At, a.UserName, DayOf(a), a.Reason, a.DecisionId, a.DecisionNumber));
    }

    private static DateOnly? DayOf(AuditEntry entry)
    {
        var change = JsonSerializer.Deserialize<List<AuditedChange>>(entry.Changes)!
            .FirstOrDefault(c => c is { Entity: nameof(RetirementException), Field: nameof(RetirementException.RetiresOn) });
        return DateOnly.TryParse(change?.To, CultureInfo.InvariantCulture, out var day) ? day : null;
    }
}
