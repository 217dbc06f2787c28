namespace HoSoCanBo.Personnel.Reference.Domain.Retirement;

/// <summary>Turns the roadmap round: who retires by a day was born before a month, so the database can search by birth date.</summary>
internal static class RetirementHorizon
{
    private const int HighestAge = 63;

    /// <summary>The first day of the first birth month that retires after the day.</summary>
    public static DateOnly BornBefore(Sex sex, DateOnly retiresBy)
    {
        var month = new DateOnly(retiresBy.Year - HighestAge, 1, 1);
        while (RetirementAge.Of(sex, month).RetiresOn <= retiresBy)
        {
            month = month.AddMonths(1);
        }

        return month;
    }
}
