using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.People.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <content>The tables of the monthly process.</content>
public sealed partial class SalaryDbContext
{
    /// <summary>Tháng lương.</summary>
    internal DbSet<SalaryMonth> SalaryMonths => Set<SalaryMonth>();

    /// <summary>Bảng lương.</summary>
    internal DbSet<PaySheet> PaySheets => Set<PaySheet>();

    /// <summary>People on sheets.</summary>
    internal DbSet<SheetEntry> SheetEntries => Set<SheetEntry>();

    /// <summary>Line heads of sheets.</summary>
    internal DbSet<SheetHeads> SheetHeads => Set<SheetHeads>();

    /// <summary>What units filled in.</summary>
    internal DbSet<SheetInput> SheetInputs => Set<SheetInput>();

    /// <summary>Sums by kind of person and line.</summary>
    internal DbSet<SheetTotal> SheetTotals => Set<SheetTotal>();

    /// <summary>Biến động of sent sheets.</summary>
    internal DbSet<VarianceLine> VarianceLines => Set<VarianceLine>();

    /// <summary>What huyện send.</summary>
    internal DbSet<DistrictSubmission> DistrictSubmissions => Set<DistrictSubmission>();

    /// <summary>Truy lĩnh, truy thu.</summary>
    internal DbSet<ArrearsProposal> ArrearsProposals => Set<ArrearsProposal>();

    /// <summary>What has to be computed again.</summary>
    internal DbSet<Recalculation> Recalculations => Set<Recalculation>();

    /// <summary>Changed days of the calendar.</summary>
    internal DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    /// <summary>TH-01 to TH-08.</summary>
    internal DbSet<ConsolidatedTable> ConsolidatedTables => Set<ConsolidatedTable>();

    internal DateTime UtcNow => Clock.UtcNow();

    /// <summary>First day of the newest month; null before the first one.</summary>
    internal Task<DateOnly?> LastMonthAsync(CancellationToken cancellationToken) =>
        SalaryMonths.Select(m => (DateOnly?)m.First).MaxAsync(cancellationToken);
}
