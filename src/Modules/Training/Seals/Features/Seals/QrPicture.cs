using QRCoder;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>Mã QR as a drawing inside the page: no script, no other request.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 4;

    /// <summary>The drawing of an address.</summary>
    public static string Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}
