using HoSoCanBo.Bench;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;

// Figures for design section 9; see bench/README.md.
if (args is ["make-workbook", ..])
{
    await using var file = File.Create(BenchSettings.Option(args, "--out", "can-bo.xlsx"));
    ImportWorkbook.Generate(file, BenchSettings.Number(args, "--rows", 10_000),
        unitCodePrefix: BenchSettings.Option(args, "--unit", "87.SYT"));
    return 0;
}

if (args is ["month" or "estimate", ..])
{
    var figures = new Report();
    var world = new MonthWorld(
        BenchSettings.Number(args, "--people", 50_000),
        BenchSettings.Option(args, "--folder", Path.Combine(Path.GetTempPath(), "hosocanbo-bench-month")));
    await (args[0] == "month" ? new MonthBench(world, figures).RunAsync() : new EstimateBench(world, figures).RunAsync());
    figures.Print();
    return 0;
}

var settings = BenchSettings.From(args);
Console.WriteLine($"{Environment.ProcessorCount} cores, {settings.People} people, data in {settings.Folder}");
if (!File.Exists(Path.Combine(settings.Folder, "personnel.db")))
{
    Console.WriteLine("Loading the sample province …");
    var (exitCode, output) = await HostProcess.RunAsync(["sample", $"--people={settings.People}", $"--Database:Folder={settings.Folder}"]);
    if (exitCode != 0)
    {
        throw new InvalidOperationException(output);
    }
}

var personnel = new Database(settings.Folder, "personnel");
await using (var first = await HostProcess.StartAsync(settings.Folder, $"--Sample:People={settings.People}"))
{
    await personnel.DrainEventsAsync(); // so that no figure is that of a busy host
    await Quiet.WaitAsync(first);
}

await using var host = await HostProcess.StartAsync(settings.Folder, $"--Sample:People={settings.People}");
var report = new Report();
report.Add("start of the host, warm database", $"{host.StartTime.TotalSeconds:0.0} s", "< 2 s");
report.Add("idle memory", $"{host.WorkingSetInMegabytes} MB", "< 250 MB");
await Quiet.WaitAsync(host);
if (settings.Runs("read"))
{
    using var officer = await Browser.SignInAsync(host.Address, BenchSettings.ReaderAccount);
    await new ReadBench(settings, personnel, officer, report, host).RunAsync();
}

if (settings.Runs("transfer"))
{
    await new TransferBench(personnel, report, host).RunAsync();
}

if (settings.Runs("import"))
{
    await new ImportBench(personnel, report, host).RunAsync();
}

if (settings.Runs("reorganisation"))
{
    await new ReorganizationBench(personnel, report, host.Address).RunAsync();
}

report.Print();
return 0;
