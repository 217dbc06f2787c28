using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Training.Classes.Domain;
using HoSoCanBo.Training.Contents.Domain;
using HoSoCanBo.Training.Contracts;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Classes.Features.Results;

/// <summary>A certificate to be given.</summary>
internal sealed record CertificateFacts(string Number, DateOnly IssuedOn, string? Signer);

/// <summary>What all results of a class have in common.</summary>
internal sealed record CourseFacts(
    TrainingClass Class, CourseNotice Notice, CourseContent Content, string School, IReadOnlyDictionary<Guid, Trainee> People);

/// <summary>Gives certificates, counts tiết and tells Personnel; the caller saves.</summary>
internal sealed class ResultNews(TrainingDbContext db, TimeProvider clock)
{
    private IReadOnlyDictionary<(Guid Person, int Year), HourEntry> entries = new Dictionary<(Guid, int), HourEntry>();

    /// <summary>Reads what the results of a class need, in as many queries for 500 people as for one.</summary>
    public async Task<CourseFacts> FactsOfAsync(TrainingClass course, CancellationToken cancellationToken)
    {
        var people = course.Members.Select(m => m.PersonId).ToList();
        entries = await db.HourEntries.Where(h => h.ClassId == course.Id).ToDictionaryAsync(h => (h.PersonId, h.Year), cancellationToken);
        return new CourseFacts(
            course,
            await db.CourseNotices.AsNoTracking().Include(n => n.Revisions).SingleAsync(n => n.Id == course.NoticeId, cancellationToken),
            await db.CourseContents.AsNoTracking().Include(c => c.Terms).SingleAsync(c => c.Id == course.ContentId, cancellationToken),
            await db.KnownUnits.Where(u => u.Id == course.OrganizerUnitId).Select(u => u.Name).SingleAsync(cancellationToken),
            await db.Trainees.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken));
    }

    /// <summary>Sets the tiết of the years; years that give none any more are set to nought, so nothing counts twice.</summary>
    public void Count(TrainingClass course, ClassMember member, IReadOnlyDictionary<int, int> hours)
    {
        if (!course.CountsTowardYear)
        {
            return;
        }

        foreach (var year in hours.Keys.Union(entries.Keys.Where(k => k.Person == member.PersonId).Select(k => k.Year)))
        {
            var entry = entries.GetValueOrDefault((member.PersonId, year))
                ?? db.HourEntries.Add(
                    new HourEntry { Id = Guid.CreateVersion7(), PersonId = member.PersonId, ClassId = course.Id, Year = year }).Entity;
            entry.Set(hours.GetValueOrDefault(year));
        }
    }

    /// <summary>Gives the certificate and tells Personnel.</summary>
    public void Certify(CourseFacts facts, ClassMember member, CertificateFacts certificate)
    {
        var given = db.GivenCertificates.Add(new GivenCertificate
        {
            Id = Guid.CreateVersion7(), PersonId = member.PersonId, ContentId = facts.Content.Id, NoticeId = facts.Notice.Id,
            Number = certificate.Number,
            IssuedOn = certificate.IssuedOn, Signer = certificate.Signer,
        }).Entity;
        member.GetCertificate(given.Id, LevelOf(facts.People.GetValueOrDefault(member.PersonId), facts.Content.Raises));
        Tell(facts, member, given, isWithdrawn: false);
    }

    /// <summary>Takes a certificate back and tells Personnel.</summary>
    public void TakeBack(CourseFacts facts, ClassMember member, GivenCertificate given)
    {
        given.WithdrawnAt = clock.UtcNow();
        Tell(facts, member, given, isWithdrawn: true);
        member.LoseCertificate();
    }

    /// <summary>Tells the learners that there is a result.</summary>
    public void TellLearners(TrainingClass course, IReadOnlyList<Guid> people)
    {
        foreach (var unit in course.Members.Where(m => people.Contains(m.PersonId)).GroupBy(m => m.UnitId))
        {
            db.Publish(new LearnersTold(
                Guid.CreateVersion7(), clock.GetUtcNow(), null, course.NoticeId, unit.Key, [.. unit.Select(m => m.PersonId)],
                LearnerNews.Result, course.Name));
        }
    }

    private void Tell(CourseFacts facts, ClassMember member, GivenCertificate given, bool isWithdrawn) => db.Publish(new CourseCompleted(
        Guid.CreateVersion7(), clock.GetUtcNow(), null, member.PersonId, given.Id, isWithdrawn, facts.Notice.Title, facts.School,
        facts.Content.Group.ToString(),
        facts.Content.Raises?.ToString(), facts.Content.LevelCode, member.PreviousLevelCode, facts.Class.StartsOn, facts.Class.EndsOn,
        facts.Notice.InForce!.Text.Form.ToString(), member.AttendedHours
            ?? 0, ClassMember.GradeOf(member.MarkInTenths), given.Number, given.IssuedOn));

    private static string? LevelOf(Trainee? person, RaisedField? field) => field switch
    {
        RaisedField.ProfessionalLevel => person?.ProfessionalLevelCode,
        RaisedField.PoliticalTheory => person?.PoliticalTheoryCode,
        RaisedField.StateManagement => person?.StateManagementCode,
        _ => null,
    };
}
