using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>Something of a person's record was saved, so what was concluded from it is to be concluded again.</summary>
internal sealed record RecordSaved(Guid EmployeeId) : SavedFact;
