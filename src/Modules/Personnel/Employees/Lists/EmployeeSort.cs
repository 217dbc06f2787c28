namespace HoSoCanBo.Personnel.Employees.Lists;

/// <summary>The orders of the list.</summary>
internal static class EmployeeSort
{
    public const string Name = "ten";
    public const string Number = "so-hieu";
    public const string BirthDate = "ngay-sinh";
    public const string Unit = "don-vi";
}
