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

// Disposed at the end, so that the console has written its queue: the reason of a failed start must not be lost.
await using var app = builder.Build();
return HostVerbs.VerbOf(args) switch
{
    "codegen" => await app.RunJasperFxCommands(args),
    { } verb => await app.RunVerbAsync(verb, args),
    null => await app.ServeAsync(),
};

/// <summary>The entry point, visible to the tests' web application factory.</summary>
public partial class Program;
