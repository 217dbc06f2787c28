namespace HoSoCanBo.Personnel.Runs.Domain;

/// <summary>A run whose file and findings hold personal data: nobody but the one who ordered it sees or stops it.</summary>
internal interface IOwnedRun
{
    Guid Id { get; }

    /// <summary>The account that ordered it.</summary>
    Guid CreatedBy { get; }
}
