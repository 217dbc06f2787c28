using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>No such record, or none inside the user's scope: 404. Both look the same on purpose.</summary>
public sealed class NotFoundException() : Exception("Không tìm thấy dữ liệu, hoặc dữ liệu nằm ngoài phạm vi được phân công.");

/// <summary>Somebody else saved first: 409. Nothing of what was typed is lost; the page shows both versions.</summary>
public sealed class StaleVersionException() : Exception(
    "Hồ sơ vừa được người khác cập nhật. Xem lại các giá trị đang lưu bên cạnh, rồi lưu lại nếu vẫn muốn thay đổi.");

/// <summary>Loading what must exist.</summary>
public static class RequireAsyncExtensions
{
    /// <summary>The one row that fits.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<T> RequireAsync<T>(this IQueryable<T> rows, Expression<Func<T, bool>> fits,
        CancellationToken cancellationToken) =>
        await rows.SingleOrDefaultAsync(fits, cancellationToken) ?? throw new NotFoundException();

    /// <summary>Refuses to change an aggregate the user has not seen in its present form.</summary>
    /// <exception cref="StaleVersionException">The aggregate changed since <paramref name="seen"/>.</exception>
    public static void RequireVersion(this IVersioned aggregate, int seen)
    {
        if (aggregate.Version != seen)
        {
            throw new StaleVersionException();
        }
    }
}
