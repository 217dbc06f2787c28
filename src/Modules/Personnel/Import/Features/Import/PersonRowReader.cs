using HoSoCanBo.Personnel.Import.Features.Cells;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Records.Features.Editing;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>
/// Reads one row of the sheet of people and finds what is wrong without looking at the stored record: types, codes, units,
/// scope, doubles in the file, and whom the row is about.
/// </summary>
internal sealed class PersonRowReader(string sheet, HeaderMap header, ImportLookups lookups, CellReader cells, ImportIssues issues)
{
    private static readonly ProfileField IdNumberField = ProfileFields.All.Single(f => f.PropertyName == nameof(Employee.IdNumber));
    private static readonly int IdNumberIndex = IndexOf(nameof(Employee.IdNumber));
    private static readonly int IdDocumentIndex = IndexOf(nameof(Employee.IdDocument));
    private static readonly int RecruitedOnIndex = IndexOf(nameof(Employee.RecruitedOn));
    private static readonly int RecruitingBodyIndex = IndexOf(nameof(Employee.RecruitingBody));
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    private readonly Dictionary<string, int> rowByNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> rowByIdNumber = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> seenPeople = [];

    /// <summary>The example of the template is no person.</summary>
    public bool IsExample(WorkbookRow row) =>
        header.PlaceOf(ImportColumns.Number) is var place
        && VietnameseText.SearchKey(row.Cells[place].ToString()).StartsWith("vi du", StringComparison.Ordinal);

    /// <summary>
    /// A row with nothing in the columns of the template is no person, whatever else stands there, such as a number in order.
    /// </summary>
    public bool IsBlank(WorkbookRow row) => header.AreEmpty(row);

    public PersonRow Read(WorkbookRow source)
    {
        var row = new PersonRow { Row = source.Number, Cells = [.. source.Cells], Values = new ParsedValue[ImportColumns.OfFields.Count] };
        ReadFields(row);
        ReadIdentity(row);
        ReadPlacement(row);
        ReadDecision(row);
        ReadContract(row);
        FindPerson(row);
        RefuseDoubles(row);
        return row;
    }

    /// <summary>Where a column of the row is.</summary>
    public ImportPlace PlaceOf(PersonRow row, ImportColumn? column)
    {
        var place = column is null ? -1 : header.PlaceOf(column);
        return new ImportPlace(sheet, row.Row, place, column?.Label ?? "", place < 0 ? "" : row.Cells[place].ToString());
    }

    private static int IndexOf(string property) => ProfileFields.All.Select((f, i) => (f, i)).Single(p => p.f.PropertyName == property).i;

    private void Refuse(PersonRow row, ImportColumn? column, string rule, Wording message, string? allowed = null)
    {
        row.HasErrors = true;
        issues.AddError(PlaceOf(row, column), rule, message, allowed);
    }

    private void ReadFields(PersonRow row)
    {
        for (var index = 0; index < ImportColumns.OfFields.Count; index++)
        {
            var column = ImportColumns.OfFields[index];
            var place = header.PlaceOf(column);
            if (place < 0 || row.Cells[place].IsEmpty)
            {
                continue;
            }

            var field = column.Field!;
            var parsed = cells.Read(field, row.Cells[place]);
            row.Values[index] = parsed;
            if (parsed.Error is { } error)
            {
                Refuse(row, column, CellReader.RuleOf(field, error), error, cells.AllowedIn(field));
            }
            else if (cells.DoubtOf(field, row.Cells[place]) is { } doubt)
            {
                issues.AddWarning(PlaceOf(row, column), field == IdNumberField ? "I3" : "K2", doubt);
            }
        }

        if (row.Values[IdNumberIndex].Value is string number && row.Values[IdDocumentIndex].Value is null)
        {
            // The paper's kind follows from its length unless the file says otherwise.
            IdentityDocument? document = number.Length switch { 9 => IdentityDocument.Cmnd9, 12 => IdentityDocument.Cccd, _ => null };
            row.Values[IdDocumentIndex] = new ParsedValue(document);
        }
    }

    private void ReadIdentity(PersonRow row)
    {
        row.Number = NumberOf(row);
        row.Name = TextOf(row, ImportColumns.Name) is { } name ? ProfileRules.NormalName(name) : null;
        row.KindCode = CodeOf(row, ImportColumns.Kind, CatalogueLookup.EmployeeKinds);
        row.StatusCode = CodeOf(row, ImportColumns.Status, CatalogueLookup.RecordStatuses);
        row.Position = TextOf(row, ImportColumns.Position);
        if (row.Position?.Length > Assignment.PositionNameMaxLength)
        {
            Refuse(row, ImportColumns.Position, "K3", $"Dài {row.Position.Length} ký tự; tối đa {Assignment.PositionNameMaxLength} ký tự.");
        }

        Report(row, ImportColumns.Number, row.Number is null ? [] : ProfileRules.CheckNumber(row.Number));
        Report(row, ImportColumns.Name, row.Name is null ? [] : ProfileRules.CheckName(row.Name));
    }

    /// <summary>A số hiệu in a number cell may have lost its zeros: the person who has it with them is meant.</summary>
    private string? NumberOf(PersonRow row)
    {
        var typed = TextOf(row, ImportColumns.Number);
        var place = header.PlaceOf(ImportColumns.Number);
        if (typed is null || row.Cells[place].Kind != WorkbookCellKind.Number)
        {
            return typed;
        }

        var meant = lookups.NumberMeantBy(typed);
        issues.AddWarning(PlaceOf(row, ImportColumns.Number), "N6", meant == typed
            ? "Ô kiểu số: số 0 ở đầu số hiệu có thể đã mất. Kiểm tra và định dạng ô kiểu Text."
            : $"Ô kiểu số đã làm mất số 0 ở đầu; phần mềm hiểu là số hiệu {meant}. Kiểm tra và định dạng ô kiểu Text.");
        return meant;
    }

    private void Report(PersonRow row, ImportColumn column, IEnumerable<ProfileFinding> findings)
    {
        foreach (var finding in findings)
        {
            Refuse(row, column, finding.Rule, finding.Message);
        }
    }

    private void ReadPlacement(PersonRow row)
    {
        var code = TextOf(row, ImportColumns.Unit);
        row.Unit = code is null ? null : lookups.FindUnit(code);
        if (code is not null && row.Unit is null)
        {
            Refuse(row, ImportColumns.Unit, "U1", "Không có đơn vị mang mã này. Lấy mã trong sheet Đơn vị của tệp mẫu.");
        }
        else if (row.Unit is { IsInScope: false })
        {
            Refuse(row, ImportColumns.Unit, "U2", "Đơn vị này nằm ngoài phạm vi bạn được phân công. Đề nghị đơn vị đó tự nhập.");
        }

        row.From = DayOf(row, ImportColumns.From) ?? (DateOnly?)row.Values[RecruitedOnIndex].Value;
        if (row.From < Earliest || row.From > lookups.Today)
        {
            Refuse(row, ImportColumns.From, "D1", "Ngày bắt đầu ở đơn vị phải từ 01/01/1900 đến hôm nay.");
        }
    }

    private void ReadDecision(PersonRow row)
    {
        var number = TextOf(row, ImportColumns.DecisionNumber);
        var signedOn = DayOf(row, ImportColumns.DecisionDate);
        if (number?.Length > Decision.NumberMaxLength)
        {
            Refuse(row, ImportColumns.DecisionNumber, "K3", $"Số quyết định có tối đa {Decision.NumberMaxLength} ký tự.");
        }
        else if (signedOn > lookups.Today || signedOn < Earliest)
        {
            Refuse(row, ImportColumns.DecisionDate, "D1", "Ngày quyết định phải từ 01/01/1900 đến hôm nay.");
        }
        else if (number is not null && signedOn is { } day)
        {
            var body = TextOf(row, ImportColumns.DecisionBody) ?? row.Values[RecruitingBodyIndex].Value as string;
            row.Decision =
                new RowDecision(number, day, VietnameseText.Cut(body, Decision.TextMaxLength));
            foreach (var odd in PaperRules.Check(new DecisionFacts(number, day, day, "", null, null, null), isAboutPay: false))
            {
                issues.AddWarning(PlaceOf(row, ImportColumns.DecisionNumber), odd.Rule, odd.Message);
            }
        }
        else if (number is not null || signedOn is not null)
        {
            issues.AddWarning(
                PlaceOf(row, number is null ? ImportColumns.DecisionNumber : ImportColumns.DecisionDate), "Q3",
                "Ghi đủ cả số và ngày quyết định; thiếu một phần thì quyết định không được ghi.");
        }
    }

    private void ReadContract(PersonRow row)
    {
        row.ContractEndsOn = DayOf(row, ImportColumns.ContractEnd);
        row.ConfirmReason = TextOf(row, ImportColumns.ConfirmReason);
        if (row.ConfirmReason?.Length > GroundedChangeValidator.ReasonMaxLength)
        {
            Refuse(row, ImportColumns.ConfirmReason, "K3", $"Lý do có tối đa {GroundedChangeValidator.ReasonMaxLength} ký tự.");
        }

        if (row.ContractEndsOn is not { } endsOn)
        {
            return;
        }

        if (row.Decision is null)
        {
            Refuse(row, ImportColumns.ContractEnd, "Q3", "Ghi số và ngày của hợp đồng ở cột Số quyết định, Ngày quyết định.");
        }
        else if (endsOn <= row.Decision.SignedOn)
        {
            Refuse(row, ImportColumns.ContractEnd, "D5", $"Hợp đồng phải hết sau ngày ký {row.Decision.SignedOn:dd/MM/yyyy}.");
        }
    }

    /// <summary>
    /// By số hiệu, else by the number of the identity paper; a person out of scope is refused without a word on who it is.
    /// </summary>
    private void FindPerson(PersonRow row)
    {
        var idNumber = row.Values[IdNumberIndex].Value as string;
        var byNumber = lookups.FindByNumber(row.Number);
        var byIdNumber = lookups.FindByIdNumber(idNumber);
        if (byNumber is not null && byIdNumber is not null && byNumber.Id != byIdNumber.Id)
        {
            Refuse(row, ImportColumns.FindByKey(IdNumberField.Key), "I8",
                "Số giấy tờ này đã thuộc hồ sơ mang số hiệu khác. Kiểm tra lại số hiệu và số giấy tờ.");
            return;
        }

        row.Known = byNumber ?? byIdNumber;
        if (row.Known is null)
        {
            RequireForNew(row);
            return;
        }

        if (lookups.FindUnit(row.Known.UnitId) is not { IsInScope: true })
        {
            var column = byNumber is null ? ImportColumns.FindByKey(IdNumberField.Key) : ImportColumns.Number;
            Refuse(row, column, byNumber is null ? "I8" : "N6", "Số này đã được dùng cho một hồ sơ ngoài phạm vi bạn được phân công.");
        }
        else if (row.Unit is not null && row.Unit.Id != row.Known.UnitId)
        {
            Refuse(row, ImportColumns.Unit, "U3",
                "Người này đang ở đơn vị khác. Nhập tệp không chuyển đơn vị được: dùng chức năng Điều chuyển.");
        }
    }

    private void RequireForNew(PersonRow row)
    {
        RequireCell(row, ImportColumns.Number, row.Number, "N6");
        RequireCell(row, ImportColumns.Name, row.Name, "N2");
        RequireCell(row, ImportColumns.Kind, row.KindCode, "K1");
        RequireCell(row, ImportColumns.Unit, row.Unit, "U1");
        RequireCell(row, ImportColumns.From, row.From, "D1");
    }

    private void RequireCell(PersonRow row, ImportColumn column, object? value, string rule)
    {
        var place = header.PlaceOf(column);
        if (value is null && (place < 0 || row.Cells[place].IsEmpty))
        {
            Refuse(row, column, rule, $"Người mới phải có {column.Label.ToLowerInvariant()}.");
        }
    }

    private void RefuseDoubles(PersonRow row)
    {
        RefuseDouble(row, ImportColumns.Number, rowByNumber, row.Number, "N6");
        RefuseDouble(row, ImportColumns.FindByKey(IdNumberField.Key)!, rowByIdNumber, row.Values[IdNumberIndex].Value as string, "I8");
        if (row is { HasErrors: false, Known: { } known } && !seenPeople.Add(known.Id))
        {
            Refuse(row, ImportColumns.Number, "N6", "Một dòng ở trên đã là hồ sơ của người này. Xóa bớt một dòng.");
        }
    }

    private void RefuseDouble(PersonRow row, ImportColumn column, Dictionary<string, int> seen, string? value, string rule)
    {
        if (value is not null && !seen.TryAdd(value, row.Row))
        {
            Refuse(row, column, rule, $"Trùng với dòng {seen[value]} trong tệp. Xóa bớt một dòng.");
        }
    }

    private string? TextOf(PersonRow row, ImportColumn column)
    {
        var place = header.PlaceOf(column);
        if (place < 0 || row.Cells[place].IsEmpty)
        {
            return null;
        }

        if (row.Cells[place].Kind == WorkbookCellKind.Error)
        {
            Refuse(row, column, "N1", $"Ô có lỗi công thức {row.Cells[place].Text}. Nhập lại giá trị.");
            return null;
        }

        var text = VietnameseText.Clean(CellRepair.WithoutTextMark(row.Cells[place].ToString()));
        if (text is not null && column != ImportColumns.Name && !PlainText.IsReadable(text))
        {
            Refuse(row, column, "N1", PlainText.Refusal);
        }

        return text;
    }

    private string? CodeOf(PersonRow row, ImportColumn column, string catalogue)
    {
        var text = TextOf(row, column);
        if (text is null || lookups.Catalogues.Find(catalogue, text) is { } choice && (text = choice.Code) is not null)
        {
            return text;
        }

        var allowed = string.Join("; ", lookups.Catalogues.ChoicesOf(catalogue).Select(c => $"{c.Code} ({c.Name})"));
        Refuse(row, column, "K1", "Giá trị không có trong danh mục. Chọn một giá trị trong danh mục.", allowed);
        return null;
    }

    private DateOnly? DayOf(PersonRow row, ImportColumn column)
    {
        var place = header.PlaceOf(column);
        if (place < 0 || row.Cells[place].IsEmpty)
        {
            return null;
        }

        var parsed = cells.Read(FixedDay, row.Cells[place]);
        if (parsed.Error is { } error)
        {
            Refuse(row, column, "D1", error);
        }

        return (DateOnly?)parsed.Value;
    }

    /// <summary>Stands for the fixed columns that hold a day.</summary>
    private static readonly ProfileField FixedDay = ProfileFields.All.Single(f => f.PropertyName == nameof(Employee.RecruitedOn));
}
