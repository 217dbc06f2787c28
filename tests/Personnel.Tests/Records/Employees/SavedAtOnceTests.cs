using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Duplicates;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>Two users save the same unique value at the same moment: the database lets one in, the other is told so in words.</summary>
public sealed class SavedAtOnceTests(HostFixture host)
{
    [Fact]
    public async Task SaveAsync_IdNumberTakenMeanwhile_SaysSoAtItsField()
    {
        // Arrange
        var (first, second) = (await TestPeople.AddAsync(host), await TestPeople.AddAsync(host));
        var number = $"8{TestPeople.Unique():00000000000}";
        await SetNumberAsync(first.Id, number);

        // Act: the look-up before saving came too early to see the first one
        var refused = await Assert.ThrowsAsync<ValidationException>(() => SetNumberAsync(second.Id, number));

        // Assert
        var failure = Assert.Single(refused.Errors);
        Assert.Equal("Values[so_giay_to]", failure.PropertyName);
        Assert.StartsWith("Số giấy tờ này đã có ở một hồ sơ khác", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveChangesAsync_DecisionRegisteredMeanwhile_SaysSo()
    {
        // Arrange
        var number = $"{TestPeople.Unique()}/QĐ-STP";
        await AddDecisionAsync(number, "Sở Tư pháp");

        // Act
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => AddDecisionAsync(number, "sở  tư pháp"));

        // Assert
        Assert.Equal("personnel.decision-registered-meanwhile", refused.Code);
        await AddDecisionAsync(number, "Sở Xây dựng"); // another issuer, another paper
    }

    private Task SetNumberAsync(Guid id, string number) => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var employee = await db.Employees.SingleAsync(e => e.Id == id, TestContext.Current.CancellationToken);
        employee.IdNumber = number;
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        await new UniqueNumbers(db).SaveAsync(TestContext.Current.CancellationToken);
    });

    private Task AddDecisionAsync(string number, string issuer) => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var day = new DateOnly(2026, 10, 5);
        db.Decisions.Add(Decision.Register(new DecisionFacts(number, day, day, issuer, null, null, null), DateTime.UnixEpoch, null));
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
