namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>One noted change of one value.</summary>
/// <param name="EffectiveOn">
/// The day the new value holds from: that of the decision, or the day it was entered. Null for the correction of an entry: the new
/// value holds as long as the one it corrects.
/// </param>
/// <param name="From">Value before.</param>
/// <param name="To">Value after.</param>
internal sealed record ValueChange(DateOnly? EffectiveOn, string? From, string? To);

/// <summary>Giá trị tại một ngày: what an item said on a day, from the changes that were noted, in the order they were noted.</summary>
internal static class ValueHistory
{
    /// <summary>The value on a day. A paper entered late counts from its own day, a corrected error never held.</summary>
    public static string? ValueOn(IReadOnlyList<ValueChange> changes, DateOnly day)
    {
        var value = changes[0].From;
        var (since, last) = (DateOnly.MinValue, DateOnly.MinValue);
        foreach (var change in changes)
        {
            last = EffectiveDayOf(change, last);
            if (last <= day && last >= since)
            {
                (value, since) = (change.To, last);
            }
        }

        return value;
    }

    /// <summary>What was blank and filled in without a decision was true before it was entered.</summary>
    private static DateOnly EffectiveDayOf(ValueChange change, DateOnly corrected) => change switch
    {
        { EffectiveOn: { } day } => day,
        { From: null } => DateOnly.MinValue,
        _ => corrected,
    };
}
