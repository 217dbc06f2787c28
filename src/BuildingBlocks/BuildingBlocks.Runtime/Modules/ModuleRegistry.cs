using System.Reflection;

namespace HoSoCanBo.BuildingBlocks.Runtime.Modules;

/// <summary>A module as the Host sees it.</summary>
/// <param name="Name">Schema, file and queue name: <c>personnel</c>.</param>
/// <param name="Title">Vietnamese name for operators.</param>
/// <param name="Context">Its database context.</param>
/// <param name="IsEnabled"><c>Modules:Personnel:Enabled</c>; switched-off modules keep their data and their waiting events.</param>
public sealed record ModuleDescription(string Name, string Title, Type Context, bool IsEnabled)
{
    /// <summary>The module's code.</summary>
    public Assembly Assembly => Context.Assembly;
}

/// <summary>All modules of this host.</summary>
public sealed class ModuleRegistry(IEnumerable<ModuleDescription> modules)
{
    /// <summary>Every module, switched on or not.</summary>
    public IReadOnlyList<ModuleDescription> All { get; } = modules.ToArray();

    /// <summary>Names of the modules that are switched on.</summary>
    public IReadOnlyList<string> EnabledNames => [.. All.Where(m => m.IsEnabled).Select(m => m.Name)];

    /// <summary>Names of the modules that are switched off; their events wait.</summary>
    public IReadOnlyList<string> DisabledNames => [.. All.Where(m => !m.IsEnabled).Select(m => m.Name)];

    /// <summary>The module whose database <paramref name="context"/> is.</summary>
    public string NameOf(Type context) => All.Single(m => m.Context == context).Name;

    /// <summary>The database context of the module called <paramref name="name"/>.</summary>
    public Type ContextOf(string name) => All.Single(m => m.Name == name).Context;
}
