namespace HoSoCanBo.SharedRecords.Decisions;

/// <summary>
/// What the decision block calls its paper and fields: not every ground is a decision, and "hiệu lực" is not always the word.
/// </summary>
/// <param name="Paper">Heading of the block.</param>
/// <param name="Number">Số.</param>
/// <param name="SignedOn">Ngày ký.</param>
/// <param name="EffectiveFrom">Ngày hiệu lực.</param>
/// <param name="Issuer">Cơ quan ban hành.</param>
public sealed record DecisionWords(string Paper, string Number, string SignedOn, string EffectiveFrom, string Issuer)
{
    /// <summary>Key of the words in the page's <c>ViewData</c>; without them the usual ones stand.</summary>
    public const string Key = "DecisionWords";

    /// <summary>What most forms say: quyết định.</summary>
    public static DecisionWords Usual { get; } = new("Quyết định", "Số quyết định", "Ngày ký", "Ngày hiệu lực", "Cơ quan ban hành");

    /// <summary>Of an extract of the death register.</summary>
    public static DecisionWords DeathExtract { get; } =
        new("Trích lục khai tử", "Số trích lục, giấy chứng tử", "Ngày cấp", "Ngày mất", "Nơi cấp");
}
