using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Keeps a reminder with what was due when it was sent, and has the officers told. Saves nothing.</summary>
internal sealed class ReminderBook(PersonnelDbContext db, RequestContext request)
{
    /// <summary>Adds one.</summary>
    /// <param name="id">Made with the form.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="obligation">The one update it is about; null for all of the unit.</param>
    /// <param name="open">Last days of what the unit still has to do.</param>
    /// <param name="text">The words.</param>
    public void Add(Guid id, Guid unitId, UpdateObligation? obligation, IReadOnlyList<DateOnly> open, string text)
    {
        var (today, words) = (request.Clock.TodayInVietnam(), VietnameseText.Clean(text)!);
        db.Reminders.Add(new Reminder
        {
            Id = id,
            UnitId = unitId,
            ObligationId = obligation?.Id,
            Text = words,
            OpenThen = open.Count,
            OverdueThen = open.Count(day => day < today),
            SentAt = request.Clock.UtcNow(),
            SentBy = request.User.Id,
            SentByName = request.User.DisplayName,
        });
        db.Publish(new UpdateReminded(
            Guid.CreateVersion7(), request.Clock.GetUtcNow(), obligation?.DecisionId, unitId, ReminderStage.FromHead, open.Count,
            obligation?.Id,
            obligation?.DueOn ?? (open.Count == 0 ? null : open.Min()), words));
    }
}
