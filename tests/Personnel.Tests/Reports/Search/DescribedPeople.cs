using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Papers;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Statistics;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Personnel.Units.Domain;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Reports.Search;

/// <summary>
/// Three people who differ in every field of the register: one with all of them filled, one whose histories hold rows with nothing
/// but what a row must have, one with neither. Counts them in plain C#, by the stored values, as an answer to hold the product against.
/// </summary>
internal sealed class DescribedPeople(HostFixture host)
{
    private static readonly Guid Elsewhere = StableId.From("unit:866.PNV");
    private static readonly DateOnly Today = new(2026, 10, 15);

    private readonly Dictionary<Guid, List<object>> rows = [];
    private Dictionary<Guid, OrganizationUnit> units = null!;
    private CatalogueLookup catalogues = null!;

    public SearchCases Cases { get; } = new(host);

    private Employee Full => Cases.People[0];

    /// <summary>Who counts under each flag, by the facts written below.</summary>
    private Dictionary<string, Func<Employee, bool>> Flags => new()
    {
        [OwnFields.PartyMember] = e => e == Full,
        [OwnFields.Minority] = e => e == Full,
        [OwnFields.Religious] = e => e == Full,
        [OwnFields.PastRetirement] = e => e == Full,
        ["dang_chuyen"] = e => e == Full,
    };

    public async Task<DescribedPeople> AddAsync()
    {
        catalogues = (await host.SendAsync(new GetReferences())).Catalogues;
        units = await host.InDbAsync((PersonnelDbContext db) => db.Units.AsNoTracking()
            .ToDictionaryAsync(u => u.Id, TestContext.Current.CancellationToken));
        await Cases.AddAsync(Fill, since: new DateOnly(2012, 5, 4));
        await Cases.AddAsync();
        await Cases.AddAsync();
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            foreach (var row in RowsOf(Full, isWhole: true).Concat(RowsOf(Cases.People[1], isWhole: false)).Concat(OtherRows()))
            {
                db.Add(row);
            }

            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return this;
    }

    /// <summary>Names of people, for messages.</summary>
    public string NamesOf(IEnumerable<Guid> ids) => string.Join("+", ids.Select(id => Cases.People.FindIndex(p => p.Id == id)).Order());

    /// <summary>What is asked for: the value the filled person has.</summary>
    public IReadOnlyList<string> ValuesFor(SearchField field, SearchOperator comparison)
    {
        if (comparison.StandsAlone)
        {
            return [];
        }

        if (field.Kind == SearchKind.Flag)
        {
            return [SearchField.Yes];
        }

        var value = ValuesOf(field, Full).FirstOrDefault(v => v is not (null or ""));
        return field.Kind switch
        {
            SearchKind.Name => [Full.FullName.Split(' ')[^1]],
            SearchKind.Unit => [$"{value ?? Elsewhere}"],
            SearchKind.UnitTrait => [TraitOf(field, value)],
            SearchKind.Choice => [field.Members is null ? CodeOf(value) : MemberOf(field, value)],
            SearchKind.Years => Range(Age((DateOnly)value!)),
            SearchKind.Day when comparison == SearchOperator.InMonth => [$"{((DateOnly)value!).Month}"],
            SearchKind.Day => Range(((DateOnly)value!).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            SearchKind.Number => Range(((int)value! / (decimal)Math.Pow(10, field.Decimals)).ToString(CultureInfo.GetCultureInfo("vi-VN"))),
            _ => [(string)value!],
        };
    }

    /// <summary>The people for whom a value, or a row of the history, fulfils the condition.</summary>
    public List<Guid> Counted(SearchField field, SearchOperator comparison, IReadOnlyList<string> asked) => Cases.Counted(e =>
        field switch
        {
            { Kind: SearchKind.Flag, Table: { } table } => RowsOf(table, e).Any(),
            { Kind: SearchKind.Flag } => Flags[field.Key](e),
            _ => ValuesOf(field, e).Any(v => Fulfils(field, comparison, v, asked)),
        });

    /// <summary>How many people have each value of a heading in common.</summary>
    public Dictionary<string, int> CountsBy(Dimension dimension) => Cases.People
        .GroupBy(e => HeadingOf(dimension, e)).ToDictionary(g => g.Key, g => g.Count());

    private string HeadingOf(Dimension dimension, Employee person) => dimension switch
    {
        { IsByUnit: true, Field.Trait: not null } => TraitOf(dimension.Field, person.UnitId),
        { IsByUnit: true } => $"{person.UnitId}",
        { Kind: DimensionKind.AgeBand } => $"{person.BirthDate}",
        { Field.Kind: SearchKind.Flag } => $"{Flags[dimension.Key](person)}",
        { Field.Members: not null } => ValuesOf(dimension.Field, person).Single() is string code ? MemberOf(dimension.Field, code) : "",
        _ => CodeOf(ValuesOf(dimension.Field, person).Single()),
    };

    private bool Fulfils(SearchField field, SearchOperator comparison, object? value, IReadOnlyList<string> asked) => comparison.Code switch
    {
        "trong" => value is null or "",
        "co" => value is not (null or ""),
        "khac" or "ngoai" => !Fulfils(field, SearchOperator.Is, value, asked),
        "khong-chua" => !Fulfils(field, SearchOperator.Contains, value, asked),
        _ when value is null => false,
        "chua" when field.Kind == SearchKind.Name =>
            Cases.People.Single(p => p.FullNameSearch == (string)value).FullName.EndsWith(' ' + asked[0], StringComparison.Ordinal),
        "chua" => ((string)value).Contains(asked[0], StringComparison.Ordinal),
        "dau" => ((string)value).StartsWith(asked[0], StringComparison.Ordinal),
        "bang" => (string)value == asked[0],
        "thang" => $"{((DateOnly)value).Month}" == asked[0],
        "tu-den" => ValuesEqual(field, value, asked[0]),
        "thuoc" => $"{value}" == asked[0],
        "la" when field.Kind == SearchKind.UnitTrait => TraitOf(field, value) == asked[0],
        "la" when field.Members is { } members => members[asked[0]].Contains((string)value),
        _ => CodeOf(value) == asked[0],
    };

    /// <summary>A range of these tests is one value from end to end.</summary>
    private static bool ValuesEqual(SearchField field, object value, string asked) => field.Kind switch
    {
        SearchKind.Years => Age((DateOnly)value) == asked,
        SearchKind.Day => (DateOnly)value == DateOnly.ParseExact(asked, "dd/MM/yyyy", CultureInfo.InvariantCulture),
        _ => (int)value == decimal.Parse(asked, CultureInfo.GetCultureInfo("vi-VN")) * (decimal)Math.Pow(10, field.Decimals),
    };

    /// <summary>What is stored: one value of the record, or one of each row of the history.</summary>
    private IEnumerable<object?> ValuesOf(SearchField field, Employee person)
    {
        var read = field.Value!.Compile();
        return field.Table is { } table ? RowsOf(table, person).Select(r => read.DynamicInvoke(r)) : [read.DynamicInvoke(person)];
    }

    private IEnumerable<object> RowsOf(SearchTable table, Employee person) => rows.GetValueOrDefault(person.Id, [])
        .Concat(person.Assignments).Concat(person.StatusPeriods).Where(r => r.GetType() == table.RowType);

    private string TraitOf(SearchField field, object? unit) => ((Func<OrganizationUnit, string>)field.Trait!.Compile())(units[(Guid)unit!]);

    private static string MemberOf(SearchField field, object? code) => field.Members!.Single(m => m.Value.Contains((string)code!)).Key;

    private static string CodeOf(object? value) => value switch
    {
        Sex sex => sex == Sex.Male ? "NAM" : "NU",
        IdentityDocument document => document == IdentityDocument.Cccd ? "CCCD" : document == IdentityDocument.Cmnd9 ? "CMND9" : "CMND12",
        _ => $"{value}",
    };

    private static string Age(DateOnly born) =>
        (Today.Year - born.Year - ((Today.Month, Today.Day).CompareTo((born.Month, born.Day)) < 0 ? 1 : 0))
        .ToString(CultureInfo.InvariantCulture);

    private static string[] Range(string value) => [value, value];

    /// <summary>Every item of the form that is not the name or a number of the person, each with a value of its own.</summary>
    private void Fill(Employee person)
    {
        string[] kept = ["ho_ten", "so_hieu", "so_giay_to"];
        person.MoveTo(Elsewhere, "Phó Trưởng phòng", new DateOnly(2016, 7, 1), Guid.CreateVersion7());
        person.ChangeStatus("BIET_PHAI", new DateOnly(2018, 3, 6), null);
        person.SecondTo(TestPeople.OtherUnit);
        person.SendWith(Guid.CreateVersion7());
        foreach (var (field, place) in ProfileFields.All.Select((f, i) => (f, i)).Where(f => !kept.Contains(f.f.Key)))
        {
            field.Write(person, ValueOf(field, place));
        }

        (person.KindCode, person.BirthDate, person.RankCode, person.PartyJoinedOn) =
            ("VIEN_CHUC", new DateOnly(1961, 8, 9), "01.002", new DateOnly(1990, 2, 3));
    }

    private IEnumerable<object> RowsOf(Employee person, bool isWhole)
    {
        var place = 0;
        foreach (var table in ProfileTables.All)
        {
            var row = table.New(person.Id, Guid.CreateVersion7());
            foreach (var field in table.Fields.Where(f => isWhole || f.IsRequired))
            {
                field.Write(row, ValueOf(field, (isWhole ? 0 : 400) + place++));
            }

            yield return Keep(person, row);
        }
    }

    /// <summary>Histories that other pages write: a movement with its paper, an attachment, a comparison.</summary>
    private IEnumerable<object> OtherRows()
    {
        var now = host.Clock.UtcNow();
        var decision = Decision.Register(
            new DecisionFacts($"{Full.Id:N}/QĐ", new DateOnly(2012, 5, 2), new DateOnly(2012, 5, 4), "Sở Tư pháp", null, null, null), now,
            null);
        yield return decision;
        yield return Keep(
            Full, Movement.Enter(Full, "TIEP_NHAN_NGOAI",
                new MovementPeriod(decision.Id, new DateOnly(2016, 7, 2), new DateOnly(2029, 8, 3)), now, null));
        yield return Keep(Full, new Attachment
        {
            Id = Guid.CreateVersion7(), EmployeeId = Full.Id, KindCode = catalogues.ChoicesOf("document_kinds")[0].Code, FileName = "a.pdf",
            ContentType = "application/pdf", SizeInBytes = 1, Sha256 = new string('0', AttachmentContent.HashLength), AddedAt = now,
            AddedBy = "Kiểm thử",
        });
        yield return Keep(Full, new PaperVerification
        {
            Id = Guid.CreateVersion7(), EmployeeId = Full.Id, VerifiedOn = new DateOnly(2024, 4, 8), VerifiedByName = "Kiểm thử",
            RecordVersion = 1,
        });
    }

    private object Keep(Employee person, object row)
    {
        (rows.TryGetValue(person.Id, out var kept) ? kept : rows[person.Id] = []).Add(row);
        return row;
    }

    private object? ValueOf(FieldShape field, int place) => field.Type switch
    {
        ProfileFieldType.Date => new DateOnly(1960 + (place % 40), 1 + (place % 12), 2 + (place % 26)),
        ProfileFieldType.Month => new DateOnly(1960 + (place % 40), 1 + (place % 12), 1),
        ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths => 1 + (place % 90),
        ProfileFieldType.Sex => Sex.Male,
        ProfileFieldType.IdentityDocument => IdentityDocument.Cccd,
        ProfileFieldType.Choice => field.Choices[place % field.Choices.Count].Code,
        ProfileFieldType.Code => CodeOf(field),
        _ => $"Chữ {place}",
    };

    /// <summary>A value the catalogue marks as counted (a minority, a religion) where it marks any.</summary>
    private string CodeOf(FieldShape field)
    {
        var choices = catalogues.ChoicesOf(field.Catalogue!).Where(c => c.IsOffered && field.Offers(c.Group)).ToList();
        return (choices.FirstOrDefault(c => c.Group == "1") ?? choices[^1]).Code;
    }
}
