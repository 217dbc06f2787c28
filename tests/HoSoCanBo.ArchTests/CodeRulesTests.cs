using System.Reflection;
using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.EntityFrameworkCore;
using Mono.Cecil;

namespace HoSoCanBo.ArchTests;

public sealed class CodeRulesTests
{
    private static readonly string[] ForbiddenCalls =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.Net.Http.HttpClient::.ctor",
    ];

    // The last four are homes of what several areas share.
    private static readonly string[] DataFolders =
        ["Persistence", "Features", "EventHandlers", "Jobs", "Sample", "Access", "Documents", "Lists", "Papers"];

    private static IEnumerable<Type> ModuleTypes => Solution.ModuleAssemblies.SelectMany(Solution.WrittenTypes);

    [Fact]
    public void Nobody_ReadsTheSystemClockOrMakesHttpClients() => Assert.Empty(Solution.Own.SelectMany(ForbiddenCallsIn));

    [Fact]
    public void ForbiddenCall_IsFound()
    {
        var found = ForbiddenCallsIn(typeof(CodeRulesTests).Assembly).ToList();

        Assert.Contains(found, f => f.Contains("ClockReader::Today", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("ClockReader::Client", StringComparison.Ordinal));
    }

    [Fact]
    public void HandlersValidatorsAndMappings_AreInternalAndSealed()
    {
        var plumbing = ModuleTypes.Where(IsPlumbing).ToList();

        Assert.NotEmpty(plumbing);
        Assert.DoesNotContain(plumbing, t => t.IsPublic || (!t.IsSealed && !t.IsAbstract));
    }

    [Fact]
    public void Classes_AreSealedUnlessTheyAreBases()
    {
        var bases = Solution.Own.SelectMany(a => a.GetTypes()).Select(t => Open(t.BaseType)).ToHashSet();
        var open = Solution.Own.SelectMany(Solution.WrittenTypes)
            .Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false } && !bases.Contains(t) && t != typeof(Program));

        Assert.Empty(open);
    }

    [Fact]
    public void Forms_BindListsThatCanBeFilled()
    {
        // The binder keeps a value that is there and adds to it; an empty read-only list stays empty and what was ticked is lost.
        Assert.Empty(Solution.ModuleAssemblies.Append(Solution.Host).SelectMany(ReadOnlyListsBoundIn));
        Assert.Equal(["TickedPage.Form.Ticked"], ReadOnlyListsBoundIn(typeof(CodeRulesTests).Assembly));
    }

    [Fact]
    public void OnlyTheDataFolders_UseTheDbContext()
    {
        var users = Solution.ModuleAssemblies.SelectMany(TypesThatUseADbContext).ToList();

        Assert.NotEmpty(users);
        Assert.DoesNotContain(users, user => !DataFolders.Any(folder => user.Contains($".{folder}", StringComparison.Ordinal))
            && !user.EndsWith("Module", StringComparison.Ordinal));
    }

    [Fact]
    public void Module_HasOneDbContext() => Assert.All(
        Solution.ModuleAssemblies, module => Assert.Single(module.GetTypes(), t => t.IsAssignableTo(typeof(ModuleDbContext))));

    [Fact]
    public void Request_SaysWhoMaySendIt()
    {
        var requests = ModuleTypes.Where(t => Implements(t, typeof(IRequest<>)) && !t.IsAbstract).ToList();

        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.Single(
            request.GetCustomAttributes(), a => a is RequiresAttribute or AnySignedInUserAttribute or SystemOnlyAttribute));
    }

    [Fact]
    public void Permissions_AreThoseOfTheMatrix()
    {
        var matrix = BuildingBlocks.CsvTable.ReadEmbedded(typeof(Accounts.AccountsModule).Assembly, "permissions.csv")
            .Select(row => row["permission"]).ToHashSet();
        var types = Solution.Own.SelectMany(Solution.WrittenTypes).ToList();
        var asked = types.SelectMany(t => t.GetCustomAttributes<RequiresAttribute>().SelectMany(r => r.Permissions))
            .Concat(types.SelectMany(t => t.GetCustomAttributes<AuthorizeAttribute>()).SelectMany(a => a.Policy?.Split('|') ?? []))
            .Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(matrix));
    }

    [Fact]
    public void Page_SaysWhoMayOpenIt()
    {
        var pages = Solution.Own.SelectMany(Solution.WrittenTypes).Where(t => t.IsAssignableTo(typeof(PageModel)) && !t.IsAbstract)
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(
            page.IsDefined(typeof(AuthorizeAttribute))
                || page.IsDefined(typeof(AllowAnonymousAttribute)), $"{page.FullName} names no permission."));
    }

    [Fact]
    public void CompiledPagePaths_AreUnique()
    {
        var paths = Solution.Own.SelectMany(a => a.GetCustomAttributes<RazorCompiledItemAttribute>())
            .Select(item => item.Identifier).Where(path => !Path.GetFileName(path).StartsWith("_View", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(paths);
        Assert.Equal(paths.Distinct(StringComparer.OrdinalIgnoreCase).Count(), paths.Count);
    }

    [Fact]
    public void Jobs_AreNamedAfterWhatTheyDo()
    {
        var jobs = Solution.Own.SelectMany(Solution.WrittenTypes).Where(t => t.IsAssignableTo(typeof(IRecurringJob)) && t.IsClass).ToList();

        Assert.NotEmpty(jobs);
        Assert.All(jobs, job => Assert.EndsWith("Job", job.Name.Split('`')[0], StringComparison.Ordinal));
    }

    private static bool IsPlumbing(Type type) =>
        Implements(type, typeof(IRequestHandler<,>)) || Implements(type, typeof(IValidator<>))
        || Implements(type, typeof(IEntityTypeConfiguration<>));

    private static bool Implements(Type type, Type contract) => type.GetInterfaces().Any(i => Open(i) == contract);

    private static Type? Open(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<string> ForbiddenCallsIn(Assembly assembly) =>
        from method in MethodsOf(assembly)
        from instruction in method.Body.Instructions
        where instruction.Operand is MethodReference
        let called = $"{((MethodReference)instruction.Operand).DeclaringType.FullName}::{((MethodReference)instruction.Operand).Name}"
        where ForbiddenCalls.Contains(called)
        select $"{method.DeclaringType.FullName}::{method.Name} calls {called}";

    private static IEnumerable<string> TypesThatUseADbContext(Assembly assembly) =>
        from method in MethodsOf(assembly)
        from instruction in method.Body.Instructions
        let type = instruction.Operand switch
        {
            MethodReference m => m.DeclaringType,
            FieldReference f => f.FieldType,
            _ => null,
        }
        where type?.Name.EndsWith("DbContext", StringComparison.Ordinal) == true
        select Outermost(method.DeclaringType).FullName;

    private static IEnumerable<MethodDefinition> MethodsOf(Assembly assembly) =>
        AssemblyDefinition.ReadAssembly(assembly.Location).MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static IEnumerable<string> ReadOnlyListsBoundIn(Assembly assembly) => assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(PageModel)))
        .SelectMany(page => page.GetProperties()
            .Where(p => p.GetCustomAttributes().Any(a => a is BindPropertyAttribute or IBindingSourceMetadata))
            .SelectMany(p => ReadOnlyListsOf(p, page.Name, assembly)));

    private static IEnumerable<string> ReadOnlyListsOf(PropertyInfo bound, string path, Assembly assembly)
    {
        var type = bound.PropertyType;
        if (type is { IsInterface: true, IsGenericType: true } && type.IsAssignableTo(typeof(System.Collections.IEnumerable)))
        {
            return [$"{path}.{bound.Name}"];
        }

        return type.Assembly == assembly && type.IsNested && bound.CanWrite
            ? type.GetProperties().Where(p => p.CanWrite && !p.IsDefined(typeof(BindNeverAttribute)))
            .SelectMany(p => ReadOnlyListsOf(p, $"{path}.{type.Name}", assembly))
            : [];
    }
}
