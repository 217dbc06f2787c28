using System.Globalization;
using CsCheck;
using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Emulation.Domain;
using HoSoCanBo.Emulation.Persistence;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.People;
using HoSoCanBo.Testing;
using HoSoCanBo.Training.Learners.Domain;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>
/// Random histories through the pages: the same acts on one person singly and on another by decisions for many. Both end alike, and
/// every module that listens agrees with Personnel.
/// </summary>
public sealed class SingleAndBulkTests(HostFixture host)
{
    private const int Histories = 6;
    private const int LongestHistory = 7;

    private static readonly string[] Acts =
        ["dieu-dong", "dieu-dong", "bo-nhiem", "tu-choi", "tiep-nhan", "tiep-nhan", "thu-hoi", "nghi-khong-luong", "dinh-chinh"];
    private static readonly Gen<List<(string What, int Pick)>> History =
        Gen.Select(Gen.OneOf(Acts), Gen.Int[0, 99]).List[3, LongestHistory];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RandomHistories_EndAlike_SinglyAndInBulk_AndListenersAgree() =>
        await History.SampleAsync(
            async acts =>
            {
                var (single, bulk) = (await new Twin(host).PrepareAsync(), await new Twin(host).PrepareAsync());
                var day = new DateOnly(2026, 9, 1);
                foreach (var (what, pick) in acts)
                {
                    day = day.AddDays(2);
                    await single.ActAsync(what, pick, day, inBulk: false);
                    await bulk.ActAsync(what, pick, day, inBulk: true);
                }

                await host.WaitForDeliveryAsync();
                Assert.Equal(await single.TextAsync(), await bulk.TextAsync());
                await single.ListenersAgreeAsync();
                await bulk.ListenersAgreeAsync();
            },
            iter: Histories, threads: 1, print: acts => string.Join(" ", acts));

    [Fact]
    public async Task D11_2_Refused_ThenSentAgainByABatch_AndReceived_LeavesNoClock()
    {
        var twin = await new Twin(host).PrepareAsync();
        await twin.ActAsync("dieu-dong", 0, new DateOnly(2026, 9, 1), inBulk: false);
        await twin.ActAsync("tu-choi", 0, default, inBulk: false);
        await twin.ActAsync("dieu-dong", 1, new DateOnly(2026, 9, 3), inBulk: true);

        var clocks = await twin.ClocksAsync();
        Assert.Equal([ObligationState.Cancelled, ObligationState.Open], clocks.Select(c => c.State));
        await twin.ActAsync("tiep-nhan", 0, default, inBulk: true);

        Assert.DoesNotContain(await twin.ClocksAsync(), c => c.IsOpen);
    }

    [Fact]
    public async Task D11_2_InsideOnesOwnUnits_ATransferIsReceived_InBulkAsSingly()
    {
        var (single, bulk) = (await new Twin(host).PrepareAsync(), await new Twin(host).PrepareAsync());

        await single.ActAsync("dieu-dong", 0, new DateOnly(2026, 9, 1), inBulk: false, scope: Twin.Both);
        await bulk.ActAsync("dieu-dong", 0, new DateOnly(2026, 9, 1), inBulk: true, scope: Twin.Both);

        Assert.Equal(MovementState.Sent, Assert.Single(await single.MovementsAsync()).State);
        Assert.Equal(await single.TextAsync(), await bulk.TextAsync());
    }

    /// <summary>One of the two people a history is played on.</summary>
    private sealed class Twin(HostFixture host)
    {
        /// <summary>The whole province: the same hands send and receive.</summary>
        public static readonly Guid Both = BuildingBlocks.StableId.From("unit:87.UBND");

        private static readonly Guid[] Places = [TransferScenario.From, TransferScenario.To, TransferScenario.Elsewhere];

        private readonly Guid id = Guid.CreateVersion7();

        private string Number => $"H{id:N}"[..20].ToUpperInvariant();

        public async Task<Twin> PrepareAsync()
        {
            await host.InDbAsync(async (PersonnelDbContext db) =>
            {
                var employee = Employee.Register(
                    id, Number, "Lê Thị Song Sinh", "CONG_CHUC",
                    new Placement(TransferScenario.From, "Chuyên viên", "DANG_LAM_VIEC", MovementScenario.Since, null));
                db.Employees.Add(employee);
                db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
                db.Publish(new Contracts.EmployeeRecruited(
                    Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, id, Number, employee.FullName, null, "CONG_CHUC", "DANG_LAM_VIEC",
                    TransferScenario.From,
                    "Chuyên viên", MovementScenario.Since));
                await db.SaveChangesAsync(Cancelled);
            });
            return this;
        }

        public async Task ActAsync(string what, int pick, DateOnly day, bool inBulk, Guid? scope = null)
        {
            var employee = await EmployeeAsync();
            switch (what)
            {
                case "tiep-nhan" or "tu-choi": await AnswerAsync(what == "tiep-nhan", inBulk); break;
                case "thu-hoi": await WithdrawAsync(); break;
                case "dinh-chinh": await CancelAsync(day, inBulk); break;
                default: await EnterAsync(what, pick, day, inBulk, scope ?? employee.UnitId, employee); break;
            }
        }

        public async Task<string> TextAsync()
        {
            var employee = await EmployeeAsync();
            var movements = (await MovementsAsync())
                .Select(m => $"{m.TypeCode} {m.State} {m.FromUnitId} {m.ToUnitId} {m.PositionName} {m.EffectiveFrom:O} {m.EndsOn:O}");
            var clocks = (await ClocksAsync()).Select(c => $"{c.Rule} {c.State} {c.UnitId} {c.StartsOn:O} {c.DueOn:O}");
            var posts = employee.Assignments.OrderBy(a => a.EffectiveFrom)
                .Select(a => $"{a.UnitId} {a.PositionName} {a.EffectiveFrom:O} {a.EffectiveUntil:O}");
            var statuses = employee.StatusPeriods.OrderBy(p => p.EffectiveFrom)
                .Select(p => $"{p.StatusCode} {p.EffectiveFrom:O} {p.EffectiveUntil:O}");
            return string.Join('\n', movements.Concat(clocks).Concat(posts).Concat(statuses)
                .Append($"{employee.UnitId} {employee.InTransitMovementId is null}"));
        }

        public Task<List<Movement>> MovementsAsync() => host.InDbAsync((PersonnelDbContext db) =>
            db.Movements.AsNoTracking().Where(m => m.EmployeeId == id).OrderBy(m => m.EffectiveFrom).ThenBy(m => m.TypeCode)
            .ToListAsync(Cancelled));

        public Task<List<UpdateObligation>> ClocksAsync() => host.InDbAsync((PersonnelDbContext db) =>
            db.Obligations.AsNoTracking().Where(o => o.EmployeeId == id).OrderBy(o => o.StartsOn).ThenBy(o => o.Rule)
            .ToListAsync(Cancelled));

        public async Task ListenersAgreeAsync()
        {
            var employee = await EmployeeAsync();
            Agree(employee, await host.InDbAsync((TrainingDbContext db) => CopyAsync<Trainee>(db)));
            Agree(employee, await host.InDbAsync((SalaryDbContext db) => CopyAsync<PaidEmployee>(db)));
            Agree(employee, await host.InDbAsync((EmulationDbContext db) => CopyAsync<AwardCandidate>(db)));
            Agree(employee, await host.InDbAsync((AccountsDbContext db) => CopyAsync<Holder>(db)));
        }

        private static void Agree(Employee employee, KnownPerson copy)
        {
            foreach (var day in employee.Assignments.Select(a => a.EffectiveFrom)
                .Concat(employee.StatusPeriods.Select(p => p.EffectiveFrom)).Distinct())
            {
                var (known, held) = (copy.Memberships.On(day), employee.AssignmentOn(day));
                Assert.Equal((held?.UnitId, held?.PositionName), (known?.UnitId, known?.PositionName));
                Assert.Equal(employee.StatusOn(day)?.StatusCode, copy.Statuses.On(day)?.StatusCode);
            }
        }

        private async Task<KnownPerson> CopyAsync<TPerson>(DbContext db)
            where TPerson : KnownPerson =>
            await db.Set<TPerson>().AsNoTracking().Include(p => p.Memberships).Include(p => p.Statuses)
            .SingleAsync(p => p.Id == id, Cancelled);

        private async Task AnswerAsync(bool receives, bool inBulk)
        {
            if ((await MovementsAsync()).Find(m => m.State == MovementState.Sent) is not { } sent)
            {
                return;
            }

            var officer = await host.SignInAsAsync(TransferScenario.Officer, sent.ToUnitId);
            var handler = receives ? "Receive" : "Refuse";
            var response = inBulk
                ? await officer.PostFormAsync($"/bien-dong?handler={handler}",
                    new Dictionary<string, string> { ["Input.MovementIds"] = sent.Id.ToString(), ["Input.Reason"] = "Sai đơn vị" })
                : await officer.PostFormAsync($"/bien-dong/{sent.Id}?handler={handler}", new { Reason = "Sai đơn vị" });
            Assert.True((int)response.StatusCode < 400, $"{handler}: {response.StatusCode}");
        }

        private async Task WithdrawAsync()
        {
            if ((await MovementsAsync()).Find(m => m.IsWithdrawable) is { } movement)
            {
                var officer = await host.SignInAsAsync(TransferScenario.Officer, movement.FromUnitId);
                AssertEx.RedirectsTo(
                    await officer.PostFormAsync($"/bien-dong/{movement.Id}?handler=Withdraw",
                        new { Reason = "Thu hồi" }), $"/bien-dong/{movement.Id}");
            }
        }

        /// <summary>Corrects the newest movement that took effect: by itself, or with the whole decision it stands in.</summary>
        private async Task CancelAsync(DateOnly day, bool inBulk)
        {
            if ((await MovementsAsync()).FindLast(m => m.IsCancellable) is not { } movement)
            {
                return;
            }

            var affairs = await host.SignInAsAsync("SNV_NGHIEP_VU");
            var fields = Decision(day);
            fields["Input.Reason"] = "Ghi nhầm người";
            var page = inBulk ? $"/quyet-dinh/{movement.DecisionId}" : $"/bien-dong/{movement.Id}";
            var response = await affairs.PostFormAsync($"{page}/huy", fields);
            Assert.True((int)response.StatusCode < 500, $"Cancel: {response.StatusCode}");
        }

        private async Task EnterAsync(string kind, int pick, DateOnly day, bool inBulk, Guid scope, Employee employee)
        {
            var officer = await host.SignInAsAsync(TransferScenario.Officer, scope);
            var places = Places.Where(p => p != employee.UnitId).ToArray();
            var answers = kind switch
            {
                "dieu-dong" =>
                    new Dictionary<string, string> { ["ToUnitId"] = places[pick % places.Length].ToString(),
                        ["PositionName"] = "Chuyên viên" },
                "bo-nhiem" => new() { ["PositionName"] = $"Phó phòng {pick % 3}", ["EndsPresentPost"] = "true" },
                _ => new() { ["EndsOn"] = Text(day.AddDays(60)), ["Outcome"] = "NGHI_KHONG_LUONG" },
            };
            if (inBulk)
            {
                await BatchAsync(officer, kind, day, answers);
                return;
            }

            var fields = Decision(day);
            fields["Input.MovementId"] = Guid.CreateVersion7().ToString();
            if (kind == "dieu-dong")
            {
                (fields["Input.TypeCode"], fields["Input.ToUnitId"], fields["Input.PositionName"]) =
                    ("DIEU_DONG", answers["ToUnitId"], answers["PositionName"]);
                await officer.PostFormAsync($"/can-bo/{id}/dieu-chuyen?handler=Send", fields);
                return;
            }

            answers.ToList().ForEach(a => fields[$"Input.Answers.{a.Key}"] = a.Value);
            await officer.PostFormAsync($"/can-bo/{id}/bien-dong/{kind}?handler=Save", fields);
        }

        private async Task BatchAsync(HttpClient officer, string kind, DateOnly day, Dictionary<string, string> answers)
        {
            var fields = Decision(day);
            var batchId = Guid.CreateVersion7();
            (fields["Input.BatchId"], fields["Input.Numbers"]) = (batchId.ToString(), Number);
            answers.ToList().ForEach(a => fields[$"Input.Answers.{a.Key}"] = a.Value);
            await officer.PostFormAsync($"/bien-dong/hang-loat?loai={kind}", fields);
            if ((await BatchTests.WaitAsync(host, batchId)).Problems == 0)
            {
                await officer.PostFormAsync($"/bien-dong/hang-loat/{batchId}");
                Assert.Equal(BatchState.Done, (await BatchTests.WaitAsync(host, batchId)).State);
            }
        }

        private Task<Employee> EmployeeAsync() => host.InDbAsync((PersonnelDbContext db) => db.Employees.AsNoTracking()
            .Include(e => e.Assignments).Include(e => e.StatusPeriods).AsSplitQuery().SingleAsync(e => e.Id == id, Cancelled));

        private static Dictionary<string, string> Decision(DateOnly day) => new()
        {
            ["Input.Decision.Number"] = $"{Guid.NewGuid():N}/QĐ-UBND",
            ["Input.Decision.SignedOn"] = Text(day),
            ["Input.Decision.EffectiveFrom"] = Text(day),
            ["Input.Decision.Issuer"] = "Ủy ban nhân dân Tỉnh",
        };

        private static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
    }
}
