using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>What movements refuse and what they do besides the table of all kinds.</summary>
public sealed class MovementRulesTests(HostFixture host)
{
    private static readonly Dictionary<string, string> Post = new() { ["PositionName"] = "Trưởng phòng", ["EndsOn"] = "11/10/2031" };
    private static readonly Dictionary<string, string> Leave = new() { ["EndsOn"] = "12/04/2027" };

    [Fact]
    public async Task D9_10_after_death_nothing_is_recorded()
    {
        var scenario = await new MovementScenario(host) { Status = "TU_TRAN" }.PrepareAsync();

        // Act, Assert: refused before anything is typed, and when it is sent all the same
        var opened =
            await scenario.Officer.GetAsync(new Uri(scenario.FormUrl("bo-nhiem"), UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.RedirectsTo(opened, $"/bien-dong/lap?nguoi={scenario.EmployeeId}");
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/bien-dong/lap?nguoi={scenario.EmployeeId}"),
            "đang ở trạng thái “Từ trần” nên không ghi “Bổ nhiệm”");
        var fields = scenario.Fields(Guid.CreateVersion7(), Post);
        await AssertEx.HasSummaryErrorAsync(
            await scenario.Officer.PostFormAsync($"{scenario.FormUrl("bo-nhiem")}?handler=Save", fields, formUrl: "/tra-cuu-nhanh"),
            "đã từ trần");
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/bien-dong/lap?nguoi={scenario.EmployeeId}"),
            "Hồ sơ này không ghi thêm biến động");
    }

    [Fact]
    public async Task D11_a_death_after_its_paper_is_refused()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        await scenario.RefusedAsync("Ngày mất 12/10/2026 sau ngày ký giấy tờ 05/10/2026", "tu-tran");
    }

    [Fact]
    public async Task D9_10_a_transfer_after_a_planned_retirement_is_refused()
    {
        // Arrange: the retirement waits for its day
        var scenario = await new MovementScenario(host).PrepareAsync();
        await scenario.RecordedAsync("nghi-huu-truoc-tuoi",
            new Dictionary<string, string> { ["Reason"] = "Tinh giản biên chế", ["PensionFrom"] = "01/12/2026", ["Severance"] = "co" },
            new DateOnly(2026, 12, 1));
        var fields = scenario.Fields(Guid.CreateVersion7(), effectiveFrom: new DateOnly(2026, 12, 15));
        fields["Input.Decision.Number"] = "16/QĐ-STP";
        fields["Input.TypeCode"] = "DIEU_DONG";
        fields["Input.ToUnitId"] = TransferScenario.To.ToString();

        // Act
        using var response = await scenario.Officer.PostFormAsync($"/can-bo/{scenario.EmployeeId}/dieu-chuyen?handler=Send", fields);

        // Assert
        await AssertEx.HasSummaryErrorAsync(response, "chờ hiệu lực từ 01/12/2026. Thu hồi biến động đó trước");
    }

    [Fact]
    public async Task D9_10_before_recruitment_is_refused()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        await scenario.RefusedAsync(
            "phải sau ngày tuyển dụng, vào đơn vị (02/03/2020)", "nghi-khong-luong", Leave, new DateOnly(2020, 2, 1),
            new DateOnly(2020, 2, 1));
    }

    [Fact]
    public async Task D9_5_overlapping_main_posts_are_refused_concurrent_ones_not()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        await scenario.RecordedAsync("bo-nhiem", Post, new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 1));
        var deputy = new Dictionary<string, string> { ["PositionName"] = "Phó Giám đốc" };
        var other = await new MovementScenario(host).PrepareAsync();

        await scenario.RefusedAsync("Đang giữ chức vụ chính “Trưởng phòng” từ 01/09/2026", "bo-nhiem", deputy,
            signedOn: new DateOnly(2026, 10, 6));
        Assert.NotEqual(other.EmployeeId, scenario.EmployeeId);
        deputy["IsConcurrent"] = "true";
        await scenario.RecordedAsync("bo-nhiem", deputy, signedOn: new DateOnly(2026, 10, 6));

        Assert.Equal("Trưởng phòng", (await scenario.EmployeeAsync()).PositionName);
        Assert.Contains(await host.Events.PublishedAsync<EmployeeAppointed>(scenario.EmployeeId),
            e => e is { IsConcurrent: true, PositionName: "Phó Giám đốc" });
    }

    [Theory]
    [InlineData("Chủ tịch UBND cấp xã")]
    [InlineData("chu tich ubnd cap xa")]
    public async Task S7_a_post_of_a_commune_is_refused_in_a_department(string position)
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        await scenario.RefusedAsync("là chức vụ cấp xã, không có ở", "bo-nhiem",
            new Dictionary<string, string> { ["PositionName"] = position });
    }

    [Fact]
    public async Task PeriodThatEndsBeforeItStarts_OrSecondmentOverThreeYears_IsRefused()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        var secondment = new Dictionary<string, string>
        {
            ["ToUnitId"] = TransferScenario.To.ToString(), ["EndsOn"] = "01/10/2026", ["Payer"] = "DON_VI_CU",
        };

        await scenario.RefusedAsync("Ngày kết thúc phải sau ngày hiệu lực 12/10/2026", "biet-phai", secondment);
        secondment["EndsOn"] = "13/10/2029";
        await scenario.RefusedAsync("không quá 3 năm: ngày kết thúc chậm nhất là 12/10/2029", "biet-phai", secondment);
    }

    [Fact]
    public async Task MissingAnswers_AreAskedAtTheirFields()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        var response = await scenario.CheckAsync("thoi-viec", scenario.Fields(Guid.CreateVersion7()));

        await AssertEx.HasFieldErrorAsync(response, "Answers.Reason", "Nhập lý do.");
    }

    [Fact]
    public async Task AnEmptyForm_AsksForTheDecisionAndTheAnswersAtOnce()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        using var response = await scenario.Officer.PostFormAsync(
            scenario.FormUrl("thoi-viec"), new Dictionary<string, string> { ["Input.MovementId"] = Guid.CreateVersion7().ToString() });

        var page = await Html.ReadAsync(response);
        AssertEx.Shows(page, "Nhập số quyết định.");
        AssertEx.Shows(page, "Nhập lý do.");
        AssertEx.Shows(page, "Nhập ngày làm việc cuối cùng.");
    }

    [Fact]
    public async Task RetirementBeforeTheRoadmap_IsRefused()
    {
        var scenario = await new MovementScenario(host) { BirthDate = new DateOnly(1980, 5, 1) }.PrepareAsync();

        await scenario.RefusedAsync(
            "đủ tuổi nghỉ hưu ngày 31/05/2042", "nghi-huu",
            new Dictionary<string, string> { ["RetirementForm"] = "DUNG_TUOI", ["PensionFrom"] = "12/10/2026" });
    }

    [Fact]
    public async Task WrongKindOrStatus_IsRefused_AndNotOffered()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        await scenario.RefusedAsync("không dùng cho đối tượng này", "cham-dut-hdlv", new Dictionary<string, string>
        {
            ["Reason"] = "Hết hạn", ["LastWorkingDay"] = "09/10/2026", ["Severance"] = "co",
        });
        await scenario.RefusedAsync("trạng thái hiện tại là “Đang làm việc”", "tro-lai");
        await scenario.RefusedAsync("đang có hồ sơ tại đơn vị", "tuyen-dung",
            new Dictionary<string, string> { ["ToUnitId"] = TransferScenario.From.ToString() });
        var offer = await scenario.Officer.GetPageAsync($"/bien-dong/lap?nguoi={scenario.EmployeeId}");
        AssertEx.ShowsNot(offer, "Trở lại làm việc");
        AssertEx.Shows(offer, "Nghỉ hưu trước tuổi");
    }

    [Fact]
    public async Task PostedTwice_IsOneMovement()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        var id = Guid.CreateVersion7();

        await scenario.SaveAsync("bo-nhiem", scenario.Fields(id, Post));
        AssertEx.RedirectsTo(await scenario.SaveAsync("bo-nhiem", scenario.Fields(id, Post)), $"/bien-dong/{id}");

        Assert.Single(await host.Events.PublishedAsync<EmployeeAppointed>(scenario.EmployeeId));
    }

    [Fact]
    public async Task PersonOfAnotherUnit_IsNotFound()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        var stranger = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.Elsewhere);

        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(stranger, scenario.FormUrl("nghi-huu")));
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(scenario.Officer, scenario.FormUrl("khong-co-loai-nay")));
    }

    [Fact]
    public async Task D11_3_Leaving_TakesThePersonOffThePresent_KeepsTheRecord_AndLateEntryIsMarked()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        var id = await scenario.RecordedAsync(
            "chuyen-ngoai-tinh", new Dictionary<string, string> { ["ReceivingBody"] = "Bộ Tư pháp" }, new DateOnly(2026, 9, 7),
            new DateOnly(2026, 9, 4));

        var employee = await scenario.EmployeeAsync();
        Assert.Equal(new DateOnly(2026, 9, 6), Assert.Single(employee.Assignments).EffectiveUntil);
        Assert.Equal(ObligationState.DoneLate, Assert.Single(await scenario.ObligationsAsync()).State);
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/bien-dong/{id}"), "Cập nhật muộn: hạn là 22/09/2026");
        AssertEx.Shows(await scenario.Officer.GetPageAsync("/bien-dong?muc=muon"), scenario.Number);
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/can-bo/{scenario.EmployeeId}"), "Chuyển ngoài tỉnh");
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/bien-dong/bao-cao?tu=07/09/2026&den=07/09/2026&loai=CHUYEN_NGOAI_TINH"),
            scenario.Number);
    }

    [Fact]
    public async Task Secondment_TheHostReads_UntilItEnds()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        var hostUnit = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.To);
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(hostUnit, $"/can-bo/{scenario.EmployeeId}"));

        await scenario.RecordedAsync("biet-phai", new Dictionary<string, string>
        {
            ["ToUnitId"] = TransferScenario.To.ToString(), ["EndsOn"] = "12/10/2028", ["Payer"] = "DON_VI_CU",
        });

        var read = await hostUnit.GetPageAsync($"/can-bo/{scenario.EmployeeId}");
        Assert.Null(read.QuerySelector("a[href$='/sua/ban-than']"));
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(hostUnit, scenario.FormUrl("nghi-huu")));
        AssertEx.Shows(await hostUnit.GetPageAsync("/bien-dong?muc=biet-phai-den"), scenario.Number);
        await scenario.RecordedAsync("ket-thuc-biet-phai", effectiveFrom: new DateOnly(2026, 10, 14), signedOn: new DateOnly(2026, 10, 13));
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(hostUnit, $"/can-bo/{scenario.EmployeeId}"));
        AssertEx.ShowsNot(await hostUnit.GetPageAsync("/bien-dong?muc=biet-phai-den"), scenario.Number);
    }

    [Fact]
    public async Task PastDated_TakesItsPlaceInTheHistory()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        await scenario.RecordedAsync("cu-di-hoc", new Dictionary<string, string> { ["Course"] = "Cao học", ["EndsOn"] = "01/10/2027" });

        await scenario.RecordedAsync("tam-dinh-chi", new Dictionary<string, string> { ["Reason"] = "Kiểm tra" }, new DateOnly(2026, 6, 1),
            new DateOnly(2026, 6, 2));

        var employee = await scenario.EmployeeAsync();
        Assert.Equal("CU_DI_HOC", employee.StatusCode);
        Assert.Equal(
            [("DANG_LAM_VIEC", new DateOnly(2026, 5, 31)), ("TAM_DINH_CHI", new DateOnly(2026, 10, 11)), ("CU_DI_HOC", (DateOnly?)null)],
            employee.StatusPeriods.OrderBy(p => p.EffectiveFrom).Select(p => (p.StatusCode, p.EffectiveUntil)));
    }

    [Fact]
    public async Task FutureRetirement_Waits_ShowsOnThePage_AndCanBeWithdrawn()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();

        var id = await scenario.RecordedAsync(
            "nghi-huu", new Dictionary<string, string> { ["RetirementForm"] = "DUNG_TUOI", ["PensionFrom"] = "01/12/2026" },
            new DateOnly(2026, 12, 1));

        Assert.Equal(MovementState.Planned, (await scenario.MovementAsync(id)).State);
        Assert.Equal("CHO_NGHI_HUU", (await scenario.EmployeeAsync()).StatusCode);
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/can-bo/{scenario.EmployeeId}"),
            "“Nghỉ hưu” tự có hiệu lực vào ngày 01/12/2026");
        AssertEx.Shows(await scenario.Officer.GetPageAsync("/bien-dong?muc=cho-hieu-luc"), scenario.Number);
        await scenario.RefusedAsync("Đã có “Nghỉ hưu” chờ hiệu lực", "bo-nhiem", Post, new DateOnly(2026, 12, 2),
            new DateOnly(2026, 10, 6));

        AssertEx.RedirectsTo(
            await scenario.Officer.PostFormAsync($"/bien-dong/{id}?handler=Withdraw",
                new { Reason = "Quyết định thay thế" }), $"/bien-dong/{id}");

        Assert.Equal(MovementState.Withdrawn, (await scenario.MovementAsync(id)).State);
        Assert.Equal("DANG_LAM_VIEC", (await scenario.EmployeeAsync()).StatusCode);
        Assert.Equal(ObligationState.Cancelled, Assert.Single(await scenario.ObligationsAsync()).State);
    }
}
