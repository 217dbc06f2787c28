namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>
/// Every form of the product is filled in and sent as a user would, in the walks of <c>forms.walk</c>. A handler of a POST that no walk
/// goes through, and no line of <c>not-walked.txt</c> names with its reason, fails the test: so a new form comes with its walk.
/// </summary>
public sealed class FormTests(WalkHost host, ITestOutputHelper output) : IClassFixture<WalkHost>
{
    [Fact]
    public async Task EveryForm_FilledInAndSent_SaysSo_AndReloadAndBackDoNoHarm()
    {
        var walk = new FormWalk(host, new Looks());
        foreach (var script in FormScript.ReadAll())
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await walk.WalkAsync(script);
            output.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s {script.Title}");
        }

        var reasons = FormScript.ReadReasons();
        var all = ProductPages.All.SelectMany(page => page.Posts.Select(post => $"{page.Address} {post}".TrimEnd()))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wrong = walk.Faults.ToList();
        if (!FormScript.IsNarrowed)
        {
            wrong.AddRange(all.Where(post => !walk.Sent.Contains(post) && !reasons.ContainsKey(post)).Order(StringComparer.Ordinal)
                .Select(post => $"No walk sends {post}"));
            wrong.AddRange(reasons.Keys.Where(post => !all.Contains(post)).Select(post => $"not-walked.txt names {post}, which is gone"));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    /// <summary>
    /// A list that is empty but there, and cannot be added to, stays empty whatever is ticked: the binder fills what it finds.
    /// </summary>
    [Fact]
    public void ListsOfForms_CanBeFilled()
    {
        var models = ProductPages.All.Select(page => page.Model).OfType<Type>().Distinct().ToList();
        var lists = models.Concat(models.SelectMany(model => model.GetNestedTypes()))
            .SelectMany(type => type.GetProperties().Where(p => p.SetMethod?.IsPublic == true && p.PropertyType.IsGenericType))
            .ToList();

        Assert.True(lists.Count > 10, "Hardly any list is seen; the test must have gone blind.");
        Assert.Empty(lists.Where(p => p.PropertyType.Name.StartsWith("IReadOnly", StringComparison.Ordinal))
            .Select(p => $"{p.DeclaringType}.{p.Name}"));
    }
}
