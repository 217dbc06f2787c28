using System.Text.Json.Nodes;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HoSoCanBo.Host.Startup;

/// <summary>Puts the <see cref="RequestExample"/> and <see cref="QueryExample"/>s of an endpoint into the description of the API.</summary>
internal sealed class OpenApiExamples : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var example = context.Description.ActionDescriptor.EndpointMetadata.OfType<RequestExample>().LastOrDefault();
        if (example is not null && operation.RequestBody?.Content?.Values is { } bodies)
        {
            foreach (var body in bodies)
            {
                body.Example = JsonNode.Parse(example.Json);
            }
        }

        foreach (var query in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryExample>())
        {
            if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == query.Name) is { } parameter)
            {
                parameter.Example = JsonValue.Create(query.Value);
            }
        }

        return Task.CompletedTask;
    }
}
