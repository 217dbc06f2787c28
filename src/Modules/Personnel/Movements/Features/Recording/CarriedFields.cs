using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>What was typed on a form, carried through its check page as it was typed.</summary>
internal static class CarriedFields
{
    private const string Prefix = "Input.";

    public static IEnumerable<(string Name, string Value)> Of(IFormCollection form) =>
        form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(f => f.Value.Select(value => (f.Key, value ?? "")));
}
