using HoSoCanBo.Accounts;
using HoSoCanBo.BuildingBlocks.Runtime;
using HoSoCanBo.Emulation;
using HoSoCanBo.Host.Operations;
using HoSoCanBo.Host.Startup;
using HoSoCanBo.Personnel;
using HoSoCanBo.Salary;
using HoSoCanBo.Training;
using JasperFx;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = HostVerbs.WithoutVerb(args) });
builder.AddRuntime();
builder.AddPersonnelModule();
builder.AddTrainingModule();
builder.AddEmulationModule();
builder.AddSalaryModule();
builder.AddAccountsModule();
builder.AddEventHandling();
builder.AddJobs();
builder.AddWeb();
builder.AddOperations();

var app = builder.Build();
var logs = app.Services.GetServices<ILoggerProvider>().ToList();
try
{
    return HostVerbs.VerbOf(args) switch
    {
        "codegen" => await app.RunJasperFxCommands(args),
        { } verb => await app.RunVerbAsync(verb, args),
        null => await app.ServeAsync(),
    };
}
finally
{
    // So that the console has written its queue: the reason of a failed start must not be lost. Not the whole host: tests use the
    // services of one that could not start.
    logs.ForEach(log => log.Dispose());
}

/// <summary>The entry point, visible to the tests' web application factory.</summary>
public partial class Program;
