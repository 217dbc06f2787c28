using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// How texts are compared, chosen by the model and not by whoever made the database: keys, codes, numbers and everything else
/// byte by byte, so that ranges (<c>'DT' … 'DT:'</c>) and unique indexes mean the same on both databases; names without regard
/// to case, with regard to accents. On SQLite names fold A–Z only; searching goes through columns made for it anyway
/// (<see cref="VietnameseText.SearchKey"/>).
/// </summary>
public sealed class TextCollations(bool isSqlite) : IModelFinalizingConvention
{
    /// <summary>SQL Server: keys, codes, numbers.</summary>
    public const string Binary = "Latin1_General_100_BIN2";

    /// <summary>SQL Server: names of people, units, posts.</summary>
    public const string Names = "Vietnamese_100_CI_AS";

    /// <summary>SQLite: names; everything else is binary by itself.</summary>
    public const string SqliteNames = "NOCASE";

    // End in "Name" and are keys all the same.
    private static readonly string[] NoNames = ["UserName", "CreatedByUserName", "EventName", "FileName", "FriendlyName"];

    /// <inheritdoc />
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var texts = modelBuilder.Metadata.GetEntityTypes().SelectMany(PropertiesOf).Where(IsText).ToList();
        foreach (var text in texts)
        {
            var collation = (isSqlite, IsName(text)) switch
            {
                (true, true) => SqliteNames,
                (true, false) => null,
                (false, var isName) => isName ? Names : Binary,
            };
            text.Builder.UseCollation(collation);
        }
    }

    private static IEnumerable<IConventionProperty> PropertiesOf(IConventionTypeBase type) => type.IsMappedToJson()
        ? []
        : type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(part => PropertiesOf(part.ComplexType)));

    private static bool IsText(IReadOnlyProperty property) =>
        (property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);

    private static bool IsName(IReadOnlyProperty property) =>
        property.ClrType == typeof(string) && property.Name.EndsWith("Name", StringComparison.Ordinal)
        && !property.IsKey() && !property.IsForeignKey() && !NoNames.Contains(property.Name);
}
