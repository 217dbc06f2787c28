namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Puts the parts of the form together.</summary>
internal static class PersonnelForm
{
    /// <summary>The whole form of one person.</summary>
    public static FormDocument Of(FormFacts facts, FormTemplate template) => new(
        template.Code,
        facts.Person.FullName,
        [.. FormItems.OnThePerson(facts, template), .. FormItems.OnService(facts, template), .. FormTables.Of(facts, template)]);
}
