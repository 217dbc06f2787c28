using System.Globalization;
using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>A person at one sở, officers of it and of another, and a decision that moves the person.</summary>
internal sealed class TransferScenario(HostFixture host)
{
    public const string Officer = "QUAN_TRI_DON_VI";

    public static readonly Guid From = StableId.From("unit:87.STP");
    public static readonly Guid To = StableId.From("unit:87.SCT");
    public static readonly Guid Elsewhere = StableId.From("unit:87.SYT");

    public Guid EmployeeId { get; private set; }

    public Guid MovementId { get; } = Guid.CreateVersion7();

    public HttpClient Sender { get; private set; } = null!;

    public HttpClient Receiver { get; private set; } = null!;

    public string FormUrl => $"/can-bo/{EmployeeId}/dieu-chuyen";

    public string Url => $"/bien-dong/{MovementId}";

    /// <summary>The day the decision takes effect; 12/10/2026 is a Monday three days before the test clock's day.</summary>
    public DateOnly EffectiveFrom { get; init; } = new(2026, 10, 12);

    public DateOnly SignedOn { get; init; } = new(2026, 10, 5);

    public string Number { get; init; } = $"{Guid.NewGuid():N}/QĐ-UBND";

    public string Status { get; init; } = "DANG_LAM_VIEC";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async Task<TransferScenario> PrepareAsync()
    {
        EmployeeId = await AddPersonAsync();
        Sender = await host.SignInAsAsync(Officer, From);
        Receiver = await host.SignInAsAsync(Officer, To);
        return this;
    }

    /// <summary>Another person of the sending unit.</summary>
    public Task<Guid> AddPersonAsync() => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var id = Guid.CreateVersion7();
        var employee = Employee.Register(
            id, $"T{id:N}"[..20], "Nguyễn Thị Điều Chuyển", "CONG_CHUC",
            new Placement(From, "Chuyên viên", Status, new DateOnly(2020, 3, 2), null));
        db.Employees.Add(employee);
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        db.Publish(new EmployeeRecruited(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, id, employee.EmployeeNumber, employee.FullName, null, employee.KindCode,
            employee.StatusCode, From, employee.PositionName, new DateOnly(2020, 3, 2)));
        await db.SaveChangesAsync(Cancelled);
        return id;
    });

    public Dictionary<string, string> Fields(Guid? toUnit = null, string type = "DIEU_DONG", Guid? movementId = null) => new()
    {
        ["Input.MovementId"] = (movementId ?? MovementId).ToString(),
        ["Input.TypeCode"] = type,
        ["Input.ToUnitId"] = (toUnit ?? To).ToString(),
        ["Input.PositionName"] = "Phó Trưởng phòng",
        ["Input.Decision.Number"] = Number,
        ["Input.Decision.SignedOn"] = Text(SignedOn),
        ["Input.Decision.EffectiveFrom"] = Text(EffectiveFrom),
        ["Input.Decision.Issuer"] = "Ủy ban nhân dân Tỉnh",
        ["Input.Decision.Signer"] = "Lê Văn Ký",
        ["Input.Decision.SignerTitle"] = "Phó Chủ tịch",
        ["Input.Decision.Summary"] = "Về việc điều động công chức",
    };

    public Task<HttpResponseMessage> CheckAsync(Dictionary<string, string>? fields = null) =>
        Sender.PostFormAsync(FormUrl, fields ?? Fields());

    public Task<HttpResponseMessage> SendAsync(Dictionary<string, string>? fields = null) =>
        Sender.PostFormAsync($"{FormUrl}?handler=Send", fields ?? Fields());

    /// <summary>Sends and expects success.</summary>
    public async Task<TransferScenario> SentAsync()
    {
        AssertEx.RedirectsTo(await SendAsync(), Url);
        return this;
    }

    public Task<HttpResponseMessage> ReceiveAsync() => Receiver.PostFormAsync($"{Url}?handler=Receive");

    public Task<HttpResponseMessage> RefuseAsync(string reason) => Receiver.PostFormAsync($"{Url}?handler=Refuse", new { Reason = reason });

    public Task<HttpResponseMessage> WithdrawAsync(string reason) =>
        Sender.PostFormAsync($"{Url}?handler=Withdraw", new { Reason = reason });

    public Task<Employee> EmployeeAsync() => host.InDbAsync((PersonnelDbContext db) =>
        db.Employees.AsNoTracking().Include(e => e.Assignments).SingleAsync(e => e.Id == EmployeeId, Cancelled));

    public Task<Movement> MovementAsync() => host.InDbAsync((PersonnelDbContext db) =>
        db.Movements.AsNoTracking().SingleAsync(m => m.Id == MovementId, Cancelled));

    public Task<int> MovementsOfPersonAsync() => host.InDbAsync((PersonnelDbContext db) =>
        db.Movements.CountAsync(m => m.EmployeeId == EmployeeId, Cancelled));

    public Task<UpdateObligation> ObligationAsync() => host.InDbAsync((PersonnelDbContext db) =>
        db.Obligations.AsNoTracking().SingleAsync(o => o.MovementId == MovementId, Cancelled));

    public static async Task<HttpStatusCode> StatusAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Cancelled);
        return response.StatusCode;
    }

    private static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
