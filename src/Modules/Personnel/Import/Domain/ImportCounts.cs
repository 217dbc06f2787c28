namespace HoSoCanBo.Personnel.Import.Domain;

/// <summary>What the check counted.</summary>
internal sealed class ImportCounts
{
    /// <summary>Rows of people.</summary>
    public int Rows { get; set; }

    /// <summary>People that are not in the software yet.</summary>
    public int New { get; set; }

    /// <summary>Known people with at least one other value.</summary>
    public int Changed { get; set; }

    /// <summary>Known people with the same values.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows with at least one error: they cannot be written.</summary>
    public int RowsWithErrors { get; set; }

    public int Errors { get; set; }

    public int Warnings { get; set; }
}
