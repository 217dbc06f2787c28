using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using MediatR;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary><c>HoSoCanBo.Host training verify-seals</c>: recomputes every seal; 1 when something does not fit.</summary>
internal sealed class VerifySealsVerb(IMediator mediator) : IOperatorVerb
{
    private const int MostNamed = 200;

    public string Name => "training";

    public async Task<int> RunAsync(IReadOnlyList<string> words, Func<string, string?> optionValue, CancellationToken cancellationToken)
    {
        if (words is not ["verify-seals"])
        {
            await Console.Error.WriteLineAsync("Cách dùng: training verify-seals");
            return 2;
        }

        var report = await mediator.Send(new CheckSeals(), cancellationToken);
        Console.WriteLine($"Đã kiểm tra {report.Seals} con dấu trong {report.Chains} chuỗi.");
        foreach (var fault in report.Faults.Take(MostNamed))
        {
            Console.WriteLine($"LỖI chuỗi {fault.ChainId}, con dấu {fault.SealId?.ToString() ?? "không còn"}: {fault.What}");
        }

        Console.WriteLine(report.Faults.Count == 0 ? "Mọi con dấu toàn vẹn." : $"{report.Faults.Count} lỗi.");
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
