using System.Globalization;
using System.IO.Compression;
using System.Text;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Seals.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>
/// Bộ chứng cứ of a seal as one file that somebody without this software can check with public tools (docs/seals.md): the sealed text, its
/// sum, the chain as hashes alone, and how to check. The chain names nobody of the other lists.
/// </summary>
[Requires(
    TrainingPermissions.Use, TrainingPermissions.Register, TrainingPermissions.Confirm, TrainingPermissions.Announce,
    TrainingPermissions.Report)]
internal sealed record MakeSealEvidence(Guid Id, string VerifyAddress) : IRequest<SealEvidence>;

/// <summary>The file.</summary>
public sealed record SealEvidence(string Name, byte[] Content);

internal sealed class MakeSealEvidenceHandler(TrainingDbContext db, IMediator mediator) : IRequestHandler<MakeSealEvidence, SealEvidence>
{
    public async Task<SealEvidence> Handle(MakeSealEvidence query, CancellationToken cancellationToken)
    {
        var seal = (await mediator.Send(new ShowSeal(query.Id), cancellationToken)).Seal;
        var chain = await db.Seals.AsNoTracking().Where(s => s.ChainId == seal.ChainId).OrderBy(s => s.Sequence)
            .Select(s => new { s.Sequence, s.Hash, s.PreviousHash, s.SealedAt }).ToListAsync(cancellationToken);
        var links = chain.Select(s =>
            $"{s.Sequence}|{s.Hash}|{s.PreviousHash ?? SealText.Nothing}|{SealText.Moment(s.SealedAt)}");
        var content = $"{seal.Hash}.txt";
        return new SealEvidence($"chung-cu-{seal.Hash[..12]}.zip", Zip(seal.SealedAt,
            (content, seal.Content),
            ("SHA256SUMS", Text($"{seal.Hash}  {content}")),
            ("chuoi.txt", Text(["so-thu-tu|sha-256|con-dau-truoc|thoi-diem", .. links])),
            ("kiem-tra.txt", Text([.. HowToCheck(seal, content, query.VerifyAddress)]))));
    }

    private static IEnumerable<string> HowToCheck(Seal seal, string content, string address) =>
    [
        "Bộ chứng cứ của một con dấu điện tử theo điểm b khoản 1 Điều 13 Quy chế ban hành kèm theo Quyết định 80/QĐ-UBND-HC.",
        $"Loại: {SealWords.Of(seal.Kind)}. {SealWords.Of(seal.Level)}.",
        string.Create(CultureInfo.InvariantCulture, $"Con dấu số {seal.Sequence} của chuỗi {seal.ChainId:D}, người xác nhận: {seal.SealedByName}."),
        "",
        "1. Nội dung không bị sửa. Một trong hai lệnh sau; kết quả phải là OK, hoặc trùng dòng trong tệp SHA256SUMS:",
        "   sha256sum -c SHA256SUMS",
        $"   openssl dgst -sha256 {content}",
        "2. Con dấu đứng đúng chỗ. Hai lệnh sau phải cho cùng một mã băm (con dấu đầu tiên: dấu -):",
        $"   grep '^con-dau-truoc: ' {content}",
        $"   grep '^{seal.Sequence - 1}|' chuoi.txt",
        "3. Phần mềm vẫn giữ đúng con dấu này. Mở địa chỉ sau và so dòng SHA-256:",
        $"   {address}",
    ];

    private static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static byte[] Zip(DateTime at, params (string Name, byte[] Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = at; // the same seal gives the same file
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }
}
