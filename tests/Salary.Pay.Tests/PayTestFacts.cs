namespace HoSoCanBo.Salary.Pay.Tests;

/// <summary>The persons of the worked examples, and short ways to write facts.</summary>
internal static class PayTestFacts
{
    public static PayTables Tables { get; } = PayTablesReader.ReadEmbedded();

    public static PayResult Compute(string month, PayFacts facts, DaysOff? daysOff = null) =>
        PayEngine.Compute(Tables, new PayMonthFacts(PayMonth.Parse(month), facts) { DaysOff = daysOff ?? DaysOff.None },
            PaySettings.Default);

    public static PayFacts Graded(PersonKind kind, string gradeCode, int step, params AllowanceFact[] allowances) =>
        new() { Kind = kind, Salary = new SalaryGrading(gradeCode, Step: step), Allowances = allowances };

    public static PayFacts CivilServant(string gradeCode, int step, params AllowanceFact[] allowances) =>
        Graded(PersonKind.CivilServant, gradeCode, step, allowances);

    public static AllowanceFact ByCoefficient(string code, decimal coefficient) => new(code) { Coefficient = Coefficient.Of(coefficient) };

    public static AllowanceFact ByPercent(string code, decimal percent) => new(code) { Percent = Percent.Of(percent) };

    /// <summary>Chuyên viên bậc 3 with công vụ, the person of V01, V02, V10, V11, V22 and V23.</summary>
    public static PayFacts ChuyenVienStep3 => CivilServant("01.003", 3, ByPercent("CV25", 25));

    /// <summary>The facts of an example and its month.</summary>
    public static PayMonthFacts Example(string id, PayMonth month) => id switch
    {
        "V01" or "V02" => new(month, ChuyenVienStep3),
        "V03" => new(month, CivilServant("01.002", 4, ByCoefficient("PCCV", 0.50m), ByPercent("CV25", 25))),
        "V04" => new(month, Graded(
            PersonKind.PublicEmployee, "V.07.03.29", 5, ByCoefficient("PCCV", 0.20m), ByPercent("TNN_GD", 12), ByPercent("UD_GD", 35))),
        "V05" => new(month, CivilServant("01.005", 12, ByPercent("CV25", 25)) with { BeyondFramePercent = Percent.Of(7) }),
        "V06" => new(month, Graded(
            PersonKind.CommuneCadre, "01.003", 4, ByCoefficient("PCCV", 0.30m), ByPercent("CV25", 25), ByPercent("PC_LOAIXA", 10),
            new AllowanceFact("KN_XA50") { Coefficient = Coefficient.Of(2.34m), PositionCoefficient = Coefficient.Of(0.25m) })),
        "V07" => new(month, new PayFacts
        {
            Kind = PersonKind.CommuneCadre, Salary = new SalaryGrading(null, "XA4", Step: 1),
            Allowances = [ByPercent("CV25", 25), ByPercent("PC_LOAIXA", 5)],
        }),
        "V08" => new(month, Graded(PersonKind.Contract68, "01.010", 5, ByPercent("CV25", 25))),
        "V09" => new(month, new PayFacts { Kind = PersonKind.Contract111, AgreedWageInDong = 6_500_000 }),
        "V10" => new(month, ChuyenVienStep3) { DaysOff = new DaysOff { Unpaid = 5 } },
        "V11" => new(month, ChuyenVienStep3) { DaysOff = new DaysOff { Unpaid = 15 } },
        "V12" or "V13" => new(month, CivilServant(
            "01.003", 6,
            new AllowanceFact("PCCV")
            {
                Coefficient = Coefficient.Of(0.20m), PreviousCoefficient = Coefficient.Of(0.30m), From = new DateOnly(2020, 3, 1),
            },
            ByPercent("CV25", 25))),
        "V14" => new(month, new PayFacts
        {
            Kind = PersonKind.PublicEmployee, Salary = new SalaryGrading(null, "A2.2", Step: 3), KeptDifference = Coefficient.Of(0.40m),
        }),
        "V15" => new(month, CivilServant("01.002", 6, ByCoefficient("PCCV", 0.70m), ByPercent("KN10", 10), ByPercent("CV25", 25))),
        "V16" => new(month, CivilServant("01.003", 1, ByPercent("CV25", 25)) with { PaidPercent = Percent.Of(85) }),
        "V17" => new(month,
            CivilServant("01.003", 5, ByPercent("DANG30", 30), ByPercent("CV25", 25)) with { UnitKind = UnitKind.PartyOrMassOrganisation }),
        "V18" => new(month, Graded(
            PersonKind.PublicEmployee, "V.08.01.03", 6, ByPercent("UD_YTE", 40),
            new AllowanceFact("DH") { Coefficient = Coefficient.Of(0.2m), Days = 18 }) with { Funding = UnitFunding.PartStateBudget }),
        "V19" => new(month, CivilServant("01.001", 2, ByCoefficient("PCCV", 0.90m), ByPercent("CV25", 25)) with { Dependants = 0 }),
        "V23" => new(month, ChuyenVienStep3) { ExtraHours = [new ExtraHours(ExtraHoursKind.NormalDay, 4)] },
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No such example."),
    };
}
