namespace HoSoCanBo.BuildingBlocks.Runtime.Modules;

/// <summary>Reference data a module needs to work (catalogues, roles, holidays). Seeding again adds only what is missing.</summary>
public interface IReferenceDataSeed
{
    /// <summary>Adds what is missing.</summary>
    Task SeedAsync(CancellationToken cancellationToken);
}

/// <summary>A module's part of the invented sample province (design section 10); never in Production.</summary>
public interface ISampleData
{
    int Order { get; }

    /// <summary>Loads the module's part once; does nothing when it is there.</summary>
    Task LoadAsync(SampleOptions options, CancellationToken cancellationToken);
}

/// <summary>Size of the sample province.</summary>
/// <param name="People">How many employees.</param>
/// <param name="Seed">The same seed gives the same province.</param>
public sealed record SampleOptions(int People, int Seed);
