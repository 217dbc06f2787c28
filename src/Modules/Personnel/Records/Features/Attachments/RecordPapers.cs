using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Thành phần hồ sơ: the kinds of documents and which of them a person's record must hold.</summary>
internal static class RecordPapers
{
    public const string Catalogue = "document_kinds";

    private static readonly Dictionary<string, Subsystems> OfSubsystems = new(StringComparer.Ordinal)
    {
        ["VAN_BANG"] = Subsystems.Training | Subsystems.Emulation,
        ["KHEN_THUONG"] = Subsystems.Emulation,
        ["KY_LUAT"] = Subsystems.Emulation,
        ["QD_LUONG"] = Subsystems.Salary,
    };

    /// <summary>Kinds that show what somebody is paid (Điều 7.3).</summary>
    public static readonly IReadOnlyList<string> AboutPay = ["QD_LUONG", "BHXH"];

    /// <summary>Whether the user may read documents of a kind.</summary>
    public static bool MayOpen(EmployeeAccess access, string documentCode) =>
        access.Reads.HasFlag(Secrecy.Pay) || !AboutPay.Contains(documentCode);

    /// <summary>Whether the record of a person of a kind must hold the document.</summary>
    public static bool IsRequired(CatalogueChoice document, string kindCode)
    {
        var isContractWorker = kindCode.StartsWith("HD_", StringComparison.Ordinal);
        return document.Group switch
        {
            "all" => true,
            "staff" => !isContractWorker,
            "contract" => isContractWorker || kindCode.StartsWith("VIEN_CHUC", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether the user may add or strike documents of a kind (Điều 8.6, 8.7 limit some).</summary>
    public static bool MayKeep(EmployeeAccess access, string documentCode) =>
        access.MayEdit && (access.LimitedTo is not { } limit || (OfSubsystems.GetValueOrDefault(documentCode) & limit) != 0);

    /// <summary>Refuses kinds the user may not keep.</summary>
    /// <exception cref="ForbiddenException">The role's right to edit does not cover it.</exception>
    public static void RequireMayKeep(EmployeeAccess access, string documentCode)
    {
        if (!MayKeep(access, documentCode))
        {
            throw new ForbiddenException();
        }
    }
}
