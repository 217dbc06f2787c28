using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>Units, catalogues, kinds or statuses were saved: what is kept of them in memory is old.</summary>
internal sealed record ReferenceSaved : SavedFact;
