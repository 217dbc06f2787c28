namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>Endpoint metadata: a query parameter that works, shown in the description of the API.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">Its value.</param>
public sealed record QueryExample(string Name, string Value);
