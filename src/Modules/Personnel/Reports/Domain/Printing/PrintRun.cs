using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Runs.Domain;

namespace HoSoCanBo.Personnel.Reports.Domain.Printing;

/// <summary>Where a batch of prints stands.</summary>
internal enum PrintState
{
    /// <summary>Waiting, or being written; a run that was broken off begins anew.</summary>
    Ordered,

    Done,
    Failed,
    Cancelled,
}

/// <summary>In hàng loạt: the forms of many people as one Word file, made in the background for the one who ordered it.</summary>
internal sealed class PrintRun : BackgroundRun, IOwnedRun
{
    public const int PeopleMax = 1000;
    public const int DescriptionMaxLength = 500;
    public const int FormMaxLength = 20;
    public const int MessageMaxLength = 500;

    private PrintRun()
    {
    }

    public Guid CreatedBy { get; private init; }

    public string CreatedByUserName { get; private init; } = "";

    /// <summary>Where its user may view records: <c>*</c> or ids of units. Asked again for each record while it runs.</summary>
    public string ViewScope { get; private init; } = "";

    /// <summary>Where its user may see pay.</summary>
    public string PayScope { get; private init; } = "";

    /// <summary>2C or HS02-VC; null: the form of each person's kind.</summary>
    public string? Form { get; private init; }

    /// <summary>Which people, in words.</summary>
    public string Description { get; private init; } = "";

    public int PeopleCount { get; private init; }

    public PrintState State { get; private set; }

    /// <summary>Forms in the file; those who left the user's units meanwhile are not in it.</summary>
    public int PrintedCount { get; private set; }

    public long FileLength { get; private set; }

    /// <inheritdoc />
    public override bool IsWaiting => State == PrintState.Ordered;

    protected override RuleViolationException BrokenOff =>
        new("personnel.print-broken-off", "Lần in bị gián đoạn nhiều lần nên đã dừng. In ít người hơn hoặc báo quản trị hệ thống.");

    protected override int LongestMessage => MessageMaxLength;

    /// <summary>A new order.</summary>
    /// <exception cref="RuleViolationException">Nobody, or too many people.</exception>
    public static PrintRun Order(PrintOrder order, DateTime now)
    {
        RequirePrintable(order.PeopleCount);
        return new PrintRun
        {
            Id = order.RunId,
            CreatedAt = now,
            CreatedBy = order.UserId,
            CreatedByName = order.DisplayName,
            CreatedByUserName = order.UserName,
            ViewScope = order.ViewScope,
            PayScope = order.PayScope,
            Form = order.Form,
            Description = order.Description,
            PeopleCount = order.PeopleCount,
            State = PrintState.Ordered,
        };
    }

    /// <summary>Between one person and <see cref="PeopleMax"/>.</summary>
    /// <exception cref="RuleViolationException">Nobody, or too many people.</exception>
    public static void RequirePrintable(int people)
    {
        if (people == 0)
        {
            throw new RuleViolationException("personnel.print-nobody", "Không có ai để in. Chọn lại người hoặc bộ lọc.");
        }

        if (people > PeopleMax)
        {
            throw new RuleViolationException(
                "personnel.print-too-many", $"Mỗi lần in nhiều nhất {PeopleMax:#,##0} người, bộ lọc này có {people:#,##0} người. Lọc theo đơn vị hoặc đối tượng rồi in từng phần.");
        }
    }

    /// <summary>The file is stored.</summary>
    public void Finish(int printed, long fileLength, DateTime now)
    {
        (PrintedCount, FileLength) = (printed, fileLength);
        End(PrintState.Done, now);
    }

    /// <inheritdoc />
    public override void Cancel(DateTime now)
    {
        if (IsWaiting)
        {
            End(PrintState.Cancelled, now);
        }
    }

    protected override void EndFailed(DateTime now) => End(PrintState.Failed, now);

    private void End(PrintState state, DateTime now)
    {
        (State, FinishedAt) = (state, now);
        Moved();
    }
}

/// <summary>What is ordered, and in whose name.</summary>
internal sealed record PrintOrder(
    Guid RunId, Guid UserId, string UserName, string DisplayName, string ViewScope, string PayScope, string? Form, string Description,
    int PeopleCount);

/// <summary>One person of a batch, in the order of printing.</summary>
internal sealed class PrintRunPerson
{
    public required Guid RunId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required Guid EmployeeId { get; init; }
}

/// <summary>A piece of the file of a run: pieces, so that no whole file has to pass through memory.</summary>
internal sealed class PrintFilePart
{
    /// <summary>Size of every part but the last.</summary>
    public const int SizeInBytes = 1024 * 1024;

    public required Guid RunId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
