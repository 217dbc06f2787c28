using System.Text;
using HoSoCanBo.Testing.Import;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>Files a user has at hand.</summary>
internal static class WalkFiles
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A scan, or people in a workbook.</summary>
    public static FilePayload Named(string name) => name switch
    {
        "catalogue" =>
            new FilePayload { Name = "danh-muc.xlsx", MimeType = Workbook,
                Buffer = ImportWorkbook.OfSheets(
                    ("Danh mục", [new() { ["Mã"] = "DITHU", ["Tên"] = "Đi thử từ tệp", ["Dùng từ ngày"] = "01/01/2026" }])) },
        "places" => new FilePayload { Name = "noi-den.csv", MimeType = "text/csv",
            Buffer = "employee_number,from_code,to_code\n,87.DVSN.VQGTC,87.SNV\n"u8.ToArray() },
        "other people" =>
            new FilePayload { Name = "can-bo.xlsx", MimeType = Workbook,
                Buffer = ImportWorkbook.Generated(8, seed: 2, firstNumber: 950_001, unitCodePrefix: "87.SYT.CDC") },
        "people" => new FilePayload { Name = "can-bo.xlsx", MimeType = Workbook,
            Buffer = ImportWorkbook.Generated(30, unitCodePrefix: "87.SYT.CDC") },
        _ => new FilePayload { Name = "quyet-dinh.pdf", MimeType = "application/pdf",
            Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") },
    };
}
