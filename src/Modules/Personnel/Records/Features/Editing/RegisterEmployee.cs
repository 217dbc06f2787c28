using HoSoCanBo.Personnel.Records.Features.Duplicates;
using System.Globalization;
using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Tuyển dụng, tiếp nhận từ ngoài: a new record on a decision; the 30 days of Điều 10.1 begin.</summary>
/// <param name="MovementTypeCode">How the person comes in.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="PositionName">The post.</param>
/// <param name="EndsOn">Last day of the probation or contract; null: the probation lasts as the law says, the contract has no end.</param>
/// <param name="Values">Typed texts by field.</param>
/// <param name="Decision">The paper.</param>
/// <param name="ConfirmReason">Why a warning is not heeded.</param>
[Requires(PersonnelPermissions.Edit)]
internal sealed record RegisterEmployee(
    string? MovementTypeCode, Guid? UnitId, string? PositionName, DateOnly? EndsOn, IReadOnlyDictionary<string, string?> Values,
    DecisionForm Decision, string? ConfirmReason)
    : IRequest<SavingOutcome>;

internal sealed class RegisterEmployeeValidator : AbstractValidator<RegisterEmployee>
{
    private static readonly (string Key, string Message)[] RequiredValues =
    [
        (FieldKeys.FullName, "Nhập họ và tên khai sinh."), (FieldKeys.Kind, "Chọn đối tượng."), ("ngay_sinh", "Nhập ngày sinh."),
        ("gioi_tinh", "Chọn giới tính."),
    ];

    public RegisterEmployeeValidator()
    {
        RuleFor(c => c.MovementTypeCode).NotEmpty().WithMessage("Chọn hình thức vào.");
        RuleFor(c => c.UnitId).NotEmpty().WithMessage("Chọn đơn vị.");
        RuleFor(c => c.PositionName).MaximumLength(Assignment.PositionNameMaxLength)
            .WithMessage($"Chức vụ có tối đa {Assignment.PositionNameMaxLength} ký tự.");
        foreach (var (key, message) in RequiredValues)
        {
            RuleFor(c => c.Values).Must(v => !string.IsNullOrWhiteSpace(v.GetValueOrDefault(key))).WithMessage(message)
                .OverridePropertyName($"Values[{key}]");
        }

        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
        RuleFor(c => c.EndsOn).GreaterThan(c => c.Decision.EffectiveFrom)
            .WithMessage("Ngày hết tập sự, hết hợp đồng phải sau ngày hiệu lực.");
        RuleFor(c => c.ConfirmReason).MaximumLength(GroundedChangeValidator.ReasonMaxLength)
            .WithMessage($"Lý do có tối đa {GroundedChangeValidator.ReasonMaxLength} ký tự.");
    }
}

internal sealed class RegisterEmployeeHandler(
    PersonnelDbContext db, RequestContext request, ReferenceCache references, DecisionRegister decisions, MovementRecorder recorder)
    : IRequestHandler<RegisterEmployee, SavingOutcome>
{
    private const string NumberPrefix = "DT";
    private const string AfterNumbers = "DT:"; // the sign after 9, as the column is compared byte by byte (TextCollations)
    private const int NumberLength = 8;
    private const string WithoutEnd = "_KXD";

    public async Task<SavingOutcome> Handle(RegisterEmployee command, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var movementType =
            reference.MovementTypes.FirstOrDefault(t => t.Code == command.MovementTypeCode && t.Category == MovementCategory.In)
            ?? throw new RuleViolationException("personnel.unknown-way-in", "Chọn hình thức vào trong danh sách.");
        await RequireUnitAsync(command.UnitId!.Value, cancellationToken);
        PostRules.RequireLevel(VietnameseText.Clean(command.PositionName), reference.Units.Find(command.UnitId.Value)?.Unit,
            reference.Catalogues);
        var facts = command.Decision.ToFacts();
        var statusCode = movementType.ResultingStatusCode ?? RecordStatusCodes.Working;
        var decision = await decisions.FindOrAddAsync(facts, cancellationToken);
        var employee = await NewEmployeeAsync(
            command, new Placement(command.UnitId.Value, VietnameseText.Clean(command.PositionName), statusCode, facts.EffectiveFrom,
                decision.Id), cancellationToken);
        employee.RecruitedOn = facts.EffectiveFrom;
        employee.RecruitingBody = facts.Issuer;

        var unreadable = ProfileForm.Apply(employee, RegisterFields.For(request.User), command.Values, reference.Catalogues);
        RequireWayIn(movementType, employee, command.EndsOn, employee.ContractTypeCode);
        var found = ProfileRules.Check(employee, request.Clock.TodayInVietnam(), reference.Catalogues).Where(f => !IsPlannedStart(f))
            .ToList();
        var numbers = new UniqueNumbers(db);
        var taken = await numbers.FindTakenAsync(employee, cancellationToken);
        // Everything in the record was typed by the user a moment ago: nothing in it is a secret from him or her.
        const Secrecy Reads = Secrecy.Pay;
        RecordSaving.Refuse([.. Missing(employee, reference), .. unreadable, .. found.Where(f => f.Blocks), .. taken], Reads);
        var toConfirm = found
            .Concat(await new DuplicatePeople(db).FindAsync(employee, cancellationToken))
            .Concat(PaperRules.Check(facts, isAboutPay: false))
            .Where(f => f.NeedsConfirmation)
            .ToList();
        if (toConfirm.Count > 0 && string.IsNullOrWhiteSpace(command.ConfirmReason))
        {
            return new SavingOutcome(employee.Id, [.. toConfirm.Select(f => f.Message.For(Reads))]);
        }

        db.Employees.Add(employee);
        db.Basis = new ChangeBasis(facts.Summary ?? movementType.Name, decision.Id, decision.Number);
        var person = await recorder.OpenNewAsync(employee, cancellationToken);
        recorder.Keep(person, person.ComeIn(movementType, decision, command.EndsOn));
        db.Publish(new EmployeeRecruited(
            Guid.CreateVersion7(), request.Clock.GetUtcNow(), decision.Id, employee.Id, employee.EmployeeNumber, employee.FullName,
            employee.BirthDate,
            employee.KindCode, statusCode, employee.UnitId, employee.PositionName, facts.EffectiveFrom,
            RetirementAge.RetiresOn(employee.Sex, employee.BirthDate), employee.QuotaKindCode));
        db.Publish(LearningNews.Of(employee, decision.Id, request.Clock));
        await numbers.SaveAsync(cancellationToken);
        return new SavingOutcome(employee.Id, []);
    }

    /// <summary>Someone may be recruited from a day to come; the day of recruitment alone may lie ahead.</summary>
    private static bool IsPlannedStart(ProfileFinding finding) => finding is { Rule: "D1", FieldKey: "ngay_tuyen_dung" };

    /// <summary>Contract workers come in by their contract, which has an end unless its kind has none; nobody else does.</summary>
    private static void RequireWayIn(MovementType way, Employee employee, DateOnly? endsOn, string? contractType)
    {
        var form = MovementForms.Of(way.Code, way.Category);
        if (employee.KindCode.Length > 0 && form.Kinds.Count > 0 && !form.Kinds.Contains(employee.KindCode))
        {
            throw new RuleViolationException(
                "personnel.movement-for-other-kind", $"“{way.Name}” không dùng cho đối tượng này: {form.OtherwiseUse}.");
        }

        if (MovementForms.IsContract(way.Code) && endsOn is null && contractType?.EndsWith(WithoutEnd, StringComparison.Ordinal) != true)
        {
            throw new RuleViolationException(
                "personnel.contract-without-end",
                "Hợp đồng xác định thời hạn cần ngày hết hạn. Nhập ngày, hoặc chọn loại hợp đồng không xác định thời hạn.");
        }
    }

    private static IEnumerable<ProfileFinding> Missing(Employee employee, ReferenceSnapshot reference)
    {
        if (!reference.Catalogues.Contains(CatalogueLookup.EmployeeKinds, employee.KindCode))
        {
            yield return new("R", RuleSeverity.Format, FieldKeys.Kind, "Chọn đối tượng.");
        }

        if (employee.BirthDate is null)
        {
            yield return new("R", RuleSeverity.Format, "ngay_sinh", "Nhập ngày sinh.");
        }

        if (employee.Sex is null)
        {
            yield return new("R", RuleSeverity.Format, "gioi_tinh", "Chọn giới tính.");
        }
    }

    private async Task RequireUnitAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var isInScope = await db.Units.InScope(request.User.ScopeOf(PersonnelPermissions.Edit))
            .AnyAsync(u => u.Id == unitId, cancellationToken);
        if (!isInScope)
        {
            throw new RuleViolationException("personnel.unit-out-of-scope", "Chọn đơn vị trong phạm vi được phân công.");
        }
    }

    private async Task<Employee> NewEmployeeAsync(RegisterEmployee command, Placement placement, CancellationToken cancellationToken)
    {
        var number = command.Values.GetValueOrDefault(FieldKeys.EmployeeNumber)?.Trim().ToUpperInvariant();
        return Employee.Register(
            Guid.CreateVersion7(),
            string.IsNullOrEmpty(number) ? await NextNumberAsync(cancellationToken) : number,
            ProfileRules.NormalName(command.Values.GetValueOrDefault(FieldKeys.FullName) ?? ""),
            command.Values.GetValueOrDefault(FieldKeys.Kind) ?? "",
            placement);
    }

    /// <summary>
    /// The number after the highest of the form DT000000; two who take the same at once: the second is told to save again. Numbers
    /// that people chose themselves (DT12AB) may lie among them and are passed over.
    /// </summary>
    private async Task<string> NextNumberAsync(CancellationToken cancellationToken)
    {
        var numbers = db.Employees
            .Where(e => e.EmployeeNumber.CompareTo(NumberPrefix) >= 0 && e.EmployeeNumber.CompareTo(AfterNumbers) < 0)
            .Where(e => e.EmployeeNumber.Length == NumberLength)
            .OrderByDescending(e => e.EmployeeNumber)
            .Select(e => e.EmployeeNumber)
            .AsAsyncEnumerable();
        var last = 0;
        await foreach (var number in numbers.WithCancellation(cancellationToken))
        {
            if (int.TryParse(number[NumberPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out last))
            {
                break;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{NumberPrefix}{last + 1:000000}");
    }
}

/// <summary>The fields the form of a new person asks; the rest follows within the 30 days.</summary>
internal static class RegisterFields
{
    /// <summary>Those the user may fill: fewer where the right to edit is limited (Điều 8.6, 8.7).</summary>
    public static IEnumerable<ProfileField> For(CurrentUser user) =>
        EmployeeAccess.EditLimitOf(user) is { } limit ? All.Where(f => (SubsystemFields.Of(f) & limit) != 0) : All;

    private static readonly IReadOnlyList<ProfileField> All =
    [
        .. ProfileFields.All.Where(f => f.Section == ProfileSection.Identity),
        .. new[] { "loai_bien_che", "loai_hop_dong", "cong_viec_chinh", "dien_thoai" }.Select(key => ProfileFields.Find(key)!),
    ];
}
