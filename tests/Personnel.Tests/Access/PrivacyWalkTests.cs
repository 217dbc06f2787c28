using System.Net;
using HoSoCanBo.Accounts;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Access;

/// <summary>
/// Every answer of every role (pages, named handlers, refusals, lists, workbooks, documents, the API; read and posted) is searched for
/// planted figures of pay the role must not see (Điều 7.3), and for the planted name of a person outside its scope.
/// </summary>
public sealed class PrivacyWalkTests(PrivacyWalkTests.Host host) : IClassFixture<PrivacyWalkTests.Host>
{
    /// <summary>Figures that stand nowhere else: of the record, its history, a movement, a difference, a reported error.</summary>
    private static readonly string[] Figures =
        ["6,78", "6.78", "0,87", "0.87", "5,87", "5.87", "9,13", "9.13", "8,41", "8.41", "7,29", "7.29", "17.153.400", "17153400"];

    private static readonly string[] PayPermissions = ["salary.view", "salary.use", "salary.edit"];
    private static readonly string[] NamingPermissions =
        ["record.search", "record.view", "record.edit", "record.check", "usage.monitor", "account.manage_all", "salary.view",
            "training.use", "training.manage"];

    /// <summary>Addresses no walk can open, with the reason.</summary>
    private static readonly Dictionary<string, string> Unopened = new()
    {
        ["/api/v1/personnel/tools/deadline"] = Calculator, ["/api/v1/personnel/tools/retirement"] = Calculator,
        ["/can-bo/thong-ke Export"] = "counts by the headings asked for; no people",
        ["/ban-nhap"] = "answers posts alone", ["/loi/{status:int?}"] = "the page of errors",
        ["/he-thong/ngay-thu"] = "in Development alone", ["/thong-bao/{id:guid}"] = "leads on to what the walk opens",
        ["/can-bo/{id:guid}/anh"] = "a picture",
        ["/can-bo/nhap-excel/{runId:guid} Result"] = "made when the import is written, for who made it",
        ["/quan-tri/tai-khoan/{id:guid}/ban-giao/{assignmentId:guid}"] = "of seats one account holds; HandOverTests",
        ["/quan-tri/tai-khoan/tep/{fileId:guid?}"] = "scans of requests; AccountRequestTests",
        ["/quan-tri/tai-khoan/de-nghi/{id:guid}"] = "of subordinate units; AccountRequestTests",
        ["/tien-luong/phieu-luong/{sheetId:guid}/{personId:guid}"] = "once the sheet is sent, to the person",
        ["/tien-luong/quyet-dinh/tep/{fileId:guid?}"] = Finance,
        ["/tien-luong/cai-cach Excel"] = Finance, ["/tien-luong/cai-cach/bieu-bo-sung/{id:guid}"] = Finance,
        ["/tien-luong/cai-cach/bieu-bo-sung/{id:guid} Excel"] = Finance,
        ["/tien-luong/cai-cach/bieu-bo-sung/{id:guid}/{unitId:guid}"] = Finance,
        ["/tien-luong/cai-cach/bieu-bo-sung/{id:guid}/{unitId:guid} Excel"] = Finance,
        ["/tien-luong/du-toan/{id:guid}"] = Finance, ["/tien-luong/du-toan/{id:guid} Excel"] = Finance,
        ["/tien-luong/du-toan/{id:guid}/don-vi/{partId:guid}"] = Finance,
        ["/tien-luong/du-toan/{id:guid}/don-vi/{partId:guid} Excel"] = Finance, ["/tien-luong/thang/{month}/bieu/{code} Excel"] = Finance,
        ["/tien-luong/thang/{month}/huyen/{unitId:guid}"] = Finance,
        ["/dao-tao/dang-ky/{id:guid}"] = Courses,
        ["/dao-tao/dang-ky/{id:guid}/xac-nhan"] = Courses,
        ["/dao-tao/thong-bao/{id:guid}"] = Courses,
        ["/dao-tao/thong-bao/{id:guid}/sua"] = Courses,
        ["/dao-tao/thong-bao/{id:guid}/don-vi"] = Courses,
        ["/dao-tao/thong-bao/{id:guid}/ra-soat"] = Courses,
        ["/dao-tao/thong-bao/{id:guid}/nguoi-dang-ky"] = Courses,
        ["/dao-tao/thong-bao/{id:guid}/mo-lop"] = Courses,
        ["/dao-tao/noi-dung/{id:guid}"] = Courses,
        ["/dao-tao/van-ban/tep/{fileId:guid?}"] = Courses,
        ["/dao-tao/con-dau/{id:guid}"] = Courses,
        ["/dao-tao/con-dau/{id:guid}/noi-dung"] = Courses,
        ["/dao-tao/con-dau/{id:guid}/chung-cu"] = Courses,
        ["/xac-thuc/{code}"] = Courses,
        ["/dao-tao/lop/{id:guid}"] = Courses,
        ["/dao-tao/lop/{id:guid}/ket-qua"] = Courses,
        ["/dao-tao/lop/{id:guid}/ket-qua/{memberId:guid}"] = Courses,
        ["/dao-tao/lop/{id:guid}/diem-danh/{sessionId:guid}"] = Courses,
    };

    private const string Calculator = "a calculator over what is typed; no people";
    private const string Finance = "of the salary subsystem, closed as a whole by RoleMatrixTests.D7_3; sums, or tests of its own";

    private const string Courses = "of courses, whose pages read no pay; who sees which is in the tests of the Training module";

    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Matrix =
        [.. CsvTable.ReadEmbedded(typeof(AccountsModule).Assembly, "permissions.csv")];

    /// <summary>Every role of permissions.csv.</summary>
    public static TheoryData<string> Roles => [.. Matrix.Select(row => row["role"]).Distinct()];

    [Theory, MemberData(nameof(Roles))]
    public async Task D7_3_no_answer_shows_pay_to_a_role_of_the_unit_without_the_right(string role)
    {
        // Arrange: by assignment, the document names records alone
        if (MaySeePay(role))
        {
            return; // who may see pay is shown it; that the walk finds it then is the next test
        }

        var planted = await PlantAsync();
        using var client = await host.SignInAsAsync(role, TestPeople.Unit, Guid.CreateVersion7(), Accounts.Domain.Subsystems.Records);

        // Act
        var answers = await WalkAsync(client, planted);

        // Assert
        AssertNone(from answer in answers from figure in Figures where answer.Text.Contains(
            figure, StringComparison.Ordinal) select $"{answer.Request} shows {figure}");
    }

    [Fact]
    public async Task D7_3_the_same_walk_finds_every_figure_when_the_role_may_see_it()
    {
        var planted = await PlantAsync();

        var answers = await new EveryAddress(host, planted.Bait).ReadAsync(planted.Officer);

        string[] written = ["6,78", "5,87", "0,87", "9,13", "8,41", "7,29", "17.153.400"];
        AssertNone(written.Where(figure => !answers.Any(a => a.Text.Contains(figure, StringComparison.Ordinal)))
            .Select(figure => $"{figure} is shown nowhere"));
        Assert.True(answers.Any(a => a.Request.StartsWith("GET /chat-luong-ho-so", StringComparison.Ordinal)
            && a.Text.Contains("6,78", StringComparison.Ordinal)), "The list of quality has lost the figure.");
    }

    /// <summary>
    /// A walk that meets closed doors alone finds nothing: every address is opened by somebody, with the planted things in it.
    /// </summary>
    [Fact]
    public async Task D9_11_the_walk_opens_every_address_there_is()
    {
        // Arrange
        var planted = await PlantAsync();
        var walk = new EveryAddress(host, planted.Bait);
        var opened = new HashSet<string>(StringComparer.Ordinal);

        // Act
        foreach (var (role, unit, person) in ((string, Guid, Guid?)[])[
            (TestPeople.Officer, TestPeople.Unit, null), ("SNV_QUAN_TRI_HE_THONG", TestUnits.InternalAffairs, null),
            ("SNV_NGHIEP_VU", TestUnits.InternalAffairs, null),
            ("SO_TAI_CHINH", TestUnits.Finance, null), ("TRUONG_CHINH_TRI", TestUnits.InternalAffairs, null),
            ("SO_TTTT_VAN_HANH", TestUnits.InternalAffairs, null), ("CA_NHAN", TestPeople.Unit, planted.Bait.PersonId)])
        {
            var client = role == TestPeople.Officer ? planted.Officer : await host.SignInAsAsync(role, unit, person);
            opened.UnionWith((await walk.ReadAsync(client)).Where(a => a.Status is HttpStatusCode.OK or HttpStatusCode.Redirect)
                .Select(a => a.Route));
        }

        // Assert
        AssertNone((await walk.RoutesAsync()).Where(r => !opened.Contains(r) && !Unopened.ContainsKey(r)).Order()
            .Select(r => $"Nobody opened {r}"));
        AssertNone(Unopened.Keys.Where(opened.Contains).Select(r => $"{r} is opened, its reason is not needed"));
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task D9_11_no_answer_names_a_person_outside_the_scope(string role)
    {
        // Arrange
        if (Holds(role, "province", NamingPermissions))
        {
            return; // the whole province is its scope
        }

        var planted = await PlantAsync();
        using var client = await host.SignInAsAsync(role, TestPeople.OtherUnit, Guid.CreateVersion7());

        // Act
        var answers = await WalkAsync(client, planted);

        // Assert
        AssertNone(answers.Where(a => a.Text.Contains(planted.Name, StringComparison.OrdinalIgnoreCase))
            .Select(a => $"{a.Request} names the person"));
        var stored = await TestPeople.ReadAsync(host, planted.Bait.PersonId);
        Assert.Equal(planted.Version, stored.Version); // nor was the person touched
    }

    private static bool MaySeePay(string role) =>
        role is not ("NGUOI_DUNG_THUONG" or "DON_VI_CO_SO")
        && Matrix.Any(r => r["role"] == role && PayPermissions.Contains(r["permission"]) && r["allowed"] != "no"
            && r["scope"] != "own_record");

    private static bool Holds(string role, string scope, string[] permissions) =>
        Matrix.Any(r => r["role"] == role && r["scope"] == scope && permissions.Contains(r["permission"]) && r["allowed"] != "no");

    /// <summary>The page of errors says 500 whoever asks for it.</summary>
    private static bool IsErrorPage(Answer answer) => answer.Request is "GET /loi" or "POST /loi";

    private static void AssertNone(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join(Environment.NewLine, wrong));

    private async Task<IReadOnlyList<Answer>> WalkAsync(HttpClient client, Planted planted)
    {
        var walk = new EveryAddress(host, planted.Bait);
        IReadOnlyList<Answer> answers = [.. await walk.ReadAsync(client), .. await walk.PostAsync(client)];
        Assert.True(answers.Count > 200, "The walk sees hardly an address; it must have gone blind.");
        Assert.True(answers.Count(a => a.Status == HttpStatusCode.OK) > 5, "The role was let in hardly anywhere.");
        AssertNone(answers.Where(a => a.Status >= HttpStatusCode.InternalServerError && !IsErrorPage(a))
            .Select(a => $"{a.Request} answers {(int)a.Status}"));
        return answers;
    }

    /// <summary>A person with figures and a name that stand nowhere else, in every place that has once leaked them.</summary>
    private async Task<Planted> PlantAsync()
    {
        var name = $"Nguyễn {TestPeople.UniqueWord()}";
        var person = await TestPeople.AddAsync(host, name, change: e =>
            (e.RankCode, e.SalaryStep, e.CoefficientInHundredths, e.PositionAllowanceInHundredths, e.SalaryFrom) =
            ("01.003", 4, 678, 87, new DateOnly(2024, 5, 1)));
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            db.Add(new SalaryPeriod
            {
                Id = Guid.CreateVersion7(), EmployeeId = person.Id, FromMonth = new DateOnly(2021, 5, 1), RankCode = "01.003", Step = 5,
                CoefficientInHundredths = 587, KindCode = "THUONG_XUYEN",
            });
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var sheet = await PlantInOtherModulesAsync(person.Id, stored: await TestPeople.ReadAsync(host, person.Id));
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var difference = new Dictionary<string, string> { ["DifferenceId"] = Guid.CreateVersion7().ToString(),
            ["Input.FieldKey"] = "he_so", ["Input.PaperValue"] = "9,13" };
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await officer.PostFormAsync($"/can-bo/{person.Id}/doi-chieu?handler=Difference", difference));
        var report = await ReportAsync(person.Id);
        var scan = await new PlantedThings(officer, person.Id, name, person.EmployeeNumber).StageDecisionFileAsync("/quyet-dinh/tep");
        var (movement, paper) = await AppointAsync(officer, person.Id, name, scan);
        await host.RunJobAsync("personnel.assess-quality");
        var stored = await TestPeople.ReadAsync(host, person.Id);
        var more = new PlantedThings(officer, person.Id, name, stored.EmployeeNumber);
        await more.AddAsync();
        stored = await TestPeople.ReadAsync(host, person.Id);
        var row = await host.InDbAsync((PersonnelDbContext db) => db.Set<SalaryPeriod>().Where(p => p.EmployeeId == person.Id)
            .Select(p => p.Id).FirstAsync(TestContext.Current.CancellationToken));
        var decision = await host.InDbAsync((PersonnelDbContext db) => db.Movements.Where(m => m.Id == movement).Select(m => m.DecisionId)
            .SingleAsync(TestContext.Current.CancellationToken));
        var duty = await host.InDbAsync((PersonnelDbContext db) => db.Obligations.Where(o => o.EmployeeId == person.Id).Select(o => o.Id)
            .FirstOrDefaultAsync(TestContext.Current.CancellationToken));
        var things = new Dictionary<string, Guid>(more.ByAddress)
        {
            ["rowId"] = row, ["fileId"] = more.ByAddress["quyet-dinh/tep"],
            ["can-bo"] = person.Id, ["bien-dong"] = movement, ["bao-sai-sot"] = report, ["quyet-dinh"] = decision, ["han-cap-nhat"] = duty,
            ["to-chuc"] = TestPeople.OtherUnit,
            ["sheetId"] = sheet, ["personId"] = person.Id, ["unitId"] = TestPeople.Unit,
        };
        return new Planted(name, stored.Version, officer,
            new Bait(things, person.Id, TestPeople.Unit, stored.EmployeeNumber, "87.STP", FieldsWith(paper)));
    }

    /// <summary>Tells the other modules of the person, opens the month and waits until the sheet of the unit pays the figures.</summary>
    private async Task<Guid> PlantInOtherModulesAsync(Guid personId, Employee stored)
    {
        var now = host.Clock.GetUtcNow();
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            db.Publish(new EmployeeRecruited(
                Guid.CreateVersion7(), now, null, personId, stored.EmployeeNumber, stored.FullName, stored.BirthDate, "CONG_CHUC",
                "DANG_LAM_VIEC",
                TestPeople.Unit, null, new DateOnly(2015, 3, 2)));
            var pay = new OpeningSalary("01.002", "Chuyên viên chính", 8, 678, null, 87, new DateOnly(2024, 5, 1));
            db.Publish(new OpeningFactsRecorded(Guid.CreateVersion7(), now, null, personId, pay, "Bằng khen"));
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await host.WaitForDeliveryAsync();
        await host.RunJobAsync("salary.windows");
        return await host.WaitForSheetOfAsync(personId);
    }

    private async Task<Guid> ReportAsync(Guid personId)
    {
        using var self = await host.SignInAsAsync("CA_NHAN", employeeId: personId);
        var id = Guid.CreateVersion7();
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await self.PostFormAsync("/ho-so-cua-toi/bao-sai?handler=Report", new Dictionary<string, string>
        {
            ["Input.ReportId"] = id.ToString(), ["Input.FieldKey"] = "he_so", ["Input.ProposedValue"] = "8,41",
            ["Input.Explanation"] = "Quyết định ghi 8,41",
        }));
        return id;
    }

    private static async Task<(Guid Movement, string Paper)> AppointAsync(HttpClient officer, Guid personId, string name, Guid scan)
    {
        var id = Guid.CreateVersion7();
        var paper = $"{TestPeople.Unique()}/QĐ-STP";
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await officer.PostFormAsync($"/can-bo/{personId}/bien-dong/bo-nhiem?handler=Save", new Dictionary<string, string>
        {
            ["Input.MovementId"] = id.ToString(), ["Input.Decision.Number"] = paper, ["Input.Decision.SignedOn"] = "05/10/2026",
            ["Input.Decision.EffectiveFrom"] = "12/10/2026",
            ["Input.Decision.Issuer"] = "Sở Tư pháp", ["Input.Decision.Summary"] = $"Bổ nhiệm {name}",
            ["Input.Answers.PositionName"] = "Trưởng phòng",
            ["Input.Answers.EndsOn"] = "11/10/2031", ["Input.Answers.Allowance"] = "0,87",
            ["Input.Decision.FileId"] = scan.ToString(),
        }));
        return (id, paper);
    }

    /// <summary>The paper of the planted movement with other words: what is registered must not be told to strangers.</summary>
    private static Dictionary<string, string> FieldsWith(string paper) => new()
    {
        ["Input.Decision.Number"] = paper, ["Input.Decision.SignedOn"] = "05/10/2026", ["Input.Decision.EffectiveFrom"] = "12/10/2026",
        ["Input.Decision.Issuer"] = "Sở Tư pháp",
        ["Input.Decision.Summary"] = "Nội dung khác", ["Input.Values[ma_ngach]"] = "01.002", ["Input.Basis"] = "sua-sai",
        ["Input.CorrectionReason"] = "Ghi nhầm", ["Input.Kind"] = "Merge",
    };

    /// <param name="Officer">The account that made the runs: they are shown to nobody else.</param>
    private sealed record Planted(string Name, int Version, HttpClient Officer, Bait Bait);

    /// <summary>A host of its own: the walk posts into every form.</summary>
    public sealed class Host : HostFixture;
}
