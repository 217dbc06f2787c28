namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>A number that leads to the people behind it.</summary>
internal sealed record CountLink(int Count, string? Url);
