using System.Diagnostics.CodeAnalysis;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

// Deliberate violations: each proves that a rule can fail.
namespace HoSoCanBo.ArchTests.Controls;

internal sealed class OwnEar : SaveChangesInterceptor;

internal sealed class CuriousContext : DbContext
{
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        _ = ChangeTracker.Entries().Count();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

[SuppressMessage("Performance", "CA1822", Justification = "A stand-in.")]
internal sealed class ForgetfulChange
{
    public void Register(PaidEmployee person, FactSource source) =>
        person.RegisterDependants(1, source.RecordedAt == default ? default : new DateOnly(2026, 1, 1), source);
}
