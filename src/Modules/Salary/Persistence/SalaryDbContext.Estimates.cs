using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.People.Domain.Quotas;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <content>The tables of the estimates.</content>
public sealed partial class SalaryDbContext
{
    /// <summary>Biên chế giao as Personnel told of it.</summary>
    public DbSet<KnownQuota> KnownQuotas => Set<KnownQuota>();

    /// <summary>Dự toán.</summary>
    internal DbSet<BudgetEstimate> BudgetEstimates => Set<BudgetEstimate>();

    /// <summary>Dự toán của từng đơn vị.</summary>
    internal DbSet<BudgetPart> BudgetParts => Set<BudgetPart>();

    /// <summary>Người trong dự toán.</summary>
    internal DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();

    /// <summary>Phương án cải cách tiền lương.</summary>
    internal DbSet<ReformScenario> ReformScenarios => Set<ReformScenario>();

    /// <summary>Số liệu Biểu 2b, 2c, 4a của các đơn vị.</summary>
    internal DbSet<ReformFigures> ReformFigures => Set<ReformFigures>();
}
