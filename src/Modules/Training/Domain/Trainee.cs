using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Training.Domain;

/// <summary>Người học: an employee as Training knows him or her (Điều 13 Quy chế 80/QĐ-UBND-HC).</summary>
public sealed class Trainee : KnownPerson;
