using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>Điều 9.10: every kind of movement_types.csv from its form to the record, its clock and the other modules.</summary>
public sealed class AllMovementKindsTests(HostFixture host)
{
    private static readonly DateOnly Due15 = new(2026, 10, 27);
    private static readonly DateOnly Due30 = new(2026, 11, 4);

    /// <summary>One kind, end to end.</summary>
    public sealed record KindCase(string Code)
    {
        public string KindCode { get; init; } = "CONG_CHUC";

        public string Before { get; init; } = "DANG_LAM_VIEC";

        /// <summary>Status afterwards.</summary>
        public required string After { get; init; }

        /// <summary>Post afterwards; "=": the present one stays.</summary>
        public string? Post { get; init; } = "=";

        public bool Moves { get; init; }

        public required string Rule { get; init; }

        /// <summary>What the form asks, as "Name=value;…".</summary>
        public string Answers { get; init; } = "";

        public override string ToString() => Code;
    }

    public static TheoryData<KindCase> Kinds => new(
        new KindCase("TUYEN_DUNG") { Before = "THOI_VIEC", After = "TAP_SU", Post = "Chuyên viên tập sự", Rule = "Recruitment",
            Answers = "ToUnitId=$from;PositionName=Chuyên viên tập sự" },
        new KindCase("TIEP_NHAN_NGOAI") { Before = "CHUYEN_NGOAI_TINH", After = "DANG_LAM_VIEC", Post = null, Rule = "Recruitment",
            Answers = "ToUnitId=$from" },
        new KindCase("KY_HDLD") { KindCode = "HD_68", Before = "CHAM_DUT_HDLD", After = "DANG_LAM_VIEC", Post = "Lái xe",
            Rule = "Recruitment", Answers = "ToUnitId=$from;EndsOn=12/10/2028;PositionName=Lái xe" },
        new KindCase("KY_HDLV") { KindCode = "VIEN_CHUC", Before = "CHAM_DUT_HDLV", After = "DANG_LAM_VIEC", Post = "Điều dưỡng",
            Rule = "Recruitment", Answers = "ToUnitId=$from;EndsOn=12/10/2029;PositionName=Điều dưỡng" },
        new KindCase("DIEU_CHUYEN_NOI_BO") { After = "DANG_LAM_VIEC", Rule = "InternalMove", Answers = "Division=Phòng Tổng hợp" },
        new KindCase("DIEU_DONG") { After = "DANG_LAM_VIEC", Moves = true, Post = "Phó Trưởng phòng", Rule = "Transfer" },
        new KindCase("LUAN_CHUYEN") { After = "DANG_LAM_VIEC", Moves = true, Post = "Phó Trưởng phòng", Rule = "Transfer",
            Answers = "EndsOn=12/10/2029" },
        new KindCase("CHUYEN_CONG_TAC") { After = "DANG_LAM_VIEC", Moves = true, Post = "Phó Trưởng phòng", Rule = "Transfer",
            Answers = "AcceptanceNumber=15/SCT-VP;AcceptanceSignedOn=01/10/2026" },
        new KindCase("SAP_XEP_TO_CHUC") { After = "DANG_LAM_VIEC", Moves = true, Post = "Phó Trưởng phòng", Rule = "Transfer" },
        new KindCase("BIET_PHAI") { After = "BIET_PHAI", Rule = "Change", Answers = "ToUnitId=$to;EndsOn=12/10/2028;Payer=DON_VI_CU" },
        new KindCase("KET_THUC_BIET_PHAI") { Before = "BIET_PHAI", After = "DANG_LAM_VIEC", Rule = "Change" },
        new KindCase("CHUYEN_KHOI_DANG") { After = "CHUYEN_KHOI_DANG", Rule = "Departure",
            Answers = "ReceivingBody=Ban Tổ chức Tỉnh ủy;PayStopNumber=7/GTTL;PayStopOn=12/10/2026" },
        new KindCase("CHUYEN_NGOAI_TINH") { After = "CHUYEN_NGOAI_TINH", Rule = "Departure",
            Answers = "ReceivingBody=Sở Tư pháp tỉnh An Giang" },
        new KindCase("NGHI_HUU") { After = "NGHI_HUU", Rule = "Departure", Answers = "RetirementForm=DUNG_TUOI;PensionFrom=12/10/2026" },
        new KindCase("NGHI_HUU_TRUOC_TUOI") { After = "NGHI_HUU_TRUOC_TUOI", Rule = "Departure",
            Answers = "Reason=Tinh giản biên chế;PensionFrom=12/10/2026;Severance=co" },
        new KindCase("THOI_VIEC") { After = "THOI_VIEC_TINH_GIAN", Rule = "Departure",
            Answers = "Reason=Theo nguyện vọng;LastWorkingDay=09/10/2026;Severance=khong;Outcome=THOI_VIEC_TINH_GIAN" },
        new KindCase("CHAM_DUT_HDLV") { KindCode = "VIEN_CHUC", After = "CHAM_DUT_HDLV", Rule = "Departure",
            Answers = "Reason=Hết hạn;LastWorkingDay=09/10/2026;Severance=co" },
        new KindCase("CHAM_DUT_HDLD") { KindCode = "HD_161", After = "CHAM_DUT_HDLD", Rule = "Departure",
            Answers = "Reason=Hết hạn;LastWorkingDay=09/10/2026;Severance=khong" },
        new KindCase("BUOC_THOI_VIEC") { After = "BUOC_THOI_VIEC", Rule = "Departure",
            Answers = "Reason=Kỷ luật;LastWorkingDay=09/10/2026" },
        new KindCase("TU_TRAN") { After = "TU_TRAN", Rule = "Departure" },
        new KindCase("BO_NHIEM") { After = "DANG_LAM_VIEC", Post = "Trưởng phòng", Rule = "Change",
            Answers = "PositionName=Trưởng phòng;EndsOn=11/10/2031;Allowance=0,50" },
        new KindCase("BO_NHIEM_LAI") { After = "DANG_LAM_VIEC", Post = "Chuyên viên", Rule = "Change",
            Answers = "PositionName=Chuyên viên;EndsOn=11/10/2031" },
        new KindCase("PHE_CHUAN") { KindCode = "CAN_BO", After = "DANG_LAM_VIEC", Post = "Phó Chủ tịch", Rule = "Change",
            Answers = "PositionName=Phó Chủ tịch" },
        new KindCase("MIEN_NHIEM") { After = "DANG_LAM_VIEC", Post = null, Rule = "Change", Answers = "Reason=Điều chuyển công tác khác" },
        new KindCase("TU_CHUC") { After = "DANG_LAM_VIEC", Post = "Chuyên viên chính", Rule = "Change",
            Answers = "Reason=Theo đơn;PositionName=Chuyên viên chính" },
        new KindCase("CACH_CHUC") { After = "DANG_LAM_VIEC", Post = null, Rule = "Change", Answers = "Reason=Kỷ luật" },
        new KindCase("CU_DI_HOC") { After = "CU_DI_HOC", Rule = "Change", Answers = "Course=Cao học Luật, Cần Thơ;EndsOn=12/10/2028" },
        new KindCase("NGHI_KHONG_LUONG") { After = "NGHI_THAI_SAN", Rule = "Change", Answers = "EndsOn=12/04/2027;Outcome=NGHI_THAI_SAN" },
        new KindCase("TAM_DINH_CHI") { After = "TAM_DINH_CHI", Rule = "Change", Answers = "Reason=Phục vụ kiểm tra" },
        new KindCase("TRO_LAI") { Before = "NGHI_OM", After = "DANG_LAM_VIEC", Rule = "Change" },
        new KindCase("HET_TAP_SU") { Before = "TAP_SU", After = "DANG_LAM_VIEC", Rule = "Change", Answers = "RankCode=01.003" });

    [Fact]
    public async Task D9_10_EveryKindOfTheCatalogue_IsCovered()
    {
        var codes = await host.InDbAsync((PersonnelDbContext db) =>
            db.MovementTypes.Select(t => t.Code).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(31, codes.Count);
        Assert.Equal(codes.Order(), Kinds.Select(k => k.Data.Code).Order());
        Assert.Equal(codes.Order(), MovementForms.Codes.Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task D9_10_EachKind_ChangesTheRecord_ClosesItsClock_AndTellsTheModules(KindCase kind)
    {
        var signedOn = new DateOnly(2026, 10, kind.Code == "TU_TRAN" ? 12 : 5); // a death is certified afterwards
        var scenario =
            await new MovementScenario(host) { KindCode = kind.KindCode, Status = kind.Before, SignedOn = signedOn }.PrepareAsync();

        var id = kind.Moves ? await SendAndReceiveAsync(scenario, kind) : await RecordAsync(scenario, kind);

        var (employee, movement) = (await scenario.EmployeeAsync(), await scenario.MovementAsync(id));
        var unit = kind.Moves ? TransferScenario.To : TransferScenario.From;
        Assert.Equal(MovementState.Applied, movement.State);
        Assert.Equal((kind.After, unit, kind.Post == "=" ? "Chuyên viên" : kind.Post),
            (employee.StatusCode, employee.UnitId, employee.PositionName));
        var clock = Assert.Single(await scenario.ObligationsAsync());
        Assert.Equal((kind.Rule, kind.Rule == "Recruitment" ? Due30 : Due15), (clock.Rule.ToString(), clock.DueOn));
        Assert.Equal(kind.Rule == "Recruitment" ? ObligationState.Open : ObligationState.DoneOnTime, clock.State);
        await AssertToldAsync(scenario, kind, movement.DecisionId);
        var page = await scenario.Officer.GetPageAsync($"/bien-dong/{id}");
        AssertEx.Shows(page, scenario.Number);
        AssertEx.Shows(page, "Đã có hiệu lực");
    }

    private async Task AssertToldAsync(MovementScenario scenario, KindCase kind, Guid decisionId)
    {
        if (kind.Before != kind.After)
        {
            var status = Assert.Single(await host.Events.PublishedAsync<EmployeeStatusChanged>(scenario.EmployeeId));
            Assert.Equal((kind.After, decisionId), (status.StatusCode, status.DecisionId));
        }

        if (kind.Moves)
        {
            Assert.Single(await host.Events.PublishedAsync<EmployeeTransferred>(scenario.EmployeeId));
        }
        else if (kind.Before == kind.After)
        {
            Assert.Equal(decisionId, Assert.Single(await host.Events.PublishedAsync<EmployeeAppointed>(scenario.EmployeeId)).DecisionId);
        }
    }

    private static Dictionary<string, string> AnswersOf(KindCase kind) => kind.Answers
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(answer => answer.Split('=', 2))
        .ToDictionary(
            answer => answer[0],
            answer => answer[1].Replace("$from", TransferScenario.From.ToString(), StringComparison.Ordinal)
                .Replace("$to", TransferScenario.To.ToString(), StringComparison.Ordinal));

    private static async Task<Guid> RecordAsync(MovementScenario scenario, KindCase kind)
    {
        var slug = kind.Code.ToLowerInvariant().Replace('_', '-');
        var form = await scenario.Officer.GetPageAsync(scenario.FormUrl(slug));
        Assert.NotNull(form.QuerySelector("[name='Input.Decision.Number']"));
        Assert.All(AnswersOf(kind).Keys, name => Assert.NotNull(form.QuerySelector($"[name='Input.Answers.{name}']")));
        var check = await Html.ReadAsync(await scenario.CheckAsync(slug, scenario.Fields(Guid.CreateVersion7(), AnswersOf(kind))));
        AssertEx.Shows(check, "Kiểm tra lại trước khi ghi");
        AssertEx.Shows(check, "Trần Văn Biến Động");
        return await scenario.RecordedAsync(slug, AnswersOf(kind));
    }

    private async Task<Guid> SendAndReceiveAsync(MovementScenario scenario, KindCase kind)
    {
        var id = Guid.CreateVersion7();
        var fields = scenario.Fields(id, AnswersOf(kind));
        fields["Input.TypeCode"] = kind.Code;
        fields["Input.ToUnitId"] = TransferScenario.To.ToString();
        fields["Input.PositionName"] = "Phó Trưởng phòng";
        AssertEx.RedirectsTo(
            await scenario.Officer.PostFormAsync($"/can-bo/{scenario.EmployeeId}/dieu-chuyen?handler=Send", fields), $"/bien-dong/{id}");
        var receiver = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.To);
        AssertEx.RedirectsTo(await receiver.PostFormAsync($"/bien-dong/{id}?handler=Receive"), $"/bien-dong/{id}");
        return id;
    }
}
