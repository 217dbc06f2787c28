namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>The role does not allow the action: 403. For data outside the scope use <c>RequireAsync</c>, which answers 404.</summary>
public sealed class ForbiddenException() : Exception("Tài khoản không có quyền thực hiện việc này.");
