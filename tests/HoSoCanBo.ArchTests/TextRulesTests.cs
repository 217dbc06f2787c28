using System.Reflection;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace HoSoCanBo.ArchTests;

/// <summary>What databases compare differently: collations, patterns, isolation.</summary>
public sealed class TextRulesTests
{
    public static TheoryData<string> Modules => [.. Solution.Modules];

    [Fact]
    public void RangesOnTexts_AreTheseAndBinary()
    {
        var ranges = Solution.Own.SelectMany(RangesIn).Distinct().Order(StringComparer.Ordinal).ToList();

        // A range means the same on both databases only where bytes are compared; look before you add one here.
        Assert.Equal(["Employee.EmployeeNumber", "Employee.IdNumber"], ranges);
        var texts = Solution.Modules.SelectMany(m => TextsOf(m, DatabaseProvider.SqlServer)).ToList();
        Assert.All(ranges, range => Assert.Equal(
            TextCollations.Binary, Assert.Single(texts, t => $"{t.DeclaringType.ClrType.Name}.{t.Name}" == range).GetCollation()));
    }

    [Fact]
    public void RangeOnAText_IsFound() => Assert.Contains("Sample.Number", RangesIn(typeof(TextRulesTests).Assembly));

    [Theory]
    [MemberData(nameof(Modules))]
    public void Texts_OnSqlServer_HaveACollationOfTheModel(string module)
    {
        var texts = TextsOf(module, DatabaseProvider.SqlServer).ToList();

        Assert.DoesNotContain(texts, t => t.GetCollation() is not (TextCollations.Binary or TextCollations.Names));
        Assert.DoesNotContain(texts, t => t.GetCollation() != TextCollations.Binary
            && (t.IsKey() || t.IsForeignKey() || t.Name.EndsWith("Code", StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, t => t.Name is "FullName" && t.GetCollation() != TextCollations.Names);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Texts_OnSqlite_AreBinaryButNames(string module) => Assert.DoesNotContain(
        TextsOf(module, DatabaseProvider.Sqlite),
        t => t.GetCollation() != (t.Name == "FullName" ? TextCollations.SqliteNames : null)
            && !(t.Name.EndsWith("Name", StringComparison.Ordinal) && t.Name != "FullName"));

    [Fact]
    public void Like_IsAskedWithAnEscapedPattern()
    {
        Assert.Empty(Solution.Own.SelectMany(RawPatternsIn));
        Assert.Contains(RawPatternsIn(typeof(TextRulesTests).Assembly), user => user.Contains("Sample", StringComparison.Ordinal));
    }

    [Fact]
    public void Transactions_AskForNoIsolationLevel()
    {
        Assert.Empty(Solution.Own.SelectMany(LevelsIn));
        Assert.Contains(LevelsIn(typeof(TextRulesTests).Assembly), user => user.Contains("Sample", StringComparison.Ordinal));
    }

    private static List<IProperty> TextsOf(string module, DatabaseProvider provider)
    {
        var context = Solution.ModuleAssemblies.Single(a => a.GetName().Name == $"HoSoCanBo.{module}")
            .GetTypes().Single(t => t.IsAssignableTo(typeof(ModuleDbContext)));
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        new DatabaseOptions { Provider = provider, ConnectionString = "Server=offline" }.Configure(builder, module.ToLowerInvariant());
        var constructor = Assert.Single(context.GetConstructors());
        object?[] arguments = [builder.Options, .. new object?[constructor.GetParameters().Length - 1]];
        using var db = (DbContext)constructor.Invoke(arguments);
        return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(e => !e.IsMappedToJson())
            .SelectMany(e => e.GetFlattenedProperties())
            .Where(p => p.GetTypeMapping().Converter?.ProviderClrType == typeof(string) || p.ClrType == typeof(string))
            .ToList()];
    }

    /// <summary>Texts compared by order in expressions that become SQL: the property whose value is compared.</summary>
    private static IEnumerable<string> RangesIn(Assembly assembly)
    {
        foreach (var method in MethodsOf(assembly))
        {
            MethodReference? getter = null;
            foreach (var token in method.Body.Instructions.Where(i => i.OpCode == OpCodes.Ldtoken).Select(i => i.Operand)
                .OfType<MethodReference>())
            {
                if (token.Name.StartsWith("get_", StringComparison.Ordinal))
                {
                    getter = token;
                }
                else if (token.DeclaringType.FullName == "System.String" && token.Name is "CompareTo" or "Compare" && getter is not null)
                {
                    yield return $"{getter.DeclaringType.Name}.{getter.Name[4..]}";
                }
            }
        }
    }

    /// <summary>LIKE without an escape letter, or with a pattern not made by <see cref="LikePattern"/>.</summary>
    private static IEnumerable<string> RawPatternsIn(Assembly assembly) =>
        from method in MethodsOf(assembly)
        let called = method.Body.Instructions.Select(i => i.Operand).OfType<MethodReference>().ToList()
        where called.Any(c => c.DeclaringType.Name == nameof(DbFunctionsExtensions) && c.Name == nameof(DbFunctionsExtensions.Like))
        where called.Any(c => c.Name == nameof(DbFunctionsExtensions.Like) && c.Parameters.Count < 4)
            || !Outermost(method.DeclaringType).NestedTypes.Append(Outermost(method.DeclaringType)).SelectMany(t => t.Methods)
            .Where(m => m.HasBody)
                .SelectMany(m => m.Body.Instructions).Any(i => i.Operand is MethodReference { DeclaringType.Name: nameof(LikePattern) })
        select $"{method.DeclaringType.FullName}::{method.Name}";

    private static IEnumerable<string> LevelsIn(Assembly assembly) =>
        from method in MethodsOf(assembly)
        from instruction in method.Body.Instructions
        where (instruction.Operand is string text && text.Contains("ISOLATION LEVEL", StringComparison.OrdinalIgnoreCase))
            || (instruction.Operand is MethodReference { Name: "BeginTransaction" or "BeginTransactionAsync" } call
                && call.Parameters.Any(p => p.ParameterType.Name == nameof(System.Data.IsolationLevel)))
        select $"{method.DeclaringType.FullName}::{method.Name}";

    private static IEnumerable<MethodDefinition> MethodsOf(Assembly assembly) =>
        AssemblyDefinition.ReadAssembly(assembly.Location).MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
