using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

/// <summary>Finds who comes due and judges the conditions.</summary>
internal sealed class DueFinder(DueSources sources, ReferenceCache references, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The conditions of an entry.</summary>
    public static IReadOnlyList<DueCondition> ConditionsOf(DueEntry entry) =>
        JsonSerializer.Deserialize<List<DueCondition>>(entry.Conditions, Json) ?? [];

    /// <summary>Everything that comes due, as the list of a month.</summary>
    public async Task<IReadOnlyList<DueEntry>> FindAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var reference = await references.CurrentAsync(cancellationToken);
        var later = today.AddMonths(DueRules.OtherMonths);
        var retiring =
            await sources.RetiringAsync(reference.PresentStatuses, today.AddMonths(DueRules.RetirementMonths), cancellationToken);
        var ending = await sources.EndingAsync(reference.PresentStatuses, later, cancellationToken);
        var probations = await sources.ProbationsAsync(later.AddMonths(-ProbationTime.ShortestMonths), cancellationToken);
        var ids = retiring.Select(p => p.Id).Concat(ending.Select(m => m.EmployeeId)).Concat(probations.Select(p => p.EmployeeId))
            .ToHashSet();
        var facts = new Facts(
            month, today, clock.UtcNow(), reference,
            await sources.PeopleAsync(ids, cancellationToken),
            await sources.MovementsOfAsync(ids, cancellationToken),
            await sources.DisciplinedAsync(ids, today, cancellationToken),
            await sources.OwnDatesAsync(cancellationToken),
            await sources.TypesAsync(cancellationToken));
        return
        [
            .. retiring.Select(facts.Retirement).OfType<DueEntry>(),
            .. ending.Select(facts.End).OfType<DueEntry>(),
            .. probations
                .Where(p => !ending.Exists(m => m.EmployeeId == p.EmployeeId && m.TypeCode == "TUYEN_DUNG"))
                .Select(p => facts.Probation(p, later))
                .OfType<DueEntry>(),
        ];
    }

    private sealed record Facts(
        DateOnly Month, DateOnly Today, DateTime Now, ReferenceSnapshot Reference, Dictionary<Guid, DuePerson> People,
        ILookup<Guid, Movement> Movements,
        HashSet<Guid> Disciplined, Dictionary<Guid, RetirementException> OwnDates, Dictionary<string, MovementType> Types)
    {
        public DueEntry? Retirement(DuePerson person)
        {
            if (person is not { Sex: { } sex, BirthDate: { } born })
            {
                return null;
            }

            var moment = RetirementAge.Of(sex, born);
            var own = OwnDates.GetValueOrDefault(person.Id);
            var retiresOn = own?.RetiresOn ?? moment.RetiresOn;
            return retiresOn > Today.AddMonths(DueRules.RetirementMonths)
                ? null
                : Entry(DueKind.Retirement, person,
                    retiresOn, $"{(sex == Sex.Male ? "Nam" : "Nữ")}, sinh {born:dd/MM/yyyy}, {DueRules.AgeOf(moment)}",
                    DueRules.OfRetirement(person, moment, own, ContextOf(person.Id, ObligationRule.RetirementReached, Today), Today));
        }

        public DueEntry? End(Movement ended)
        {
            var (type, endsOn) = (Types[ended.TypeCode], ended.EndsOn!.Value);
            if (DerivedClocks.RuleOfEnd(type) is not { } rule || People.GetValueOrDefault(ended.EmployeeId) is not { } person
                || Movements[person.Id].Any(m => m.Id != ended.Id && m.State == MovementState.Applied
                    && m.EffectiveFrom > ended.EffectiveFrom && DerivedClocks.IsAnsweredBy(rule, Types[m.TypeCode])))
            {
                return null;
            }

            var context = ContextOf(person.Id, rule, ended.EffectiveFrom);
            var unit = Reference.Units.NameOf(ended.ToUnitId);
            return rule switch
            {
                ObligationRule.TermEnded =>
                    Entry(DueKind.Term, person, endsOn, $"{ended.PositionName ?? type.Name}, từ {ended.EffectiveFrom:dd/MM/yyyy}",
                        DueRules.OfTerm(Described(person), endsOn, context)),
                ObligationRule.SecondmentEnded =>
                    Entry(DueKind.Secondment, person,
                        endsOn, $"Biệt phái đến {ended.Details.ReceivingBody ?? unit}, từ {ended.EffectiveFrom:dd/MM/yyyy}",
                        DueRules.OfSecondment(ended.EffectiveFrom, endsOn, context)),
                ObligationRule.ContractEnded =>
                    Entry(DueKind.Contract, person, endsOn, $"Hợp đồng từ {ended.EffectiveFrom:dd/MM/yyyy}",
                        DueRules.OfContract(person, ended.EffectiveFrom, endsOn, context)),
                ObligationRule.ProbationEnded => Probation(person.Id, ended.EffectiveFrom, endsOn),
                _ => null,
            };
        }

        public DueEntry? Probation(Guid employeeId, DateOnly from, DateOnly endsOn) =>
            People.GetValueOrDefault(employeeId) is not { StatusCode: "TAP_SU" } person
            ? null
            : Entry(DueKind.Probation, person, endsOn, $"Tập sự từ {from:dd/MM/yyyy}",
                DueRules.OfProbation(from, endsOn, ContextOf(employeeId, ObligationRule.ProbationEnded, from), Today));

        /// <summary>A probation whose recruitment names no last day: its length follows from kind and schooling.</summary>
        public DueEntry? Probation(StatusPeriod period, DateOnly by) =>
            People.GetValueOrDefault(period.EmployeeId) is { } person
            && ProbationTime.LastDayOf(period.EffectiveFrom, person.KindCode, person.ProfessionalLevelCode, person.RankCode) is var endsOn
            && endsOn <= by
                ? Probation(person.Id, period.EffectiveFrom, endsOn)
                : null;

        private DuePerson Described(DuePerson person) =>
            person with { HealthStatus = Reference.Catalogues.NameOf("health_statuses", person.HealthStatus) };

        private DueContext ContextOf(Guid employeeId, ObligationRule rule, DateOnly after)
        {
            var next = Movements[employeeId]
                .Where(m => m.State is MovementState.Planned or MovementState.Received or MovementState.Sent && m.EffectiveFrom >= after
                    && (rule == ObligationRule.RetirementReached
                        ? Types[m.TypeCode].Category == MovementCategory.Out : DerivedClocks.IsAnsweredBy(rule, Types[m.TypeCode])))
                .MinBy(m => m.EffectiveFrom);
            return new DueContext(
                Disciplined.Contains(employeeId),
                next is null ? null : $"{Types[next.TypeCode].Name} từ {next.EffectiveFrom:dd/MM/yyyy}",
                Movements[employeeId].Count(m => m.TypeCode is "KY_HDLD" or "KY_HDLV" && m.EndsOn != null));
        }

        private DueEntry Entry(DueKind kind, DuePerson person, DateOnly dueOn, string title, IReadOnlyList<DueCondition> conditions) =>
            new()
        {
            Id = Guid.CreateVersion7(),
            Month = Month,
            Kind = kind,
            EmployeeId = person.Id,
            UnitId = person.UnitId,
            DueOn = dueOn,
            Title = VietnameseText.Cut(title, DueEntry.TitleMaxLength),
            UnmetCount = conditions.Count(c => c.Holds == false),
            Conditions = JsonSerializer.Serialize(conditions, Json),
            MadeAt = Now,
        };
    }
}
