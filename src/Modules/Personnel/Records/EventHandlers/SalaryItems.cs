using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.Contracts;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.EventHandlers;

/// <summary>Items 14 and 31 of the profile as a line of Salary gives them.</summary>
internal static class SalaryItems
{
    private const string Corrected = "Đính chính ở phân hệ Tiền lương";

    /// <summary>Adds or strikes the row of the line, and brings the present rank and step up to date. Twice does no harm.</summary>
    public static async Task ApplyAsync(
        PersonnelDbContext db, Employee employee, SalaryChanged e, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        Guid[] concerned = e.ReplacesLineId is { } replaced ? [e.LineId, replaced] : [e.LineId];
        var rows = await db.Set<SalaryPeriod>().IgnoreQueryFilters().Where(r => concerned.Contains(r.Id)).ToListAsync(cancellationToken);
        foreach (var wrong in rows.Where(r => r.StruckAt is null && (r.Id == e.ReplacesLineId || e.IsWithdrawn)))
        {
            wrong.Strike(Corrected, now);
        }

        if (!e.IsWithdrawn && rows.TrueForAll(r => r.Id != e.LineId))
        {
            db.Add(RowOf(e));
        }

        if (!e.IsWithdrawn && e.EffectiveFrom <= today
            && (employee.SalaryFrom is null || e.EffectiveFrom >= employee.SalaryFrom || e.ReplacesLineId is not null))
        {
            employee.RankCode = e.RankCode;
            employee.RankName = e.RankName ?? employee.RankName;
            employee.SalaryStep = e.Step;
            employee.CoefficientInHundredths = e.CoefficientInHundredths;
            employee.BeyondFramePercent = e.BeyondFramePercent;
            employee.SalaryFrom = e.EffectiveFrom;
        }
        else if (e.IsWithdrawn && employee.SalaryFrom == e.EffectiveFrom)
        {
            await ReturnToEarlierAsync(db, employee, e.LineId, today, cancellationToken);
        }
    }

    // The line that held is gone: the one before it holds again.
    private static async Task ReturnToEarlierAsync(
        PersonnelDbContext db, Employee employee, Guid withdrawn, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await db.Set<SalaryPeriod>().Where(r => r.EmployeeId == employee.Id && r.Id != withdrawn && r.FromMonth <= today)
            .ToListAsync(cancellationToken);
        // Chosen here, not by the database: of two lines of one month the younger holds, and SQL Server does not order keys by age.
        if (rows.OrderBy(r => r.FromMonth).ThenBy(r => r.Id).LastOrDefault() is not { } earlier)
        {
            return;
        }

        (employee.RankCode, employee.SalaryStep, employee.CoefficientInHundredths) =
            (earlier.RankCode, earlier.Step, earlier.CoefficientInHundredths);
        (employee.BeyondFramePercent, employee.SalaryFrom) = (earlier.BeyondFramePercent, earlier.FromMonth);
    }

    private static SalaryPeriod RowOf(SalaryChanged e) => new()
    {
        Id = e.LineId,
        EmployeeId = e.EmployeeId,
        FromMonth = new DateOnly(e.EffectiveFrom.Year, e.EffectiveFrom.Month, 1),
        RankCode = e.RankCode,
        Step = e.Step,
        CoefficientInHundredths = e.CoefficientInHundredths,
        BeyondFramePercent = e.BeyondFramePercent,
        KindCode = e.ChangeKind switch
        {
            "RegularStep" => "THUONG_XUYEN",
            "EarlyStepForAchievement" or "EarlyStepForRetirement" => "TRUOC_HAN",
            "GradeChange" => "CHUYEN_NGACH",
            "BeyondFrame" => "VUOT_KHUNG",
            _ => "KHAC",
        },
    };
}
