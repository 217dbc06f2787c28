using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// A failure of the storage itself (server gone, disk full, folder not writable, file damaged), not of what was asked of it.
/// Nobody can mend it by typing something else, so users are told to wait and operators to look.
/// </summary>
/// <param name="IsFull">There is no room left; otherwise the storage cannot be reached, read or written.</param>
/// <param name="Details">The words of the database or the operating system, for the operator's log.</param>
public sealed record Outage(bool IsFull, string Details)
{
    /// <summary>After so many seconds another try makes sense.</summary>
    public const int RetrySeconds = 30;

    private const int SqliteFull = 13;
    private const int NoSpace = 28; // ENOSPC
    private const int QuotaExceeded = 122; // EDQUOT
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    // Busy, read-only, input/output, damaged, cannot open, not a database.
    private static readonly int[] SqliteCodes = [5, 8, 10, 11, 14, 26, SqliteFull];

    // The file group, the database or its log has no room left.
    private static readonly int[] SqlServerFull = [1101, 1105, 9002];

    // No connection, connection lost, time-out, no such server, database not there or not allowed.
    private static readonly int[] SqlServerCodes =
        [-2, -1, 0, 2, 20, 26, 40, 53, 64, 121, 233, 258, 4060, 4064, 10053, 10054, 10060, 10061, 11001, 18456, .. SqlServerFull];

    private static readonly int[] FileCodes = [NoSpace, QuotaExceeded, WindowsDiskFull];

    /// <summary>What a user reads: what happened and what to do.</summary>
    public string Message => IsFull
        ? "Máy chủ đã hết chỗ lưu trữ nên chưa ghi được gì. Không có gì bị ghi dở dang. Báo đơn vị vận hành giải phóng ổ đĩa, rồi làm lại."
        : "Phần mềm chưa nối được hoặc chưa ghi được vào cơ sở dữ liệu. Không có gì bị ghi dở dang. Thử lại sau ít phút; nếu vẫn vậy, báo đơn vị vận hành.";

    /// <summary>507 when there is no room left, otherwise 503.</summary>
    public int StatusCode => IsFull ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable;

    /// <summary>The outage inside <paramref name="exception"/>; null when it failed for another reason.</summary>
    public static Outage? Find(Exception? exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case SqliteException sqlite when SqliteCodes.Contains(sqlite.SqliteErrorCode):
                    return new Outage(sqlite.SqliteErrorCode == SqliteFull, sqlite.Message);
                case SqlException server when SqlServerCodes.Contains(server.Number):
                    return new Outage(SqlServerFull.Contains(server.Number), server.Message);
                case IOException file when FileCodes.Contains(file.HResult):
                    return new Outage(IsFull: true, file.Message);
            }
        }

        return null;
    }
}
