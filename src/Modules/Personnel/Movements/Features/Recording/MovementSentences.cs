using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>What a kind does, in sentences for the check page.</summary>
internal static class MovementSentences
{
    public static IEnumerable<string> Of(MovementPlan plan)
    {
        var (person, facts) = (plan.Employee, plan.Facts);
        switch (plan.Type.Category)
        {
            case MovementCategory.Out:
                yield return $"Hồ sơ ra khỏi danh sách hiện có mặt, được lưu trữ tại {plan.From.Name} (Điều 12) và vẫn tìm được.";
                break;
            case MovementCategory.In:
                yield return $"Hồ sơ tiếp tục tại {plan.To?.Name ?? plan.From.Name}; cập nhật đủ thông tin trong 30 ngày kể từ ngày có quyết định (Điều 10.1).";
                break;
            case MovementCategory.Internal:
                yield return plan.To is { } to && to.Id != person.UnitId
                    ? $"Hồ sơ chuyển sang {to.Name}." : $"Bộ phận mới: {facts.Details.Division}.";
                break;
        }

        if (facts.Details.IsConcurrent == true)
        {
            yield return $"Kiêm nhiệm {facts.PositionName}; chức vụ chính “{person.PositionName}” giữ nguyên.";
        }
        else if (plan.Type.Category == MovementCategory.Position && plan.Type.ResultingStatusCode is null)
        {
            yield return $"Chức vụ hiện tại “{person.PositionName ?? "không có"}” đổi thành “{facts.PositionName ?? "không giữ chức vụ"}”.";
        }

        if (plan.Type.Code == "BIET_PHAI")
        {
            yield return plan.To is { } host
                ? $"Hồ sơ vẫn do {plan.From.Name} quản lý, tính trong biên chế của đơn vị này; {host.Name} được xem hồ sơ trong thời gian biệt phái."
                : $"Hồ sơ vẫn do {plan.From.Name} quản lý; nơi nhận biệt phái là {facts.Details.ReceivingBody}.";
        }
    }

    /// <summary>What a listening part will do.</summary>
    public static string PartDoes(string listener, MovementPlan plan)
    {
        var from = $"từ ngày {plan.Decision.EffectiveFrom:dd/MM/yyyy}";
        var leaves = plan.Type.Category == MovementCategory.Out;
        return listener switch
        {
            "salary" => leaves ? $"đưa ra khỏi bảng lương {from}." : $"cập nhật bảng lương {from}.",
            "training" => leaves ? $"không đăng ký khóa học mới cho người này {from}." : $"cập nhật học viên {from}.",
            "emulation" => leaves ? $"không xét thi đua năm sau {from}." : $"cập nhật đối tượng thi đua {from}.",
            "accounts" => leaves ? $"đóng tài khoản của người này, nếu có, {from}." : "giữ nguyên tài khoản, cập nhật thông tin.",
            _ => $"cập nhật {from}.",
        };
    }
}

/// <summary>Which events a kind leads to.</summary>
internal static class MovementEvents
{
    public static IEnumerable<Type> Of(MovementType type)
    {
        if (type.Category is MovementCategory.Transfer or MovementCategory.Internal or MovementCategory.In)
        {
            yield return typeof(EmployeeTransferred);
        }

        if (type.Category == MovementCategory.Position && type.ResultingStatusCode is null)
        {
            yield return typeof(EmployeeAppointed);
        }

        if (type.Category is MovementCategory.Out or MovementCategory.Temporary or MovementCategory.In
            || type is { Category: MovementCategory.Position, ResultingStatusCode: not null })
        {
            yield return typeof(EmployeeStatusChanged);
        }
    }
}
