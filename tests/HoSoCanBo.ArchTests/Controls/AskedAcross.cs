#pragma warning disable IDE0130 // the namespaces play the parts of the blocks and of two modules

namespace HoSoCanBo.ArchTests.Controls.Blocks
{
    internal interface IAnswer
    {
        Task<int> CountAsync();
    }
}

namespace HoSoCanBo.ArchTests.Controls.Neighbour
{
    internal sealed class Answerer : Blocks.IAnswer
    {
        public Task<int> CountAsync() => Task.FromResult(1);
    }
}

namespace HoSoCanBo.ArchTests.Controls.Trespasser
{
    internal sealed class Asker(IEnumerable<Blocks.IAnswer> answers)
    {
        public async Task<int> SumAsync() => (await Task.WhenAll(answers.Select(a => a.CountAsync()))).Sum();
    }
}
