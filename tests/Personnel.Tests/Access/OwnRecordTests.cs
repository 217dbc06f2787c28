using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Access;

/// <summary>Nobody edits or approves what is his own (issue M8: an officer set his own coefficient).</summary>
public sealed class OwnRecordTests(HostFixture host)
{
    [Fact]
    public async Task Officer_does_not_edit_the_own_record_but_a_colleague_does()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host);
        using var self = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit, own.Id);
        using var colleague = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit, Guid.CreateVersion7());

        // Act
        using var refused = await self.PostFormAsync($"/can-bo/{own.Id}/sua/luong", Pay(own.Version), $"/tai-khoan");
        using var page =
            await self.GetAsync(new Uri($"/can-bo/{own.Id}/sua/luong", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Forbidden, refused);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, page);
        Assert.Equal(333, (await TestPeople.ReadAsync(host, own.Id)).CoefficientInHundredths);
        using var saved = await colleague.PostFormAsync($"/can-bo/{own.Id}/sua/luong", Pay(own.Version));
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);
        Assert.Equal(366, (await TestPeople.ReadAsync(host, own.Id)).CoefficientInHundredths);
    }

    [Fact]
    public async Task Officer_neither_compares_nor_moves_the_own_record()
    {
        var own = await TestPeople.AddAsync(host);
        using var self = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit, own.Id);
        var fields = TestPeople.Decision();
        (fields["Input.MovementId"], fields["Input.Answers.PositionName"], fields["Input.Answers.EndsOn"]) =
            (Guid.CreateVersion7().ToString(), "Trưởng phòng", "11/10/2031");

        using var moved = await self.PostFormAsync($"/can-bo/{own.Id}/bien-dong/bo-nhiem?handler=Save", fields);
        using var compared =
            await self.GetAsync(new Uri($"/can-bo/{own.Id}/doi-chieu", UriKind.Relative), TestContext.Current.CancellationToken);

        await AssertEx.HasSummaryErrorAsync(moved, "Không tự cập nhật, tự duyệt");
        AssertEx.HasStatus(HttpStatusCode.Forbidden, compared);
        Assert.False(
            await host.InDbAsync((PersonnelDbContext db) =>
                db.Movements.AnyAsync(m => m.EmployeeId == own.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Wording_shows_its_secret_only_to_who_may_read_it()
    {
        Wording words = $"Hệ số {Wording.Secret(Secrecy.Pay, "4,89")} khác bậc {3:0}.";
        var read = Wording.FromStored(words.ToStored());

        Assert.Equal("Hệ số 4,89 khác bậc 3.", read.For(Secrecy.Pay));
        Assert.Equal("Hệ số [không hiển thị] khác bậc 3.", read.For(Secrecy.Identity));
        Assert.Equal($"{read}", read.For(Secrecy.None));
        Assert.Equal(words, read);
        Assert.DoesNotContain("4,89", $"{words.Shortened(9)}", StringComparison.Ordinal);
        Assert.True(words.Shortened(9).ToStored().Length <= 9);
        Assert.Equal("⟦ chỉ là dấu", Wording.FromStored("⟦ chỉ là dấu").For(Secrecy.None));
    }

    private static Dictionary<string, string> Pay(int version)
    {
        var fields = TestPeople.Decision();
        (fields["Input.Version"], fields["Input.Basis"], fields["Input.Values[he_so]"], fields["Input.Values[bac_luong]"]) =
            ($"{version}", "quyet-dinh", "3,66", "5");
        (fields["Input.Values[ngay_huong]"], fields["Input.Values[ma_ngach]"], fields["Input.ConfirmReason"]) =
            ("01/10/2026", "01.003", "Kiểm thử");
        return fields;
    }
}
