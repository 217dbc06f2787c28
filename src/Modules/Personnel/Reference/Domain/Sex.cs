namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>Giới tính.</summary>
internal enum Sex
{
    Male,
    Female,
}
