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
        "people" => new FilePayload { Name = "can-bo.xlsx", MimeType = Workbook, Buffer = ImportWorkbook.Generated(30, unitCodePrefix: "87.SYT.CDC") },
        _ => new FilePayload { Name = "quyet-dinh.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") },
    };
}
