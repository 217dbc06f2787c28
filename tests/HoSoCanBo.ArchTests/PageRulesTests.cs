using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mono.Cecil;

namespace HoSoCanBo.ArchTests;

/// <summary>What could not be read is refused in one place (ValidationBehavior), so pages do not ask for it themselves.</summary>
public sealed class PageRulesTests
{
    [Fact]
    public void Pages_LeaveWhatCouldNotBeRead_ToTheRequest()
    {
        Assert.Empty(Solution.ModuleAssemblies.SelectMany(PostsThatCheckIn));
        Assert.Equal(["CheckingPage::OnPostAsync"], PostsThatCheckIn(typeof(PageRulesTests).Assembly));
    }

    [Fact]
    public void Notices_AreTheComponent() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Solution.PathOf("src"), "*.cshtml", SearchOption.AllDirectories),
        page => File.ReadAllText(page).Contains("class=\"notice", StringComparison.Ordinal));

    /// <summary>Handlers of posts, and what they call in their page, that ask whether all could be read.</summary>
    private static IEnumerable<string> PostsThatCheckIn(Assembly assembly) =>
        from type in AssemblyDefinition.ReadAssembly(assembly.Location).MainModule.GetTypes()
        from method in type.Methods
        where method.HasBody
        where method.Body.Instructions.Any(
            i => i.Operand is MethodReference { DeclaringType.Name: nameof(ModelStateDictionary), Name: "get_IsValid" })
        let outer = Outermost(type)
        let name = type.Name.StartsWith('<') ? type.Name[1..type.Name.IndexOf('>', StringComparison.Ordinal)] : method.Name
        where assembly.GetType(outer.FullName)?.IsAssignableTo(typeof(PageModel)) == true
        && !name.StartsWith("OnGet", StringComparison.Ordinal)
        select $"{outer.Name}::{name}";

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
