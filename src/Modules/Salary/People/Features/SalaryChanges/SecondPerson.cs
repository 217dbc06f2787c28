using System.Text.Encodings.Web;
using System.Text.Json;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>A change of pay that may have to wait for a second person.</summary>
internal interface IPayChange : IRequest<Guid>
{
    /// <summary>Whether a second person has approved it; only <see cref="SecondPerson"/> says so.</summary>
    bool IsApproved { get; init; }

    /// <summary>The same, approved.</summary>
    IPayChange Approved();
}

/// <summary>Lets grave changes of pay wait for somebody else with the right, and makes them when they are approved.</summary>
internal sealed class SecondPerson(SalaryDbContext db, RequestContext request, SecondPersonOptions options, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Type> Kinds = typeof(IPayChange).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IPayChange))).ToDictionary(t => t.Name);

    /// <summary>What is grave today.</summary>
    public GraveChange Grave => new(options, clock.TodayInVietnam());

    /// <summary>Keeps the change until it is approved, when there are reasons to.</summary>
    /// <returns>The change that waits; null: it may be made now.</returns>
    public async Task<Guid?> AskAsync<TChange>(TChange change, PaidEmployee person, string what, string? basis, IReadOnlyList<string> why,
        CancellationToken cancellationToken)
        where TChange : IPayChange
    {
        if (change.IsApproved || !options.IsRequired || why.Count == 0 || request.User.Id is not { } askedBy)
        {
            return null; // jobs and events carry out what was decided elsewhere
        }

        var (kind, json) = (typeof(TChange).Name, JsonSerializer.Serialize(change, Json));
        var known = await db.WaitingPayChanges.AsNoTracking()
            .Where(c => c.PersonId == person.Id && c.State == WaitingState.Waiting && c.Kind == kind && c.CommandJson == json)
            .Select(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        if (known != Guid.Empty)
        {
            return known; // sent twice
        }

        var waiting = db.WaitingPayChanges.Add(new WaitingPayChange
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, Kind = kind, CommandJson = json, What = what, Why = string.Join('\n', why),
            Basis = basis,
            AskedBy = askedBy, AskedByName = request.User.DisplayName, AskedAt = clock.UtcNow(),
        }).Entity;
        db.Publish(new PayChangeAsked(Guid.CreateVersion7(), clock.GetUtcNow(), null, waiting.Id, person.UnitId ?? Guid.Empty));
        db.Basis = new ChangeBasis($"Chờ người thứ hai duyệt: {what}");
        await db.SaveChangesAsync(cancellationToken);
        return waiting.Id;
    }

    /// <summary>The change as it was asked for, now approved.</summary>
    public static IPayChange Approved(WaitingPayChange waiting) => Kinds.TryGetValue(waiting.Kind, out var kind)
        ? ((IPayChange)JsonSerializer.Deserialize(waiting.CommandJson, kind, Json)!).Approved()
        : throw new InvalidOperationException($"No change of pay is named {waiting.Kind}.");

    /// <summary>Whether the user works in the very unit of the person.</summary>
    public async Task<bool> IsOfSameUnitAsync(PaidEmployee person, CancellationToken cancellationToken) =>
        request.User.EmployeeId is { } own && await db.PaidEmployees.AsNoTracking().IgnoreAutoIncludes()
        .AnyAsync(p => p.Id == own && p.UnitId == person.UnitId, cancellationToken);
}
