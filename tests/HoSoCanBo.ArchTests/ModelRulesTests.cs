using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HoSoCanBo.ArchTests;

/// <summary>What every module's tables have in common, so that both databases behave alike.</summary>
public sealed class ModelRulesTests
{
    public static TheoryData<string> Modules => [.. Solution.Modules];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Texts_HaveAMaximumLength(string module)
    {
        // the last is enciphered, its text is bounded
        string[] unbounded = ["AuditEntry.Changes", "OutboxMessage.Payload", "FormDraft.Values"];
        var endless = PropertiesOf(module).Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null)
            .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Except(unbounded)
            .Where(name => !name.EndsWith("Json", StringComparison.Ordinal) && !name.EndsWith("Xml", StringComparison.Ordinal));

        Assert.Empty(endless);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void GuidKeys_AreMadeInCode(string module) => Assert.DoesNotContain(
        PropertiesOf(module), p => p.IsPrimaryKey() && p.ClrType == typeof(Guid) && p.ValueGenerated != ValueGenerated.Never);

    [Theory]
    [MemberData(nameof(Modules))]
    public void Columns_HaveTypesBothDatabasesCompare(string module) => Assert.DoesNotContain(
        PropertiesOf(module), p => Underlying(p.ClrType) == typeof(decimal) || Underlying(p.ClrType) == typeof(DateTimeOffset));

    [Theory]
    [MemberData(nameof(Modules))]
    public void Roots_HaveAConcurrencyToken(string module) => Assert.DoesNotContain(
        ModelOf(module).GetEntityTypes(),
        e => e.ClrType.IsAssignableTo(typeof(IVersioned)) && e.FindProperty(nameof(IVersioned.Version))?.IsConcurrencyToken != true);

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_HasItsOwnOutboxInboxAndAudit(string module)
    {
        var tables = ModelOf(module).GetEntityTypes().Select(e => e.ClrType).ToList();

        Assert.Contains(typeof(OutboxMessage), tables);
        Assert.Contains(typeof(InboxMessage), tables);
        Assert.Contains(typeof(AuditEntry), tables);
    }

    private static IEnumerable<IProperty> PropertiesOf(string module) =>
        ModelOf(module).GetEntityTypes().SelectMany(e => e.GetProperties());

    private static IModel ModelOf(string module)
    {
        var context = Solution.ModuleAssemblies.Single(a => a.GetName().Name == $"HoSoCanBo.{module}")
            .GetTypes().Single(t => t.IsAssignableTo(typeof(ModuleDbContext)));
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        new DatabaseOptions().Configure(builder, module.ToLowerInvariant());
        var constructor = Assert.Single(context.GetConstructors());
        object?[] arguments = [builder.Options, .. new object?[constructor.GetParameters().Length - 1]];
        return ((DbContext)constructor.Invoke(arguments)).Model;
    }

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
