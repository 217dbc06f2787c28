using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>The questions of one kind, for the form of one person and of many.</summary>
internal sealed class MovementFieldsModel(MovementType type, MovementForm asked, MovementAnswers answers, ReferenceSnapshot reference)
{
    public MovementType Type => type;

    public MovementForm Asked => asked;

    /// <summary>Carries the answers under the names the pages bind.</summary>
    public AnswersHolder Input { get; } = new(answers);

    /// <summary>What stands under the field of the post.</summary>
    public string? PostHint { get; init; }

    /// <summary>Only a secondment and a transfer reach outside the user's units.</summary>
    public string UnitSource => type.Category is MovementCategory.Temporary or MovementCategory.Transfer
        ? "/to-chuc/chon?toan-tinh=true" : $"/to-chuc/chon?quyen={PersonnelPermissions.Transfer}";

    public IEnumerable<SelectListItem> ChosenUnit =>
        answers.ToUnitId is { } id ? [new SelectListItem(reference.Units.NameOf(id), id.ToString(), true)] : [];

    public IEnumerable<SelectListItem> Outcomes =>
        asked.Outcomes.Select(code => new SelectListItem(reference.Catalogues.NameOf(CatalogueLookup.RecordStatuses, code), code));

    /// <summary>The part of the page's input the fields belong to.</summary>
    internal sealed class AnswersHolder(MovementAnswers answers)
    {
        public MovementAnswers Answers => answers;
    }
}
