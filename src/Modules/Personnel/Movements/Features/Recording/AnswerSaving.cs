using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

internal static class AnswerSaving
{
    /// <summary>Saves the answer to a transfer; of two people who answer at once, one wins and the other is told so.</summary>
    /// <exception cref="RuleViolationException">Somebody else was faster.</exception>
    public static async Task SaveAnswerAsync(this PersonnelDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolationException(
                "personnel.transfer-already-answered",
                "Hồ sơ hoặc lần điều chuyển này vừa được người khác xử lý cùng lúc. Tải lại trang để xem kết quả.");
        }
    }
}
