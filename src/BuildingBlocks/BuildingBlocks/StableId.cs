using System.Security.Cryptography;
using System.Text;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>Ids of seeded things: the same text gives the same id in every module and on every machine.</summary>
public static class StableId
{
    /// <summary>An RFC 9562 version 8 id made from the SHA-256 of <paramref name="text"/>.</summary>
    public static Guid From(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("hosocanbo:" + text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
