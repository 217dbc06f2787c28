using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Domain;

/// <summary>When a movement may be recorded; each refusal says which rule and what to do.</summary>
internal static class MovementRules
{
    public const string Death = RecordStatusCodes.Died;

    /// <exception cref="RuleViolationException">A rule forbids the movement.</exception>
    public static void Require(MovementCase it)
    {
        RequireLiving(it);
        RequireNotAnnulled(it);
        RequireKind(it);
        RequireUnitNamed(it);
        if (MovingPerson.NeedsReceipt(it.Type))
        {
            TransferRules.Require(it);
        }

        RequireComingOrPresent(it);
        it.Employee.RequireNotInTransit();
        it.Employee.RequireInService(it.From);
        RequireNotEnteredBefore(it);
        RequireNoEarlierLeaving(it);
        RequireStatusBefore(it);
        RequirePeriod(it);
        RequireUnit(it);
        RequireAfterPresentPost(it);
        MovementKindRules.Require(it);
        PostRules.RequireLevel(it.Answers.PositionName, it.ToUnit ?? it.FromUnit, it.Catalogues);
    }

    private static void RequireLiving(MovementCase it)
    {
        if (it.Employee.StatusCode == Death)
        {
            throw new RuleViolationException(
                "personnel.movement-after-death",
                $"{it.Employee.FullName} đã từ trần: hồ sơ được lưu trữ, không ghi thêm biến động. Nếu ghi nhầm, đề nghị Sở Nội vụ đính chính.");
        }
    }

    private static void RequireNotAnnulled(MovementCase it)
    {
        if (it.Employee.StatusCode == Employee.Annulled)
        {
            throw new RuleViolationException(
                "personnel.movement-of-annulled-record",
                "Hồ sơ này đã hủy vì nhập nhầm nên không ghi biến động. Nhập lại hồ sơ đúng trước.");
        }
    }

    private static void RequireKind(MovementCase it)
    {
        if (it.Form.Kinds.Count > 0 && !it.Form.Kinds.Contains(it.Employee.KindCode))
        {
            throw new RuleViolationException(
                "personnel.movement-for-other-kind", $"“{it.Type.Name}” không dùng cho đối tượng này: {it.Form.OtherwiseUse}.");
        }
    }

    private static void RequireComingOrPresent(MovementCase it)
    {
        var comes = it.Type.Category == MovementCategory.In;
        if (it.HasLeft && !comes)
        {
            throw new RuleViolationException(
                "personnel.movement-after-leaving",
                $"Không ghi được “{it.Type.Name}”: hồ sơ đang ở trạng thái “{it.Status!.Name}”. Nếu người này trở lại làm việc, tiếp nhận lại hồ sơ trước.");
        }

        if (comes && it.HasLeft && it.From < it.Employee.InStatusSince)
        {
            throw new RuleViolationException(
                "personnel.return-before-leaving",
                $"{it.Employee.FullName} rời hệ thống từ ngày {it.Employee.InStatusSince:dd/MM/yyyy}; ngày tiếp nhận lại không thể trước ngày đó. Kiểm tra lại ngày hiệu lực.");
        }

        var renews = MovementForms.IsContract(it.Type.Code) && it.Form.Kinds.Contains(it.Employee.KindCode);
        if (comes && !it.HasLeft && !renews)
        {
            throw new RuleViolationException(
                "personnel.already-in-service",
                $"{it.Employee.FullName} đang có hồ sơ tại đơn vị nên không tuyển dụng, tiếp nhận lần nữa. Chọn Điều động hoặc Chuyển công tác.");
        }
    }

    private static void RequireNotEnteredBefore(MovementCase it)
    {
        if (it.Earlier.Any(m => m.TypeCode == it.Type.Code && m.EffectiveFrom == it.From))
        {
            throw new RuleViolationException(
                "personnel.movement-recorded-already",
                $"“{it.Type.Name}” có hiệu lực {it.From:dd/MM/yyyy} của người này đã được ghi. Mở lại biến động đó; nếu sai, thu hồi trước khi ghi lại.");
        }
    }

    private static void RequireNoEarlierLeaving(MovementCase it)
    {
        var leaving = it.Earlier.FirstOrDefault(m => m.WaitsForItsDay && it.TypeOf(m)?.Category == MovementCategory.Out
            && m.EffectiveFrom <= it.From);
        if (leaving is not null)
        {
            throw new RuleViolationException(
                "personnel.movement-after-planned-leaving",
                $"Đã có “{it.TypeOf(leaving)!.Name}” chờ hiệu lực từ {leaving.EffectiveFrom:dd/MM/yyyy}. Thu hồi biến động đó trước, hoặc kiểm tra lại ngày hiệu lực.");
        }

        if (it.Type.Category == MovementCategory.Out && (it.From < it.Employee.InStatusSince || it.From <= it.Employee.InPostSince))
        {
            var latest = it.Employee.InStatusSince > it.Employee.InPostSince ? it.Employee.InStatusSince : it.Employee.InPostSince;
            throw new RuleViolationException(
                "personnel.leaving-before-last-movement",
                $"Hồ sơ có biến động từ ngày {latest:dd/MM/yyyy}; ngày “{it.Type.Name}” phải sau ngày đó. Kiểm tra lại ngày hiệu lực.");
        }
    }

    private static void RequireStatusBefore(MovementCase it)
    {
        if (it.Form.StatusesBefore.Count > 0 && !it.Form.StatusesBefore.Contains(it.Employee.StatusCode))
        {
            throw new RuleViolationException(
                "personnel.movement-from-other-status",
                $"Không ghi được “{it.Type.Name}” vì trạng thái hiện tại là “{it.Status?.Name ?? it.Employee.StatusCode}”. Chọn loại biến động khác hoặc ghi biến động còn thiếu trước.");
        }
    }

    private static void RequirePeriod(MovementCase it)
    {
        if (it.Answers.EndsOn is not { } endsOn)
        {
            return;
        }

        if (endsOn <= it.From)
        {
            throw new RuleViolationException(
                "personnel.period-ends-before-start", $"Ngày kết thúc phải sau ngày hiệu lực {it.From:dd/MM/yyyy}.");
        }

        if (it.Form.MaxYears is { } years && endsOn > it.From.AddYears(years))
        {
            throw new RuleViolationException(
                "personnel.period-too-long",
                $"“{it.Type.Name}” không quá {years} năm: ngày kết thúc chậm nhất là {it.From.AddYears(years):dd/MM/yyyy} (Điều 53 Luật Cán bộ, công chức 2008, Điều 36 Luật Viên chức 2010).");
        }
    }

    private static void RequireUnitNamed(MovementCase it)
    {
        if (it.Form.Requires(MovementField.ToUnit) && it.ToUnit is null)
        {
            throw new RuleViolationException("personnel.unknown-unit",
                "Chưa có đơn vị chuyển đến. Chọn đơn vị chung hoặc ghi mã đơn vị ở dòng này.");
        }
    }

    /// <summary>
    /// Only a transfer, which the other unit receives, and a secondment, which leaves the record where it is, reach outside the user's
    /// units.
    /// </summary>
    private static void RequireUnit(MovementCase it)
    {
        if (!it.ReachesToUnit && it.Type.Category != MovementCategory.Temporary && !MovingPerson.NeedsReceipt(it.Type))
        {
            throw new RuleViolationException(
                "personnel.unit-out-of-scope",
                "Chọn đơn vị trong phạm vi được phân công. Để chuyển sang cơ quan khác, chọn Điều động hoặc Chuyển công tác.");
        }

        if (it.ToUnit is { } unit && !unit.IsInForceOn(it.From))
        {
            throw new RuleViolationException(
                "personnel.unit-not-in-force",
                $"{unit.Name} không hoạt động vào ngày {it.From:dd/MM/yyyy}. Kiểm tra ngày hiệu lực hoặc chọn đơn vị kế thừa.");
        }
    }

    /// <summary>A new unit or post begins after the present one did (rule D10); a post may begin with the unit.</summary>
    private static void RequireAfterPresentPost(MovementCase it)
    {
        var changesPost = it.Type.Category is MovementCategory.Internal or MovementCategory.In
            || (it.Type.Category == MovementCategory.Position && it.Answers.Details.IsConcurrent != true
                && (it.Type.ResultingStatusCode is null || it.Answers.PositionName is not null));
        var sharesTheDay = it.From == it.Employee.InPostSince && it.Type.Category != MovementCategory.In
            && (it.ToUnit is null || it.ToUnit.Id == it.Employee.UnitId);
        if (changesPost && !sharesTheDay)
        {
            it.Employee.RequireMovable(it.From);
        }
    }
}
