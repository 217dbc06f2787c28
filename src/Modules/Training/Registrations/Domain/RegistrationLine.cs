using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Training.Registrations.Domain;

/// <summary>Một người trong danh sách, as he or she was when the list was made.</summary>
public sealed class RegistrationLine : IAudited
{
    /// <summary>Longest wish and reason.</summary>
    public const int TextMaxLength = 300;

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The list.</summary>
    public required Guid RegistrationId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Số hiệu.</summary>
    public string? EmployeeNumber { get; private set; }

    /// <summary>Họ tên.</summary>
    public required string FullName { get; set; }

    /// <summary>Ngày sinh.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Đối tượng.</summary>
    public string? KindCode { get; private set; }

    /// <summary>The unit the person belongs to.</summary>
    public Guid UnitId { get; private set; }

    public string? UnitName { get; private set; }

    /// <summary>Chức vụ.</summary>
    public string? PositionName { get; private set; }

    /// <summary>Nguyện vọng, ghi chú.</summary>
    public string? Wish { get; private set; }

    /// <summary>Why somebody who misses a condition is registered all the same.</summary>
    public string? ExceptionReason { get; private set; }

    /// <summary>Whether every condition held.</summary>
    public bool IsEligible { get; private set; }

    /// <summary>What was found, as JSON.</summary>
    public required string FindingsJson { get; set; }

    /// <summary>Taken off the list before it was sent.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>When the person was told (UTC).</summary>
    public DateTime? ToldAt { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => RegistrationId;

    internal static RegistrationLine Of(Guid registrationId, LineFacts facts)
    {
        var line = new RegistrationLine
        {
            Id = Guid.CreateVersion7(), RegistrationId = registrationId, PersonId = facts.Person.Id, FullName = facts.Person.FullName,
            FindingsJson = facts.FindingsJson,
        };
        line.Describe(facts);
        return line;
    }

    internal void LeaveOut() => IsLeftOut = true;

    internal void Tell(DateTime at) => ToldAt ??= at;

    internal void WishFor(string? wish) => Wish = wish;

    internal void TakeBack(RegistrationLine again)
    {
        (IsLeftOut, FullName, FindingsJson, IsEligible) = (false, again.FullName, again.FindingsJson, again.IsEligible);
        (EmployeeNumber, BirthDate, KindCode, UnitId) = (again.EmployeeNumber, again.BirthDate, again.KindCode, again.UnitId);
        (UnitName, PositionName, Wish, ExceptionReason) = (again.UnitName, again.PositionName, again.Wish ?? Wish, again.ExceptionReason);
    }

    internal RegistrationLine CopyTo(Guid registrationId)
    {
        var copy = new RegistrationLine
        {
            Id = Guid.CreateVersion7(), RegistrationId = registrationId, PersonId = PersonId, FullName = FullName,
            FindingsJson = FindingsJson,
        };
        copy.TakeBack(this);
        copy.ToldAt = ToldAt;
        return copy;
    }

    private void Describe(LineFacts facts)
    {
        var person = facts.Person;
        (EmployeeNumber, BirthDate, KindCode, UnitId) = (person.EmployeeNumber, person.BirthDate, person.KindCode, person.UnitId);
        (UnitName, PositionName, Wish, ExceptionReason) = (person.UnitName, person.PositionName, facts.Wish, facts.ExceptionReason);
        IsEligible = facts.IsEligible;
    }
}

/// <summary>What a line is made of.</summary>
/// <param name="Person">The person as known today.</param>
/// <param name="FindingsJson">What was found.</param>
/// <param name="IsEligible">Whether every condition holds.</param>
/// <param name="Wish">Nguyện vọng.</param>
/// <param name="ExceptionReason">Why somebody who misses a condition is registered.</param>
internal sealed record LineFacts(Candidate Person, string FindingsJson, bool IsEligible, string? Wish, string? ExceptionReason);
