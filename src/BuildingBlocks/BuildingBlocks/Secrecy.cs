namespace HoSoCanBo.BuildingBlocks;

/// <summary>Kinds of data not every reader of a record may see.</summary>
[Flags]
public enum Secrecy
{
    /// <summary>Open to everybody who may see the record.</summary>
    None = 0,

    /// <summary>Tiền lương (Điều 7.3 Quy chế 80/QĐ-UBND-HC): step, coefficient, percentages, allowances.</summary>
    Pay = 1,

    /// <summary>
    /// Who it is: what names a person, for readers who see the case but not the person (account administrators, operators).
    /// </summary>
    Identity = 2,
}
