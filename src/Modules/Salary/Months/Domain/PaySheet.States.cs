using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Months.Domain;

/// <content>How a sheet passes from state to state.</content>
internal sealed partial class PaySheet
{
    /// <summary>New sums after its entries were computed.</summary>
    public void TakeSums(SheetSums sums)
    {
        RequireEditable();
        Sums = sums;
    }

    /// <summary>Sums of a sheet that was just opened.</summary>
    public void OpenWith(SheetSums sums) => Sums = sums;

    /// <summary>Another huyện gathers it from now on; false when it is the same, or the sheet has been taken in already.</summary>
    public bool GatherAt(Guid gathererId)
    {
        if (gathererId == GathererId || State is SheetState.Consolidated or SheetState.Locked)
        {
            return false;
        }

        GathererId = gathererId;
        return true;
    }

    /// <summary>Nộp: with name, time, payment date, totals and a hash of the lines.</summary>
    public void Submit(DateOnly paidOn, string hash, Act act)
    {
        RequireEditable();
        RefusePaymentDay(paidOn);
        if (act.Today < First)
        {
            throw Refuse("salary.sheet-too-early", $"Bảng lương tháng {Month.ToVietnamese()} nộp từ ngày {First:dd/MM/yyyy}.");
        }

        if (act.Today > LastDay)
        {
            throw Refuse(
                "salary.window-closed",
                $"Đã hết hạn nộp bảng lương tháng {Month.ToVietnamese()} (ngày {LastDay:dd/MM/yyyy}). Số liệu vẫn được giữ; đề nghị {(GathererId is null ? "Sở Tài chính" : "Ủy ban nhân dân cấp trên")} cho nộp muộn.");
        }

        (PaidOn, Hash, State) = (paidOn, hash, SheetState.Submitted);
        (SubmittedBy, SubmittedById, SubmittedAt) = (act.By, act.AccountId, act.At);
    }

    /// <summary>Trả lại with a reason; the unit has until <paramref name="until"/>.</summary>
    public void Return(string reason, DateOnly until, Act act)
    {
        if (State is not (SheetState.Submitted or SheetState.Consolidated))
        {
            throw Refuse(
                "salary.sheet-not-returnable",
                State == SheetState.Locked
                    ? $"Bảng lương tháng {Month.ToVietnamese()} đã khóa: chỉ Sở Tài chính mở lại tháng, hoặc truy lĩnh, truy thu ở tháng sau."
                    : "Bảng lương chưa nộp nên không có gì để trả lại.");
        }

        (State, ReturnReason, ReturnedBy, ReturnedAt) = (SheetState.Returned, reason, act.By, act.At);
        ReturnCount++;
        ExtendedUntil = until;
    }

    /// <summary>Xin nộp muộn: the window is over and the unit asks to be let in.</summary>
    public void AskToBeLate(string reason, Act act)
    {
        RequireEditable();
        if (act.Today <= LastDay)
        {
            throw Refuse("salary.window-open", $"Còn trong hạn nộp (đến hết ngày {LastDay:dd/MM/yyyy}) nên không cần xin nộp muộn.");
        }

        (AskedOn, AskedReason) = (act.Today, reason);
    }

    /// <summary>Cho nộp muộn: opens the closed window until a day.</summary>
    public void Extend(DateOnly until, DateOnly today)
    {
        RequireEditable();
        if (until < today)
        {
            throw Refuse("salary.extension-past", "Ngày được nộp muộn phải từ hôm nay.");
        }

        (ExtendedUntil, AskedOn, AskedReason) = (until, null, null);
    }

    /// <summary>
    /// Why nobody could send it on a day, whoever asks; null when it may be sent. Pages offer "Nộp" by it, sending is refused by the same
    /// rules.
    /// </summary>
    public string? WhyNotSendable(DateOnly today) =>
        !IsEditable ? $"Bảng lương {(State == SheetState.Locked ? "đã khóa" : "đã nộp")}."
        : today < First ? $"Nộp từ ngày {First:dd/MM/yyyy}."
        : today > LastDay ? $"Đã hết hạn nộp ngày {LastDay:dd/MM/yyyy}."
        : Sums.Blocks > 0 ? $"Còn {Sums.Blocks} người chưa đủ điều kiện nộp."
        : Kind != SheetKind.Main && Sums is { People: 0, ArrearsInDong: 0, ArrearsContributionsInDong: 0 } ? "Chưa có khoản nào để nộp."
        : null;

    /// <summary>The calendar changed: a last day that has not passed moves with it; false when it stays.</summary>
    public bool MoveDue(DateOnly dueOn, DateOnly today)
    {
        if (!IsEditable || DueOn < today || dueOn < today || dueOn == DueOn)
        {
            return false;
        }

        DueOn = dueOn;
        return true;
    }

    /// <summary>Taken into the consolidation of the huyện or of Sở Tài chính.</summary>
    public void Consolidate()
    {
        if (State == SheetState.Submitted)
        {
            State = SheetState.Consolidated;
        }
    }

    /// <summary>Khóa.</summary>
    public void Lock()
    {
        if (State == SheetState.Consolidated)
        {
            State = SheetState.Locked;
        }
    }

    /// <summary>The month was reopened.</summary>
    public void Unlock()
    {
        if (State == SheetState.Locked)
        {
            State = SheetState.Consolidated;
        }
    }

    /// <summary>Marks it late once; false when it is not late or was marked before.</summary>
    public bool BecomesLateOn(DateOnly today)
    {
        if (!IsEditable || today <= LastDay || LateSince is not null)
        {
            return false;
        }

        LateSince = LastDay.AddDays(1);
        return true;
    }

    /// <summary>Notes that the unit was reminded; false when it was on this day already.</summary>
    public bool RemindOn(DateOnly today)
    {
        if (!IsEditable || RemindedOn >= today)
        {
            return false;
        }

        RemindedOn = today;
        return true;
    }

    /// <summary>Refuses to change a sheet that is sent.</summary>
    /// <exception cref="RuleViolationException">It is sent or locked.</exception>
    public void RequireEditable()
    {
        if (!IsEditable)
        {
            throw Refuse(
                "salary.sheet-closed",
                State == SheetState.Locked
                    ? $"Tháng {Month.ToVietnamese()} đã khóa: điều chỉnh bằng truy lĩnh, truy thu ở tháng sau."
                    : "Bảng lương đã nộp nên không sửa được. Đề nghị nơi nhận trả lại nếu cần sửa.");
        }
    }

    private void RefusePaymentDay(DateOnly? day)
    {
        if (day is { } paid && (paid < First.AddMonths(-1) || paid > First.AddMonths(2)))
        {
            throw Refuse("salary.payment-day", $"Ngày chi trả {paid:dd/MM/yyyy} không hợp với bảng lương tháng {Month.ToVietnamese()}.");
        }
    }

    private static RuleViolationException Refuse(string code, string message) => new(code, message);
}
