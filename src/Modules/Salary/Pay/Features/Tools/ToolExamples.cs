using HoSoCanBo.BuildingBlocks.Runtime.Web;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Requests that the description of the API shows; each of them is a worked example and works as it stands.</summary>
internal static class ToolExamples
{
    /// <summary>Trưởng phòng thuộc sở, V03.</summary>
    public static RequestExample Pay { get; } = new("""
        {
          "month": "2026-08",
          "kind": "CONG_CHUC",
          "unitFunding": "FullStateBudget",
          "unitKind": "Administrative",
          "gradeCode": "01.002",
          "step": 4,
          "coefficient": 5.42,
          "allowances": [
            { "code": "PCCV", "coefficient": 0.5 },
            { "code": "CV25", "percent": 25 }
          ],
          "unpaidDays": 0,
          "dependants": 1
        }
        """);

    /// <summary>Nghỉ không lương và cảnh cáo.</summary>
    public static RequestExample StepIncrease { get; } = new("""
        {
          "kind": "CONG_CHUC",
          "gradeCode": "01.003",
          "step": 3,
          "since": "2023-01-01",
          "notCounted": [
            { "kind": "UnpaidLeave", "from": "2024-03-01", "until": "2024-04-30", "document": "QĐ 12/QĐ-SNV" },
            { "kind": "UnpaidLeave", "from": "2024-09-01", "workingDays": 12 }
          ],
          "extensions": [
            { "cause": "Warning", "on": "2025-06-10", "document": "QĐ 34/QĐ-SNV" },
            { "cause": "NotCompleted", "year": 2025, "isBecauseOfDiscipline": true }
          ]
        }
        """);

    /// <summary>Nâng bậc muộn, V20.</summary>
    public static RequestExample Arrears { get; } = new("""
        {
          "oldFacts": { "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 3, "allowances": [{ "code": "CV25", "percent": 25 }] },
          "newFacts": { "kind": "CONG_CHUC", "gradeCode": "01.003", "step": 4, "allowances": [{ "code": "CV25", "percent": 25 }] },
          "effectiveFrom": "2026-05-01",
          "monthsPaid": ["2026-05", "2026-06", "2026-07", "2026-08"],
          "listedIn": "2026-09",
          "decision": "QĐ 15/QĐ-SNV ngày 20/09/2026"
        }
        """);

    /// <summary>Nâng ngạch từ bậc cuối có vượt khung, N14.</summary>
    public static RequestExample Placement { get; } = new("""
        {
          "kind": "CONG_CHUC",
          "cause": "Promotion",
          "gradeCode": "01.003",
          "step": 9,
          "since": "2023-02-01",
          "beyondFramePercent": 6,
          "newGradeCode": "01.002",
          "signedOn": "2026-09-15"
        }
        """);

    /// <summary>Hai khoảng giảng dạy, trừ tập sự.</summary>
    public static RequestExample Seniority { get; } = new("""
        {
          "teaching": [{ "from": "2010-09-01", "until": "2016-08-31" }, { "from": "2018-09-01" }],
          "notCounted": [{ "from": "2010-09-01", "until": "2011-08-31" }],
          "asOf": "2026-11-30"
        }
        """);

    /// <summary>Nghỉ sớm ba năm trong 12 tháng đầu sau sắp xếp.</summary>
    public static RequestExample Leaving { get; } = new("""
        {
          "decree": "Reorganisation",
          "way": "Retire",
          "wageInDong": 15000000,
          "leavesOn": "2025-06-01",
          "retiresOn": "2028-06-01",
          "insuredYears": 30,
          "insuredMonths": 4,
          "isOfficial": true,
          "reorganizedOn": "2025-03-01"
        }
        """);
}
