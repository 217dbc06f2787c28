using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Finds who a unit may register for a notice and judges them; in as many queries for 2,000 people as for one.</summary>
internal sealed class CandidateFinder(TrainingDbContext db)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The units a unit registers for: itself and those below it, without the parts that got the notice themselves.</summary>
    public async Task<List<Guid>> UnitsOfAsync(Guid noticeId, Guid unitId, CancellationToken cancellationToken)
    {
        var below = await db.KnownUnits.AsNoTracking().InScope(new Scope(false, [unitId], null)).Select(u => new { u.Id, u.Path })
            .ToListAsync(cancellationToken);
        var others = await db.NoticeUnits.AsNoTracking().Where(u => u.NoticeId == noticeId && u.IsAddressed && u.UnitId != unitId)
            .Select(u => u.UnitId).ToListAsync(cancellationToken);
        var apart = below.Where(u => others.Contains(u.Id)).Select(u => u.Path).ToList();
        return [.. below.Where(u => !apart.Exists(path => u.Path.StartsWith(path, StringComparison.Ordinal))).Select(u => u.Id)];
    }

    /// <summary>Everybody of some units, in order of names.</summary>
    public Task<List<Candidate>> OfUnitsAsync(CourseNotice notice, IReadOnlyCollection<Guid> units, CancellationToken cancellationToken) =>
        ReadAsync(notice, p => units.Contains(p.UnitId!.Value), cancellationToken);

    /// <summary>Some people, among some units.</summary>
    public Task<List<Candidate>> OfPeopleAsync(CourseNotice notice, IReadOnlyCollection<Guid> units, IReadOnlyCollection<Guid> people,
        CancellationToken cancellationToken) =>
        ReadAsync(notice, p => people.Contains(p.Id) && units.Contains(p.UnitId!.Value), cancellationToken);

    /// <summary>The review of a notice as it is in force.</summary>
    public async Task<CandidateReview> ReviewOfAsync(CourseNotice notice, CancellationToken cancellationToken)
    {
        var contents = await db.CourseContents.AsNoTracking().Include(c => c.Terms).ToDictionaryAsync(c => c.Id, cancellationToken);
        return new CandidateReview(notice.InForce!.Text, contents);
    }

    /// <summary>Findings as they are kept.</summary>
    public static string ToJson(IReadOnlyList<ConditionFinding> findings) => JsonSerializer.Serialize(findings, Json);

    /// <summary>Kept findings.</summary>
    public static IReadOnlyList<ConditionFinding> FromJson(string stored) =>
        JsonSerializer.Deserialize<List<ConditionFinding>>(stored, Json)!;

    private async Task<List<Candidate>> ReadAsync(
        CourseNotice notice, Expression<Func<Trainee, bool>> who, CancellationToken cancellationToken)
    {
        var people = await db.Trainees.AsNoTracking().Where(p => p.FullName != null && p.UnitId != null).Where(who)
            .OrderBy(p => p.NameSortKey).ThenBy(p => p.Id)
            .Select(p => new Candidate
            {
                Id = p.Id, EmployeeNumber = p.EmployeeNumber, FullName = p.FullName!, BirthDate = p.BirthDate, KindCode = p.KindCode,
                UnitId = p.UnitId!.Value,
                UnitName = db.KnownUnits.Where(u => u.Id == p.UnitId).Select(u => u.Name).FirstOrDefault(), PositionName = p.PositionName,
                IsPresent = p.IsPresent, ServesSince = p.ServesSince, ProfessionalLevelCode = p.ProfessionalLevelCode,
                PoliticalTheoryCode = p.PoliticalTheoryCode, StateManagementCode = p.StateManagementCode, FactsAt = p.LearningFactsAt,
            }).ToListAsync(cancellationToken);
        var ids = db.Trainees.Where(who).Select(p => p.Id);
        var certificates = (await db.GivenCertificates.AsNoTracking().Where(c => c.WithdrawnAt == null && ids.Contains(c.PersonId))
            .Select(c => new { c.PersonId, Held = new HeldCertificate(c.ContentId, c.Number, c.IssuedOn) }).ToListAsync(cancellationToken))
            .ToLookup(c => c.PersonId, c => c.Held);
        var overlaps = (await OverlapsAsync(notice, ids, cancellationToken)).ToLookup(o => o.PersonId, o => o.What);
        return [.. people.Select(p => p with { Certificates = [.. certificates[p.Id]], Overlapping = [.. overlaps[p.Id]] })];
    }

    private async Task<List<(Guid PersonId, string What)>> OverlapsAsync(
        CourseNotice notice, IQueryable<Guid> people, CancellationToken cancellationToken)
    {
        var (starts, ends) = (notice.InForce!.Text.StartsOn, notice.InForce.Text.EndsOn);
        var found = await (from enrolment in db.Enrolments.AsNoTracking()
                           where enrolment.NoticeId != notice.Id && people.Contains(enrolment.PersonId)
                               && enrolment.State != EnrolmentState.Refused && enrolment.State != EnrolmentState.Withdrawn
                           join other in db.CourseNotices on enrolment.NoticeId equals other.Id
                           where other.State == NoticeState.Issued && other.StartsOn <= ends && other.EndsOn >= starts
                           select new { enrolment.PersonId, other.Title, other.StartsOn, other.EndsOn }).ToListAsync(cancellationToken);
        return [.. found.Select(f => (f.PersonId, $"{f.Title} ({f.StartsOn:dd/MM/yyyy} - {f.EndsOn:dd/MM/yyyy})"))];
    }
}
