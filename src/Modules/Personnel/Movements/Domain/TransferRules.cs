using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>When a record may be sent to another unit (Điều 11.1, 11.2).</summary>
internal static class TransferRules
{
    /// <summary>Everything a transfer asks besides the rules of all movements; each refusal says what to do.</summary>
    /// <exception cref="RuleViolationException">A rule forbids the transfer.</exception>
    public static void Require(MovementCase it)
    {
        RequireMovesRecord(it.Type);
        if (it.HasLeft)
        {
            throw new RuleViolationException(
                "personnel.transfer-after-leaving",
                $"Không thể điều chuyển: hồ sơ đang ở trạng thái “{it.Status!.Name}”. Nếu người này trở lại làm việc, tiếp nhận lại hồ sơ trước.");
        }

        it.Employee.RequireNotInTransit();
        Movement.RequireAnotherUnit(it.Employee.UnitId, it.ToUnit!.Id);
        if (!it.ToUnit.IsInForceOn(it.From))
        {
            throw new RuleViolationException(
                "personnel.unit-not-in-force",
                $"{it.ToUnit.Name} không hoạt động vào ngày {it.From:dd/MM/yyyy}. Kiểm tra ngày hiệu lực hoặc chọn đơn vị kế thừa.");
        }

        it.Employee.RequireMovable(it.From);
    }

    /// <exception cref="RuleViolationException">The kind leaves the record where it is.</exception>
    public static void RequireMovesRecord(MovementType type)
    {
        if (!type.MovesRecord)
        {
            throw new RuleViolationException(
                "personnel.movement-keeps-record", $"Loại biến động “{type.Name}” không chuyển hồ sơ sang đơn vị khác. Chọn loại điều chuyển.");
        }
    }
}
