namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>Every page an account comes to by links, at the office screen and on a telephone: nothing covered, nothing cut.</summary>
[Collection(WalkTests.Name)]
public sealed class LookTests(WalkHost host)
{
    /// <summary>Together they are shown every page; the others see less of the same.</summary>
    private static readonly string[] Accounts =
        ["nghiepvu", "canbo.syt", "sotaichinh", "quantri", "quantri.syt", "canhan", "vanhanh", "truongchinhtri"];

    [Fact]
    public async Task Pages_AtTheOfficeScreenAndOnATelephone_AreWhole()
    {
        var looks = new Looks();
        var looked = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var userName in Accounts)
        {
            var walk = await host.WalkAsync(userName);
            var page = await host.NewPageAsync(userName);
            foreach (var address in walk.Pages.Where(a => looked.Add(ProductPages.At(a.Split('?')[0])!.Name)))
            {
                await page.GotoAsync(address);
                faults.AddRange(await looks.AtAsync(page));
            }

            await page.Context.CloseAsync();
        }

        Assert.True(looked.Count > 80, $"Only {looked.Count} kinds of pages were seen; the walker must have gone blind.");
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
