namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>As every demo account: whatever is shown leads somewhere, and to nothing the account may not see.</summary>
[Collection(WalkTests.Name)]
public sealed class LinkTests(WalkHost host, ITestOutputHelper output)
{
    public static TheoryData<string> Accounts => [.. WalkHost.Accounts];

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task WhatAnAccountIsShown_Answers(string userName)
    {
        var walk = await host.WalkAsync(userName);

        output.WriteLine($"{userName}: {walk.Opened.Count} addresses");
        Assert.True(walk.Opened.Count > 10, "The walker hardly left the dashboard; it must have gone blind.");
        Assert.True(walk.Faults.Count == 0, string.Join(Environment.NewLine, walk.Faults));
        Assert.DoesNotContain("Unhandled exception", host.Host.Output, StringComparison.OrdinalIgnoreCase);
    }
}
