using System.Globalization;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace HoSoCanBo.Salary.Pay.DatedTables;

/// <summary>Makes the pay tables of rows of text, whether they come from the database or from the files beside the code.</summary>
public static class PayTablesReader
{
    /// <summary>The tables of the files beside the code: what a new installation starts with.</summary>
    public static PayTables ReadEmbedded() => Read(table => CsvTable.ReadEmbedded(typeof(PayTablesReader).Assembly, table + ".csv"));

    /// <summary>All tables, from rows by the code of their table.</summary>
    public static PayTables Read(Func<string, IEnumerable<Row>> rowsOf) => new()
    {
        BaseSalaries = Read(rowsOf("base_salary"), r => new BaseSalary(r.Validity(), r.Long("amount_vnd"), r["name_vi"], r["legal_basis"])),
        ScaleSteps = Read(rowsOf("scales"), ScaleStep),
        Grades = Read(rowsOf("grades"), r => new Grade(
            r.Validity(), r["grade_code"], r["name_vi"], r["person_kind"], r.List("salary_table"), r["scale_code"], r["legal_basis"])),
        PositionAllowances = Read(rowsOf("position_allowances"), r => new PositionAllowance(
            r.Validity(), r["position_code"], r["position_vi"], r["urban_class_or_school_rank"], r.Coefficient("coefficient"),
            r["legal_basis"])),
        AllowanceKinds = Read(rowsOf("allowances"), AllowanceKind),
        AllowanceRates = Read(rowsOf("allowance_rates"), r => new AllowanceRate(
            r.Validity(), r["allowance_code"], [.. r.List("values").Select(ToDecimal)], r["legal_basis"])),
        InsuranceRates = Read(rowsOf("insurance_rates"), InsuranceRate),
        CommuneCadres = Read(rowsOf("commune_cadres"), r => new CommuneCadre(
            r.Validity(), r["position_code"], r["position_vi"], r.Coefficient("coefficient_step_1"),
            r.Coefficient("leadership_allowance_coefficient"), r["legal_basis"])),
        IncomeTaxRules = Read(rowsOf("income_tax"), r => new IncomeTaxRule(
            r.Validity(), r.Long("personal_deduction_vnd"), r.Long("dependant_deduction_vnd"), [.. r.List("brackets").Select(Bracket)],
            r["legal_basis"])),
        RegionalMinimumWages = Read(rowsOf("regional_minimum_wages"), r => new RegionalMinimumWage(
            r.Validity(), [r.Long("region_1_vnd"), r.Long("region_2_vnd"), r.Long("region_3_vnd"), r.Long("region_4_vnd")],
            r["legal_basis"])),
        Rules = Read(rowsOf("pay_rules"), r => new PayRule(
            r.Validity(), Enum.Parse<PayRuleKind>(r["rule_code"]), ToDecimal(r["value"]), r["legal_basis"])),
    };

    private static ScaleStep ScaleStep(Row r) => new(
        r.Validity(), r["table_code"], r["scale_code"], r["scale_name_vi"], (int)r.Long("step"), (int)r.Long("step_count"),
        Coefficient.Of(ToDecimal(r["coefficient"])), r.Int("months_to_next_step"),
        r.IsYes("has_vuot_khung")
            ? new BeyondFrameRule(
                (int)r.Long("vuot_khung_after_months_at_last_step"), (int)r.Long("vuot_khung_first_percent"),
                (int)r.Long("vuot_khung_yearly_percent"))
            : null,
        r.IsYes("is_last_step"), r["legal_basis"]);

    private static AllowanceKind AllowanceKind(Row r) => new(
        r.Validity(), r["allowance_code"], r["name_vi"], r["line_name_vi"],
        Enum.Parse<AllowanceComputation>(r["compute"], ignoreCase: true),
        r.IsYes("counted_for_bhxh"), r.IsYes("part_of_percent_base"), UnpaidDays(r), r.IsYes("tax_exempt"),
        r.IsYes("ends_with_month"), r["alike_group"], r["budget_item"], r["legal_basis"])
    {
        TakesKeptDifference = r.IsYes("kept_difference_in_base"),
    };

    private static UnpaidDaysRule UnpaidDays(Row r) =>
        r["reduced_on_unpaid_days"].StartsWith("month", StringComparison.Ordinal) ? UnpaidDaysRule.WholeMonth
        : r.IsYes("reduced_on_unpaid_days") ? UnpaidDaysRule.ByDays
        : UnpaidDaysRule.Never;

    private static InsuranceRate InsuranceRate(Row r) => new(
        r.Validity(), Enum.Parse<InsuranceScheme>(r["scheme"]), r.List("applies_to"),
        r["unit_funding"] switch
        {
            "full" => UnitFunding.FullStateBudget,
            "partial" => UnitFunding.PartStateBudget,
            _ => null,
        },
        r.Int("min_contract_months") ?? 0, Percent.Of(ToDecimal(r["employee_percent"])), Percent.Of(ToDecimal(r["employer_percent"])),
        r["legal_basis"]);

    private static IncomeTaxBracket Bracket(string text)
    {
        var parts = text.Split(':');
        return new IncomeTaxBracket(parts[0].Length == 0 ? null : long.Parse(parts[0], CultureInfo.InvariantCulture),
            Percent.Of(ToDecimal(parts[1])));
    }

    private static T[] Read<T>(IEnumerable<Row> rows, Func<Row, T> make) => [.. rows.Select(make)];

    private static decimal ToDecimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Cells of the reference data by type.</summary>
internal static class PayRowExtensions
{
    /// <summary>Columns effective_from and effective_to.</summary>
    public static Validity Validity(this Row row) => new(row.Day("effective_from"), row.Day("effective_to"));

    /// <summary>A whole number.</summary>
    public static long Long(this Row row, string column) => long.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>A whole number; null when empty.</summary>
    public static int? Int(this Row row, string column) => row[column].Length == 0 ? null : (int)row.Long(column);

    /// <summary>A coefficient; null when empty.</summary>
    public static Coefficient? Coefficient(this Row row, string column) =>
        row[column].Length == 0 ? null : Numbers.Coefficient.Of(decimal.Parse(row[column], CultureInfo.InvariantCulture));

    /// <summary>Values separated by semicolons.</summary>
    public static IReadOnlyList<string> List(this Row row, string column) =>
        row[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A cell that starts with yes; a column that older rows do not have says no.</summary>
    public static bool IsYes(this Row row, string column) =>
        row.TryGetValue(column, out var cell) && cell.StartsWith("yes", StringComparison.Ordinal);

    private static DateOnly? Day(this Row row, string column) =>
        row[column].Length == 0 ? null : DateOnly.ParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
