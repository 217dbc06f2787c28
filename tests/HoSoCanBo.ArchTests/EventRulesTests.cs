using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using Wolverine.Attributes;

namespace HoSoCanBo.ArchTests;

public sealed partial class EventRulesTests
{
    public static TheoryData<string> EventNames => [.. Solution.Events.Select(EventNameAttribute.Of)];

    private static IEnumerable<Type> Handlers =>
        Solution.ModuleAssemblies.SelectMany(a => a.GetExportedTypes())
        .Where(t => t.Namespace!.EndsWith(".EventHandlers", StringComparison.Ordinal));

    [Fact]
    public void Contracts_HoldOnlyEventsAndTheValuesTheyCarry()
    {
        var types = Solution.ContractsAssemblies.SelectMany(Solution.WrittenTypes).ToList();

        Assert.NotEmpty(types);
        Assert.All(types, t => Assert.True(IsValueOrEvent(t), $"{t.FullName} is neither a sealed record nor an enum."));
        Assert.False(IsValueOrEvent(typeof(EventRulesTests)));
    }

    [Fact]
    public void WireNames_AreUniqueAndWellFormed()
    {
        var names = Solution.Events.Select(e => (Type: e, Name: EventNameAttribute.Of(e))).ToList();

        Assert.NotEmpty(names);
        Assert.Equal(names.Count, names.DistinctBy(n => n.Name).Count());
        Assert.All(names, n => Assert.Matches(WireName(), n.Name));
        Assert.All(names, n => Assert.StartsWith(ModuleOf(n.Type), n.Name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EventNames))]
    public void Event_HasASampleThatStillReads(string name)
    {
        var sample = File.ReadAllText(Solution.PathOf($"tests/HoSoCanBo.ArchTests/EventSamples/{name.Split('.')[0]}/{name}.json"));
        var type = Solution.Events.Single(e => EventNameAttribute.Of(e) == name);

        var read = System.Text.Json.JsonSerializer.Deserialize(sample, type, EventCatalog.Json);
        var written = System.Text.Json.JsonSerializer.Serialize(read, type, EventCatalog.Json);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(written)), $"The sample reads back as {written}");
    }

    [Fact]
    public void EventSample_WithARenamedField_IsFound()
    {
        var type = Solution.Events.First();
        var written = System.Text.Json.JsonSerializer.Serialize(
            System.Text.Json.JsonSerializer.Deserialize("""{"oldName":1}""", type, EventCatalog.Json), type, EventCatalog.Json);

        Assert.False(JsonNode.DeepEquals(JsonNode.Parse("""{"oldName":1}"""), JsonNode.Parse(written)));
    }

    [Theory]
    [MemberData(nameof(EventNames))]
    public void Event_IsDescribed(string name) =>
        Assert.Contains($"`{name}`", File.ReadAllText(Solution.PathOf("docs/events.md")), StringComparison.Ordinal);

    [Fact]
    public void Handlers_StandInTheListeningModuleUnderItsQueue()
    {
        Assert.NotEmpty(Handlers);
        Assert.All(Handlers, handler =>
        {
            var handle = Assert.Single(handler.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));
            Assert.True(handler is { IsAbstract: true, IsSealed: true }, $"{handler.FullName} is not static.");
            Assert.Equal($"{EventCatalog.EventTypeOf(handle.GetParameters()[0].ParameterType)?.Name}Handler", handler.Name);
            Assert.Equal(ModuleOf(handler), handler.GetCustomAttribute<StickyHandlerAttribute>()?.EndpointName);
        });
    }

    [Fact]
    public void Handlers_AreOnePerEventAndModule()
    {
        var handled = Handlers.Select(h => (ModuleOf(h), EventCatalog.EventTypeOf(h.GetMethod("Handle")!.GetParameters()[0].ParameterType)))
            .ToList();

        Assert.Equal(handled.Distinct().Count(), handled.Count);
    }

    private static bool IsValueOrEvent(Type type) =>
        type.IsEnum || (type.IsSealed && type.GetMethod("<Clone>$") is not null)
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static string ModuleOf(Type type) => type.Namespace!.Split('.')[1].ToLowerInvariant();

    [GeneratedRegex(@"^[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$")]
    private static partial Regex WireName();
}
