using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Accounts.Domain;

/// <summary>
/// Người giữ tài khoản: an employee as Accounts knows him or her, so that an account for one's own record goes to the right
/// person, and only to people of the granting administrator's units.
/// </summary>
public sealed class Holder : KnownPerson
{
    /// <summary>Last day of the last course for those who keep records (Điều 16.5); null: none.</summary>
    public DateOnly? RecordTrainingOn { get; private set; }

    /// <summary>A course for those who keep records was finished, or its result withdrawn.</summary>
    public void Train(DateOnly endedOn, bool isWithdrawn)
    {
        if (isWithdrawn)
        {
            RecordTrainingOn = RecordTrainingOn == endedOn ? null : RecordTrainingOn;
        }
        else if (RecordTrainingOn is null || endedOn > RecordTrainingOn)
        {
            RecordTrainingOn = endedOn;
        }
    }

    /// <summary>Điều 11: who has left gets no account, no role, no password, and no closed account opened again.</summary>
    /// <exception cref="RuleViolationException">The person has left.</exception>
    public void RequirePresent()
    {
        if (!IsPresent)
        {
            throw new RuleViolationException(
                "accounts.holder-left",
                "Người giữ tài khoản không còn công tác (Điều 11) nên không cấp, mở lại hay phân quyền được. Nếu trạng thái hồ sơ ghi sai, sửa ở hồ sơ trước.");
        }
    }
}
