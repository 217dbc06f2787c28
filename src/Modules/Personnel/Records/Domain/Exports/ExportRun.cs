using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Runs.Domain;

namespace HoSoCanBo.Personnel.Records.Domain.Exports;

/// <summary>Where a large export stands.</summary>
internal enum ExportState
{
    /// <summary>Waiting, or being written; a run that was broken off begins anew.</summary>
    Ordered,

    Done,
    Failed,
    Cancelled,
}

/// <summary>
/// Kết xuất danh sách lớn: a workbook of many people, made in the background for the one who ordered it, who gets a notice.
/// </summary>
internal sealed class ExportRun : BackgroundRun, IOwnedRun
{
    /// <summary>A list of more people is made in the background.</summary>
    public const int PeopleAtOnce = 5000;

    public const int MessageMaxLength = 500;

    /// <summary>Eight scopes of a run, and what is asked, as JSON.</summary>
    public const int StoredMaxLength = 20_000;

    private ExportRun()
    {
    }

    public Guid CreatedBy { get; private init; }

    public string CreatedByUserName { get; private init; } = "";

    /// <summary>What its user might see and take out, as JSON: the work runs without the session.</summary>
    public string Rights { get; private init; } = "";

    /// <summary>Whom and which columns, as JSON.</summary>
    public string Asked { get; private init; } = "";

    public int PeopleCount { get; private init; }

    public ExportState State { get; private set; }

    public long FileLength { get; private set; }

    /// <inheritdoc />
    public override bool IsWaiting => State == ExportState.Ordered;

    protected override RuleViolationException BrokenOff =>
        new("personnel.export-broken-off",
            "Việc kết xuất bị gián đoạn nhiều lần nên đã dừng. Lọc ít người hơn hoặc báo quản trị hệ thống.");

    protected override int LongestMessage => MessageMaxLength;

    public static ExportRun Order(ExportOrder order, DateTime now) => new()
    {
        Id = order.RunId,
        CreatedAt = now,
        CreatedBy = order.UserId,
        CreatedByName = order.DisplayName,
        CreatedByUserName = order.UserName,
        Rights = order.Rights,
        Asked = order.Asked,
        PeopleCount = order.PeopleCount,
        State = ExportState.Ordered,
    };

    /// <summary>The file is stored.</summary>
    public void Finish(long fileLength, DateTime now)
    {
        FileLength = fileLength;
        End(ExportState.Done, now);
    }

    /// <inheritdoc />
    public override void Cancel(DateTime now)
    {
        if (IsWaiting)
        {
            End(ExportState.Cancelled, now);
        }
    }

    protected override void EndFailed(DateTime now) => End(ExportState.Failed, now);

    private void End(ExportState state, DateTime now)
    {
        (State, FinishedAt) = (state, now);
        Moved();
    }
}

/// <summary>What is ordered, and in whose name.</summary>
internal sealed record ExportOrder(Guid RunId, Guid UserId, string UserName, string DisplayName, string Rights, string Asked,
    int PeopleCount);

/// <summary>A piece of the file of a run: pieces, so that no whole file has to pass through memory.</summary>
internal sealed class ExportFilePart
{
    /// <summary>Size of every part but the last.</summary>
    public const int SizeInBytes = 1024 * 1024;

    public required Guid RunId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
