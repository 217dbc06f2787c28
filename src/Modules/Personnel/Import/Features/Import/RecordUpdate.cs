using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>
/// Puts a row into a record: a new one, or the stored one, whose fields change only where the file says something else. Then
/// the rules look at the whole record; data from old paper is warned about, a fresh recruitment is held to them.
/// </summary>
internal sealed class RecordUpdate(PersonRowReader reader, ImportLookups lookups, ImportDecisions decisions, ImportIssues issues)
{
    private const string OutsideLimit =
        "Cơ quan này chỉ cập nhật dữ liệu của các phân hệ được dùng (Điều 8.6, 8.7). Giá trị trong tệp không được ghi.";

    /// <summary>What a number of an identity paper is compared with.</summary>
    private static readonly HashSet<string> IdentityLabels =
    [
        .. ProfileFields.All
            .Where(f => f.PropertyName is nameof(Employee.IdNumber) or nameof(Employee.IdDocument) or nameof(Employee.Sex)
                or nameof(Employee.BirthDate))
            .Select(f => ImportColumns.FindByKey(f.Key)!.Label),
    ];

    private static readonly int AwardIndex = IndexOf(nameof(Employee.HighestAward));

    private static readonly HashSet<int> OwnedElsewhere =
    [
        AwardIndex, .. ProfileFields.All.Select((f, i) => (f, i)).Where(p => p.f.Section == ProfileSection.Salary).Select(p => p.i),
    ];

    /// <summary>Applies the row. Afterwards it has its outcome, and its record unless it has errors.</summary>
    public void Apply(PersonRow row, StoredRecord? stored)
    {
        if (row.HasErrors)
        {
            return;
        }

        row.Employee = stored?.Employee ?? NewEmployee(row);
        var isNew = stored is null;
        if (!isNew)
        {
            ApplyIdentity(row, row.Employee);
            WarnOfPlacement(row, row.Employee);
        }

        ApplyFields(row, row.Employee, isNew);
        ApplyTables(row, row.Employee, stored);
        ApplyContract(row, row.Employee);
        var changes = isNew || row.Changes.Count > 0 || row.NewTableRows.Count > 0;
        if (changes)
        {
            CheckRules(row, row.Employee, stored);
            RefuseOwn(row, row.Employee);
        }

        row.Outcome = row.HasErrors ? RowOutcome.Skipped : isNew ? RowOutcome.New : changes ? RowOutcome.Changed : RowOutcome.Unchanged;
    }

    private void RefuseOwn(PersonRow row, Employee employee)
    {
        if (employee.Id == lookups.OwnRecordId)
        {
            row.HasErrors = true;
            issues.AddError(reader.PlaceOf(row, ImportColumns.Number), "T2",
                "Không tự cập nhật hồ sơ của chính mình. Bỏ dòng này, người khác được phân công nhập.");
        }
    }

    private static int IndexOf(string property) => ProfileFields.All.Select((f, i) => (f, i)).Single(p => p.f.PropertyName == property).i;

    private Employee NewEmployee(PersonRow row) => Employee.Register(
        Guid.CreateVersion7(), row.Number!, row.Name!, row.KindCode!,
        new Placement(row.Unit!.Id, row.Position, row.StatusCode ?? RecordStatusCodes.Working, row.From!.Value,
            decisions.IdOf(row.Decision)));

    private void ApplyIdentity(PersonRow row, Employee employee)
    {
        if (row.Name is not null && row.Name != employee.FullName)
        {
            employee.Rename(row.Name);
            Identity(row, ImportColumns.Name);
        }

        if (row.Number is not null && row.Number != employee.EmployeeNumber)
        {
            employee.EmployeeNumber = row.Number;
            Identity(row, ImportColumns.Number);
            issues.AddWarning(reader.PlaceOf(row, ImportColumns.Number), "N6",
                "Người này đã có số hiệu khác; số hiệu sẽ được đổi theo tệp.");
        }

        if (row.KindCode is not null && row.KindCode != employee.KindCode)
        {
            employee.KindCode = row.KindCode;
            Identity(row, ImportColumns.Kind);
        }
    }

    private static void Identity(PersonRow row, ImportColumn column)
    {
        row.Changes.Add(column.Label);
        row.ChangesIdentity = true;
    }

    /// <summary>Post and status of a known person change by decisions, with their dates; the import leaves them as they are.</summary>
    private void WarnOfPlacement(PersonRow row, Employee employee)
    {
        if (row.Position is not null && row.Position != employee.PositionName)
        {
            issues.AddWarning(reader.PlaceOf(row, ImportColumns.Position), "T1",
                "Chức vụ của hồ sơ đã có không đổi qua nhập tệp. Ghi quyết định bổ nhiệm.");
        }

        if (row.StatusCode is not null && row.StatusCode != employee.StatusCode)
        {
            issues.AddWarning(reader.PlaceOf(row, ImportColumns.Status), "T1",
                "Trạng thái của hồ sơ đã có không đổi qua nhập tệp. Ghi quyết định tương ứng.");
        }
    }

    private void ApplyFields(PersonRow row, Employee employee, bool isNew)
    {
        for (var index = 0; index < row.Values.Length; index++)
        {
            var parsed = row.Values[index];
            var column = ImportColumns.OfFields[index];
            var field = column.Field!;
            if (parsed.Value is null || (!isNew && IsStored(field, employee, parsed)))
            {
                continue;
            }

            if (!lookups.MayWrite(SubsystemFields.Of(field)))
            {
                issues.AddWarning(reader.PlaceOf(row, column), "T1", OutsideLimit);
                continue;
            }

            if (OwnedElsewhere.Contains(index))
            {
                if (!isNew && field.Read(employee) is not null)
                {
                    issues.AddWarning(reader.PlaceOf(row, column), "T1",
                        "Hồ sơ đã có giá trị khác; lương và khen thưởng đổi theo quyết định ở phần Tiền lương, Thi đua. Giá trị trong tệp không được ghi.");
                    continue;
                }

                row.OpensFacts = true;
            }

            ProfileValues.Apply(employee, field, parsed);
            row.Changes.Add(column.Label);
            row.ChangesIdentity |= field.PropertyName is nameof(Employee.BirthDate) or nameof(Employee.Sex)
                or nameof(Employee.QuotaKindCode);
        }
    }

    private static bool IsStored(ProfileField field, Employee employee, ParsedValue parsed) =>
        Equals(field.Read(employee), parsed.Value)
        && (field.ReadPrecision is not { } read || read(employee) == parsed.Precision);

    /// <summary>
    /// Rows of tables are only added: a row that is there already (same school and degree, same month, …) stays as it is.
    /// </summary>
    private void ApplyTables(PersonRow row, Employee employee, StoredRecord? stored)
    {
        var known = (stored?.Rows ?? []).Select(TableSheets.IdentityOf).ToHashSet(StringComparer.Ordinal);
        foreach (var tableRow in row.Tables)
        {
            var entry = tableRow.Table.Build(employee.Id, tableRow.Values);
            if (!lookups.MayWrite(SubsystemFields.Of(ProfileTables.Of(entry))))
            {
                issues.AddWarning(new ImportPlace(tableRow.Table.Name, tableRow.Row, -1, tableRow.Table.Name, ""), "T1", OutsideLimit);
                continue;
            }

            if (known.Add(TableSheets.IdentityOf(entry)))
            {
                row.NewTableRows.Add(entry);
            }
        }

        if (stored is not null)
        {
            return; // tracked through the context, so that the stored rows need not be loaded
        }

        foreach (var entry in row.NewTableRows)
        {
            employee.Add(entry);
        }
    }

    /// <summary>The end of a contract starts the clock a contract entered by a movement has; known people keep theirs.</summary>
    private void ApplyContract(PersonRow row, Employee employee)
    {
        var place = reader.PlaceOf(row, ImportColumns.ContractEnd);
        if (row.ContractEndsOn is not { } endsOn)
        {
            if (row.Known is null && employee.ContractTypeCode is "HDLD_XD" or "HDLD_MV" or "HDLV_XD")
            {
                issues.AddWarning(place, "D5",
                    "Hợp đồng xác định thời hạn mà không ghi ngày hết hạn: phần mềm sẽ không nhắc. Ghi cột Hợp đồng đến ngày.");
            }
        }
        else if (MovementForms.ContractOf(employee.KindCode) is null)
        {
            issues.AddWarning(place, "T1", "Cột này chỉ dùng cho viên chức và người lao động hợp đồng. Giá trị trong tệp không được ghi.");
        }
        else if (lookups.HasContract(employee.Id))
        {
            issues.AddWarning(
                place, "T1", "Hồ sơ đã có hợp đồng. Hợp đồng mới ghi bằng biến động Ký hợp đồng; giá trị trong tệp không được ghi.");
        }
        else
        {
            row.Contract = new RowContract(row.Decision!.SignedOn, endsOn);
            row.Changes.Add(ImportColumns.ContractEnd.Label);
        }
    }

    private void CheckRules(PersonRow row, Employee employee, StoredRecord? stored)
    {
        var isFresh = row is { Known: null, Decision: { } decision }
            && ObligationClocks.IsFreshRecruitment(decision.SignedOn, lookups.Today);
        foreach (var finding in FindingsOf(row, employee, stored))
        {
            var counted = isFresh ? finding : finding.FromOldPaper();
            var place = reader.PlaceOf(row, ImportColumns.FindByKey(finding.FieldKey));
            if (counted.Blocks || (finding.NeedsOwnReason && row.ConfirmReason is null))
            {
                row.HasErrors = true;
                Wording advice = $"{finding.Message} Số đúng như vậy thì ghi cột {ImportColumns.ConfirmReason.Label}.";
                issues.AddError(place, finding.Rule, finding.NeedsOwnReason ? advice : finding.Message);
            }
            else if (counted.NeedsConfirmation)
            {
                issues.AddWarning(place, finding.Rule, finding.Message);
            }
        }
    }

    private IEnumerable<ProfileFinding> FindingsOf(PersonRow row, Employee employee, StoredRecord? stored)
    {
        var identityChanges = stored is null || row.Changes.Exists(IdentityLabels.Contains);
        var found = ProfileRules.Check(employee, lookups.Today, lookups.Catalogues).Where(f => identityChanges || !f.NeedsOwnReason)
            .Concat(RowRules.Check(employee, lookups.Today, lookups.Catalogues))
            .Concat(lookups.FindDuplicates(employee));
        if (stored is null)
        {
            return found.Concat(CareerTableRules.Check(employee)).Concat(StudyTableRules.Check(employee, lookups.Catalogues));
        }

        if (row.NewTableRows.OfType<WorkPeriod>().Any())
        {
            found = found.Concat(
                CareerTableRules.CheckMainWork([.. stored.Rows.OfType<WorkPeriod>(), .. row.NewTableRows.OfType<WorkPeriod>()]));
        }

        var changed = ImportColumns.OfFields.Where(c => row.Changes.Contains(c.Label)).Select(c => c.Field!);
        return stored.DiedOn is { } diedOn
            ? found.Concat(DeathRule.CheckRows(row.NewTableRows, diedOn)).Concat(DeathRule.CheckFields(employee, changed, diedOn))
            : found;
    }
}

/// <summary>What is stored of a person a row is about.</summary>
/// <param name="Employee">The record.</param>
/// <param name="Rows">Its table rows; only loaded when the file has rows for it.</param>
/// <param name="DiedOn">The day of death; null for the living.</param>
internal sealed record StoredRecord(Employee Employee, IEnumerable<ProfileRow> Rows, DateOnly? DiedOn);
