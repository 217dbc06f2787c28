using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Two users saved at the same moment; the database let one of them through.</summary>
public static class LostRace
{
    private const string Taken =
        "Đúng lúc này có người khác vừa ghi cùng nội dung (số, vị trí hoặc vai trò chỉ được có một). Chưa ghi gì của bạn; tải lại trang để xem rồi làm lại nếu vẫn cần.";

    private const string Crossed = "Đúng lúc này có người khác đang ghi cùng dữ liệu. Chưa ghi gì của bạn; bấm lưu lại lần nữa.";

    private static readonly int[] SqliteCodes = [1555, 2067]; // primary key, unique index
    private static readonly int[] SqlServerCodes = [2601, 2627];

    private const int SqlServerDeadlock = 1205;

    private const int MostLost = 10;

    /// <summary>What the loser is told (409); null when <paramref name="exception"/> is something else.</summary>
    public static string? MessageFor(Exception exception) => exception switch
    {
        StaleVersionException or DbUpdateConcurrencyException => new StaleVersionException().Message,
        DbUpdateException { InnerException: { } inner } when BreaksUniqueness(inner) => Taken,
        _ when IsDeadlock(exception) => Crossed,
        _ => null,
    };

    /// <summary>
    /// Saves what work in the background does; when somebody else wrote the same rows at that moment, the work reads and does it again.
    /// </summary>
    /// <param name="db">Forgets what it has tracked before each attempt.</param>
    /// <param name="act">Reads and changes; it finds what the other has written and must do without it then.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task SaveUntilWonAsync(ModuleDbContext db, Func<Task> act, CancellationToken cancellationToken)
    {
        for (var lost = 0; ; lost++)
        {
            db.ChangeTracker.Clear();
            try
            {
                await act();
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (Exception exception) when (lost < MostLost && MessageFor(exception) is not null)
            {
                // Read again.
            }
        }
    }

    /// <summary>Whether SQL Server undid this one of two transactions that waited for one another: doing it again helps.</summary>
    public static bool IsDeadlock(Exception exception) => exception.GetBaseException() is SqlException { Number: SqlServerDeadlock };

    /// <summary>Whether a database refused a second row of something there may be one of.</summary>
    public static bool BreaksUniqueness(Exception exception) =>
        (exception is SqliteException sqlite && SqliteCodes.Contains(sqlite.SqliteExtendedErrorCode))
        || (exception is SqlException server && SqlServerCodes.Contains(server.Number));
}
