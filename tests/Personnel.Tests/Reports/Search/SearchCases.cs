using AngleSharp.Dom;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Reports.Search;

/// <summary>A handful of people of one word, all different, and how a search for them is asked.</summary>
internal sealed class SearchCases(HostFixture host)
{
    private int made;

    /// <summary>The word in every name.</summary>
    public string Word { get; } = TestPeople.UniqueWord();

    public List<Employee> People { get; } = [];

    /// <summary>The condition that keeps to these people.</summary>
    public string Own => $"dk=0~ho_ten~chua~{Word}";

    /// <summary>Adds a person.</summary>
    public async Task<Employee> AddAsync(Action<Employee>? change = null, Guid? unitId = null, string status = "DANG_LAM_VIEC",
        DateOnly? since = null)
    {
        var person = await TestPeople.AddAsync(host, $"Trần {Word} {(char)('A' + made++)}", unitId, change, status, since);
        People.Add(person);
        return person;
    }

    /// <summary>The ids the page lists, in its order.</summary>
    public async Task<List<Guid>> FindAsync(HttpClient user, params string[] conditions) =>
        IdsOf(await user.GetPageAsync(UrlOf(conditions)));

    /// <summary>The address of a search for these people.</summary>
    public string UrlOf(params string[] conditions) => "/can-bo/tim-kiem?" + string.Join('&', [Own, .. conditions]);

    /// <summary>The people of a page.</summary>
    public static List<Guid> IdsOf(IDocument page) =>
        [.. page.QuerySelectorAll("#ket-qua tbody td:first-child a").Select(a => Guid.Parse(a.GetAttribute("href")!.Split('/')[2]))];

    /// <summary>Those who fulfil a rule written in C#: the direct count.</summary>
    public List<Guid> Counted(Func<Employee, bool> rule) => [.. People.Where(rule).Select(e => e.Id)];
}
