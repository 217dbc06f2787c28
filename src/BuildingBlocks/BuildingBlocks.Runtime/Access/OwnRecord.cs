namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>
/// Không tự duyệt việc của mình: nobody edits or approves the own record, pay or allowance. Handlers refuse early where a page should
/// say so; <see cref="Persistence.ModuleDbContext"/> refuses at the save whatever path led there.
/// </summary>
public static class OwnRecord
{
    /// <summary>Whether the person is the user.</summary>
    public static bool IsOwn(this CurrentUser user, Guid employeeId) => user.EmployeeId == employeeId;

    /// <summary>Refuses work on the user's own record.</summary>
    /// <exception cref="RuleViolationException">The person is the user.</exception>
    public static void RefuseOwn(this CurrentUser user, Guid employeeId)
    {
        if (user.IsOwn(employeeId))
        {
            throw Refusal();
        }
    }

    internal static RuleViolationException Refusal() => new(
        "people.own-record",
        "Không tự cập nhật, tự duyệt hồ sơ, tiền lương, phụ cấp của chính mình. Người khác được phân công hoặc cấp trên làm việc này.");
}
