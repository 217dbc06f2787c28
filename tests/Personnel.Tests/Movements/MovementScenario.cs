using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>A person of one sở with a kind, a status and a post, and the sở's officer who records movements.</summary>
internal sealed class MovementScenario(HostFixture host)
{
    public static readonly DateOnly Since = new(2020, 3, 2);

    public string KindCode { get; init; } = "CONG_CHUC";

    public string Status { get; init; } = "DANG_LAM_VIEC";

    public string? Position { get; init; } = "Chuyên viên";

    public DateOnly? BirthDate { get; init; }

    public string Number { get; init; } = $"{Guid.NewGuid():N}/QĐ-STP";

    public Guid EmployeeId { get; } = Guid.CreateVersion7();

    /// <summary>Ngày ký where a test names none.</summary>
    public DateOnly SignedOn { get; init; } = new(2026, 10, 5);

    public HttpClient Officer { get; private set; } = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async Task<MovementScenario> PrepareAsync()
    {
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var employee = Employee.Register(
                EmployeeId, $"B{EmployeeId:N}"[..20], "Trần Văn Biến Động", KindCode,
                new Placement(TransferScenario.From, Position, Status, Since, null));
            if (BirthDate is { } born)
            {
                (employee.BirthDate, employee.Sex) = (born, Sex.Male);
            }

            db.Employees.Add(employee);
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            db.Publish(new EmployeeRecruited(
                Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, EmployeeId, employee.EmployeeNumber, employee.FullName, null,
                KindCode, Status,
                TransferScenario.From, Position, Since));
            await db.SaveChangesAsync(Cancelled);
        });
        await SignInAsync();
        return this;
    }

    /// <summary>A fresh session, after the clock was moved.</summary>
    public async Task SignInAsync() => Officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);

    public string FormUrl(string kind) => $"/can-bo/{EmployeeId}/bien-dong/{kind}";

    public Dictionary<string, string> Fields(
        Guid movementId, IReadOnlyDictionary<string, string>? answers = null, DateOnly? effectiveFrom = null, DateOnly? signedOn = null)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.MovementId"] = movementId.ToString(),
            ["Input.Decision.Number"] = Number,
            ["Input.Decision.SignedOn"] = Text(signedOn ?? SignedOn),
            ["Input.Decision.EffectiveFrom"] = Text(effectiveFrom ?? new DateOnly(2026, 10, 12)),
            ["Input.Decision.Issuer"] = "Sở Tư pháp",
        };
        foreach (var (name, value) in answers ?? new Dictionary<string, string>())
        {
            fields[$"Input.Answers.{name}"] = value;
        }

        return fields;
    }

    public Task<HttpResponseMessage> CheckAsync(string kind, Dictionary<string, string> fields) =>
        Officer.PostFormAsync(FormUrl(kind), fields);

    public Task<HttpResponseMessage> SaveAsync(string kind, Dictionary<string, string> fields) =>
        Officer.PostFormAsync($"{FormUrl(kind)}?handler=Save", fields);

    /// <summary>Records one and expects success; its id.</summary>
    public async Task<Guid> RecordedAsync(
        string kind, IReadOnlyDictionary<string, string>? answers = null, DateOnly? effectiveFrom = null, DateOnly? signedOn = null)
    {
        var id = Guid.CreateVersion7();
        AssertEx.RedirectsTo(await SaveAsync(kind, Fields(id, answers, effectiveFrom, signedOn)), $"/bien-dong/{id}");
        return id;
    }

    /// <summary>Tries one and expects the refusal.</summary>
    public async Task RefusedAsync(
        string message, string kind, IReadOnlyDictionary<string, string>? answers = null, DateOnly? effectiveFrom = null,
        DateOnly? signedOn = null)
    {
        var count = await CountAsync();
        await AssertEx.HasSummaryErrorAsync(await SaveAsync(kind, Fields(Guid.CreateVersion7(), answers, effectiveFrom, signedOn)),
            message);
        Assert.Equal(count, await CountAsync());
    }

    public Task<Employee> EmployeeAsync() => host.InDbAsync((PersonnelDbContext db) =>
        db.Employees.AsNoTracking().Include(e => e.Assignments).Include(e => e.StatusPeriods)
        .SingleAsync(e => e.Id == EmployeeId, Cancelled));

    public Task<Movement> MovementAsync(Guid id) => host.InDbAsync((PersonnelDbContext db) =>
        db.Movements.AsNoTracking().SingleAsync(m => m.Id == id, Cancelled));

    public Task<List<UpdateObligation>> ObligationsAsync() => host.InDbAsync((PersonnelDbContext db) =>
        db.Obligations.AsNoTracking().Where(o => o.EmployeeId == EmployeeId).OrderBy(o => o.DueOn).ToListAsync(Cancelled));

    private Task<int> CountAsync() =>
        host.InDbAsync((PersonnelDbContext db) => db.Movements.CountAsync(m => m.EmployeeId == EmployeeId, Cancelled));

    private static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
