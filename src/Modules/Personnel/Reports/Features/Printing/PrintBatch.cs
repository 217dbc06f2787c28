using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using HoSoCanBo.Personnel.Reports.WordFiles;
using HoSoCanBo.Personnel.Runs;
using HoSoCanBo.Personnel.Units;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>
/// Writes the file of a run: a few people at a time are read and streamed into a temporary file, so memory does not grow with
/// the run. Every record in it is logged as read by who ordered it.
/// </summary>
internal sealed class PrintBatch(
    PersonnelDbContext db, FormReader reader, PrintFiles files, ReferenceCache references, RecordViewLog views, RequestContext request)
{
    private const int PeopleAtATime = 25;

    /// <summary>Forms written, and the length of the stored file.</summary>
    public async Task<(int Printed, long Length)> WriteAsync(PrintRun run, WorkProgress progress, CancellationToken cancellationToken)
    {
        var people = await db.PrintRunPeople.AsNoTracking().Where(p => p.RunId == run.Id).OrderBy(p => p.Number).Select(p => p.EmployeeId)
            .ToListAsync(cancellationToken);
        var maker = await MakerOfAsync(run, cancellationToken);
        await using var file = TemporaryFile.New();
        int printed;
        using (var word = new WordFile(file, PrintStamp.Of(request)))
        {
            progress.Begin("Đang lập tệp Word", people.Count);
            foreach (var some in people.Chunk(PeopleAtATime))
            {
                await AddAsync(word, some, maker, cancellationToken);
                progress.Report(progress.Snapshot.Done + some.Length);
            }

            printed = word.Count;
        }

        progress.Begin("Đang cất tệp", 0);
        await files.StoreAsync(run.Id, file, cancellationToken);
        return (printed, file.Length);
    }

    private async Task AddAsync(WordFile word, Guid[] ids, FormMaker maker, CancellationToken cancellationToken)
    {
        var people = (await reader.ReadAsync(maker.View, ids, cancellationToken)).ToDictionary(e => e.Id);
        var pictures = await reader.PicturesAsync(people.Keys, asOf: null, cancellationToken);
        foreach (var person in ids.Select(id => people.GetValueOrDefault(id)).OfType<Employee>())
        {
            var form = maker.Make(person, pictures.GetValueOrDefault(person.Id));
            word.Add(form);
            await views.NoteAsync(request, RecordViewKind.Print, person.Id, 1, $"{form.Code}, in hàng loạt", cancellationToken);
        }
    }

    private async Task<FormMaker> MakerOfAsync(PrintRun run, CancellationToken cancellationToken) => new(
        RunScope.FromStored(run.ViewScope),
        RunScope.FromStored(run.PayScope),
        run.Form,
        await reader.FormsByKindAsync(cancellationToken),
        await references.CurrentAsync(cancellationToken));

    /// <summary>What turns each person of the run into a form.</summary>
    private sealed record FormMaker(Scope View, Scope Pay, string? Form, Dictionary<string, string> FormsByKind,
        ReferenceSnapshot Reference)
    {
        public FormDocument Make(Employee person, FormPicture? picture)
        {
            var unit = Reference.Units.Find(person.UnitId);
            var showsPay = unit is null ? Pay.WholeProvince : Pay.Covers(unit.Unit, Reference.Units);
            return PersonnelForm.Of(new FormFacts(person, showsPay, Reference) { Picture = picture },
                FormTemplate.Of(Form ?? FormsByKind.GetValueOrDefault(person.KindCode)));
        }
    }
}
