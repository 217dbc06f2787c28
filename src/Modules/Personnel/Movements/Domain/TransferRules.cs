using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Units;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>When a record may be sent to another unit (Điều 11.1, 11.2).</summary>
internal static class TransferRules
{
    /// <summary>Everything that can be known before the record is sent; each refusal says what to do.</summary>
    /// <exception cref="RuleViolationException">A rule forbids the transfer.</exception>
    public static void Require(Employee employee, RecordStatus? status, MovementType type, OrganizationUnit toUnit, DateOnly effectiveFrom)
    {
        if (!type.MovesRecord)
        {
            throw new RuleViolationException(
                "personnel.movement-keeps-record", $"Loại biến động “{type.Name}” không chuyển hồ sơ sang đơn vị khác. Chọn loại điều chuyển.");
        }

        if (status is { IsTerminal: true, StatusScope: "person" })
        {
            throw new RuleViolationException(
                "personnel.transfer-after-leaving",
                $"Không thể điều chuyển: hồ sơ đang ở trạng thái “{status.Name}”. Nếu người này trở lại làm việc, tiếp nhận lại hồ sơ trước.");
        }

        employee.RequireNotInTransit();
        RequireAnotherUnit(employee.UnitId, toUnit.Id);
        if (!toUnit.IsInForceOn(effectiveFrom))
        {
            throw new RuleViolationException(
                "personnel.unit-not-in-force",
                $"{toUnit.Name} không hoạt động vào ngày {effectiveFrom:dd/MM/yyyy}. Kiểm tra ngày hiệu lực hoặc chọn đơn vị kế thừa.");
        }

        employee.RequireMovable(effectiveFrom);
    }

    /// <exception cref="RuleViolationException">The units are the same.</exception>
    public static void RequireAnotherUnit(Guid fromUnitId, Guid toUnitId)
    {
        if (fromUnitId == toUnitId)
        {
            throw new RuleViolationException(
                "personnel.transfer-to-same-unit", "Đơn vị chuyển đến phải khác đơn vị hiện tại. Chọn lại đơn vị chuyển đến.");
        }
    }

    /// <summary>The clock of a kind of movement: inside one agency Điều 11.1, otherwise Điều 11.2.</summary>
    public static ObligationRule ClockOf(MovementType type) =>
        type.Category == "internal" ? ObligationRule.InternalMove : ObligationRule.Transfer;
}
