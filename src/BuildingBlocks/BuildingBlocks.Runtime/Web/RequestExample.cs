namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>Endpoint metadata: a request body that works, shown in the description of the API.</summary>
/// <param name="Json">The body.</param>
public sealed record RequestExample(string Json);
