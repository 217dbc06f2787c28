using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Cộng theo khoản và đối tượng of a sheet: what the tables of Sở Tài chính are made of.</summary>
internal sealed class SheetTotal
{
    public required Guid SheetId { get; init; }

    /// <summary>Code of employee_kinds.csv.</summary>
    public required string KindCode { get; init; }

    /// <summary>Line code; <see cref="PeopleCode"/> counts people.</summary>
    public required string Code { get; init; }

    /// <summary>What the sheet prints for it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is a component of pay (salary or allowance).</summary>
    public required bool IsComponent { get; init; }

    /// <summary>How many people have it.</summary>
    public int People { get; set; }

    /// <summary>The amount after days without pay.</summary>
    public long AmountInDong { get; set; }

    /// <summary>The part of it that is insured.</summary>
    public long InsuredInDong { get; set; }

    /// <summary>Sum of coefficients times 10.000, for components by coefficient.</summary>
    public long CoefficientInTenThousandths { get; set; }

    /// <summary>The line that counts people.</summary>
    public const string PeopleCode = "NGUOI";
}

/// <summary>Adds entries up, and takes single ones out again.</summary>
internal sealed class SheetTotals(Guid sheetId, IEnumerable<SheetTotal>? known = null)
{
    private static readonly string[] Kept = ["BHXH_BASE", "BHXH_E", "BHYT_E", "BHTN_E", "TNCN", "BHXH_U", "BHYT_U", "BHTN_U", "KPCD_U"];

    private readonly Dictionary<(string Kind, string Code), SheetTotal> rows = (known ?? []).ToDictionary(t => (t.KindCode, t.Code));

    public IReadOnlyCollection<SheetTotal> Rows => rows.Values;

    /// <summary>Adds a person.</summary>
    public void Add(string kindCode, PayMonthFacts? facts, PayResult? result) => Count(kindCode, facts, result, 1);

    /// <summary>Takes out a person who was added with the same facts and result.</summary>
    public void Remove(string kindCode, PayMonthFacts? facts, PayResult? result)
    {
        Count(kindCode, facts, result, -1);
        var isKindEmpty = Row(kindCode, SheetTotal.PeopleCode, "", isComponent: false).People == 0;
        foreach (var (key, row) in rows.Where(r => r.Key.Kind == kindCode).ToList())
        {
            if (isKindEmpty || (row.IsComponent && row.People == 0))
            {
                rows.Remove(key);
            }
        }
    }

    private void Count(string kindCode, PayMonthFacts? facts, PayResult? result, int sign)
    {
        Row(kindCode, SheetTotal.PeopleCode, "Số người", isComponent: false).People += sign;
        if (result is null)
        {
            return;
        }

        var ruling = facts?.Periods.Where(p => p.Facts is not null).MaxBy(p => p.From)?.Facts;
        foreach (var paid in result.Components)
        {
            var row = Row(kindCode, paid.Component.Code, paid.Component.Name, isComponent: true);
            row.People += sign;
            row.AmountInDong += sign * paid.PaidInDong;
            row.InsuredInDong += sign * (paid.Component.Is(PayTraits.Insured) ? paid.PaidInDong : 0);
            row.CoefficientInTenThousandths += sign * CoefficientOf(ruling, paid.Component.Code);
        }

        foreach (var line in result.Lines.Where(l => Kept.Contains(l.Code)))
        {
            var row = Row(kindCode, line.Code, line.Name, isComponent: false);
            row.People += line.AmountInDong == 0 ? 0 : sign;
            row.AmountInDong += sign * line.AmountInDong;
        }
    }

    private static long CoefficientOf(PayFacts? facts, string code) => code switch
    {
        _ when facts is null => 0,
        "LUONG" => facts.Salary?.Coefficient?.TenThousandths ?? 0,
        "HSBL" => facts.KeptDifference.TenThousandths,
        _ => facts.Allowances.Where(a => a.Code == code).Sum(a => (long)(a.Coefficient?.TenThousandths ?? 0)),
    };

    private SheetTotal Row(string kindCode, string code, string name, bool isComponent)
    {
        if (!rows.TryGetValue((kindCode, code), out var row))
        {
            row = new SheetTotal { SheetId = sheetId, KindCode = kindCode, Code = code, Name = name, IsComponent = isComponent };
            rows.Add((kindCode, code), row);
        }

        return row;
    }
}

/// <summary>The line heads of a sheet, kept apart from it because they are no fact of its history.</summary>
internal sealed class SheetHeads
{
    public required Guid SheetId { get; init; }

    /// <summary>The heads (<see cref="LineHeads"/>).</summary>
    public required string HeadsJson { get; set; }
}
