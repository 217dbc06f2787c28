using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Một danh sách đăng ký with each person's conditions and answers.</summary>
[Requires(TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Report)]
internal sealed record ShowRegistration(Guid Id) : IRequest<RegistrationView>;

/// <summary>Các danh sách đăng ký the user may see, newest first.</summary>
/// <param name="NoticeId">Of one notice; null: of all.</param>
/// <param name="State">In one state; null: in any.</param>
/// <param name="Page">The page, from 1.</param>
[Requires(TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Report)]
internal sealed record ListRegistrations(Guid? NoticeId, RegistrationState? State, int Page) : IRequest<Page<RegistrationRow>>;

/// <summary>A list as its page shows it.</summary>
/// <param name="List">The list.</param>
/// <param name="Notice">The notice.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="People">The people in order.</param>
/// <param name="MayPrepare">Whether the user prepares lists of the unit.</param>
/// <param name="MayConfirm">Whether the user confirms them.</param>
/// <param name="SealCode">Code of its seal.</param>
/// <param name="Earlier">The other lists of the unit for the notice.</param>
public sealed record RegistrationView(
    Registration List, CourseNotice Notice, string? UnitName, IReadOnlyList<PersonOnList> People, bool MayPrepare, bool MayConfirm,
    string? SealCode,
    IReadOnlyList<RegistrationRow> Earlier);

/// <summary>Somebody on a list.</summary>
public sealed record PersonOnList(RegistrationLine Line, IReadOnlyList<ConditionFinding> Findings, bool? Agrees, string? Remark,
    EnrolmentState? Enrolment, string? EnrolmentReason);

/// <summary>A list in a list of lists.</summary>
public sealed record RegistrationRow(
    Guid Id, Guid NoticeId, string Title, string? UnitName, int Number, RegistrationState State, int People, DateTime PreparedAt,
    DateTime? SentAt, DateTime ClosesAt);

internal sealed class ShowRegistrationHandler(TrainingDbContext db, RegistrationAccess access) :
    IRequestHandler<ShowRegistration, RegistrationView>, IRequestHandler<ListRegistrations, Page<RegistrationRow>>
{
    private const int PageSize = 20;

    public async Task<RegistrationView> Handle(ShowRegistration query, CancellationToken cancellationToken)
    {
        var list = await access.Visible().AsNoTracking().Include(r => r.Lines).RequireAsync(r => r.Id == query.Id, cancellationToken);
        var notice = await db.CourseNotices.AsNoTracking().Include(n => n.Revisions)
            .SingleAsync(n => n.Id == list.NoticeId, cancellationToken);
        var (prepares, confirms) = (access.Units(access.Prepares), access.Units(access.Confirms));
        return new RegistrationView(
            list, notice,
            await db.KnownUnits.Where(u => u.Id == list.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken),
            await PeopleAsync(list, cancellationToken),
            await prepares.AnyAsync(u => u == list.UnitId, cancellationToken),
            await confirms.AnyAsync(u => u == list.UnitId, cancellationToken),
            await db.Seals.Where(s => s.Id == list.SealId).Select(s => s.Code).SingleOrDefaultAsync(cancellationToken),
            await Rows(access.Visible().AsNoTracking()
                .Where(r => r.NoticeId == list.NoticeId && r.UnitId == list.UnitId && r.Id != list.Id))
                .Take(PageSize).ToListAsync(cancellationToken));
    }

    public Task<Page<RegistrationRow>> Handle(ListRegistrations query, CancellationToken cancellationToken) =>
        Rows(access.Visible().AsNoTracking()
            .Where(r => (query.NoticeId == null || r.NoticeId == query.NoticeId) && (query.State == null || r.State == query.State)))
            .ToPageAsync(query.Page, PageSize, cancellationToken);

    /// <summary>Newest first.</summary>
    private IQueryable<RegistrationRow> Rows(IQueryable<Registration> lists) =>
        from list in lists
        join notice in db.CourseNotices on list.NoticeId equals notice.Id
        orderby list.PreparedAt descending, list.Id
        select new RegistrationRow(
            list.Id, list.NoticeId, notice.Title, db.KnownUnits.Where(u => u.Id == list.UnitId).Select(u => u.Name)
                .FirstOrDefault(), list.Number, list.State,
            list.Lines.Count(l => !l.IsLeftOut), list.PreparedAt, list.SentAt, notice.ClosesAt);

    private async Task<IReadOnlyList<PersonOnList>> PeopleAsync(Registration list, CancellationToken cancellationToken)
    {
        var people = list.People.Select(l => l.PersonId).ToList();
        var answers = await db.LearnerAnswers.AsNoTracking().Where(a => a.NoticeId == list.NoticeId && people.Contains(a.PersonId))
            .ToDictionaryAsync(a => a.PersonId, cancellationToken);
        var enrolments = await db.Enrolments.AsNoTracking().Where(e => e.RegistrationId == list.Id && people.Contains(e.PersonId))
            .ToDictionaryAsync(e => e.PersonId, cancellationToken);
        return
        [
            .. list.People.OrderBy(l => VietnameseText.NameSortKey(l.FullName), ByteOrder.Instance).ThenBy(l => l.Id).Select(line =>
            {
                var (answer, enrolment) = (answers.GetValueOrDefault(line.PersonId), enrolments.GetValueOrDefault(line.PersonId));
                return new PersonOnList(
                    line, CandidateFinder.FromJson(line.FindingsJson), answer?.Agrees, answer?.Remark, enrolment?.State, enrolment?.Reason);
            }),
        ];
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
