using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Deadlines.Features.ComingDue;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Import.Features.Import;
using HoSoCanBo.Personnel.Movements.Features.Batches;
using HoSoCanBo.Personnel.Movements.Features.Movements;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Attachments;
using HoSoCanBo.Personnel.Records.Features.Employees;
using HoSoCanBo.Personnel.Records.Features.Exports;
using HoSoCanBo.Personnel.Records.Features.Quality;
using HoSoCanBo.Personnel.Records.Features.SelfService;
using HoSoCanBo.Personnel.Records.Features.Verification;
using HoSoCanBo.Personnel.Reference.Features.Tools;
using HoSoCanBo.Personnel.Reports.Features.Overview;
using HoSoCanBo.Personnel.Reports.Features.Printing;
using HoSoCanBo.Personnel.Reports.Features.Search;
using HoSoCanBo.Personnel.Reports.Features.Statistics;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using HoSoCanBo.Personnel.Sample;
using HoSoCanBo.SharedRecords.Decisions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel;

/// <summary>Hồ sơ. The only type the Host needs to know.</summary>
public static class PersonnelModule
{
    /// <summary>Registers the module.</summary>
    public static void AddPersonnelModule(this WebApplicationBuilder builder)
    {
        if (!builder.AddModule<PersonnelDbContext>("personnel", "Hồ sơ", "Personnel"))
        {
            return;
        }

        builder.Services.AddSingleton(new DecisionFilePlace("/", "/quyet-dinh/tep"));
        builder.Services.AddScoped<IReferenceDataSeed, CatalogueSeed>();
        builder.Services.AddScoped<IReferenceDataSeed, OrganizationSeed>();
        builder.Services.AddScoped<ISampleData, PersonnelSample>();
        builder.Services.AddScoped<ISampleData, DeadlinesSample>();
        builder.Services.AddScoped<ISampleData, ComingDueSample>();
        builder.Services.AddScoped<ISampleData, QuotaSample>();
        builder.Services.AddScoped<IDashboardSection, MovementTrend>();
        builder.Services.AddDeadlines();
        builder.Services.AddImport();
        builder.Services.AddMovements();
        builder.Services.AddBatches();
        builder.Services.AddTools();
        builder.Services.AddComingDue();
        builder.Services.AddPrinting();
        builder.Services.AddExports();
        builder.Services.AddQuality();
        builder.Services.AddEmployees();
        builder.Services.AddAttachments(builder.Configuration);
        builder.Services.AddVerification();
        builder.Services.AddSelfService();
        builder.Services.AddUnits();
        builder.Services.AddHeadcount();
        builder.Services.AddRuns();
        builder.Services.AddReorganizations();
        builder.Services.AddSearch();
        builder.Services.AddStatistics();
    }
}
