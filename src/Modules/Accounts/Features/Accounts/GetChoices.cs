using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Copies;
using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>The roles and units an administrator may choose from.</summary>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record GetChoices : IRequest<AccountChoices>;

/// <summary>Choices for selects.</summary>
/// <param name="Roles">Roles the user may grant.</param>
/// <param name="Units">Units the user administers.</param>
public sealed record AccountChoices(IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Units);

/// <summary>Tìm người in the administrator's units, to tie an account to.</summary>
/// <param name="Text">Part of the name or the employee number.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record FindHolders(string? Text) : IRequest<IReadOnlyList<HolderChoice>>;

/// <summary>The person chosen in a form, as its one choice.</summary>
/// <param name="EmployeeId">The employee.</param>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record NameHolder(Guid? EmployeeId) : IRequest<IReadOnlyList<SelectListItem>>;

/// <summary>A person as a choice of a searchable select.</summary>
/// <param name="Value">The employee.</param>
/// <param name="Text">Name, number and unit.</param>
public sealed record HolderChoice(Guid Value, string Text);

internal sealed class GetChoicesHandler(AccountsDbContext db, AccountAdministration administration)
    : IRequestHandler<GetChoices, AccountChoices>, IRequestHandler<FindHolders, IReadOnlyList<HolderChoice>>,
      IRequestHandler<NameHolder, IReadOnlyList<SelectListItem>>
{
    private const int MostPeople = 20;

    public async Task<AccountChoices> Handle(GetChoices query, CancellationToken cancellationToken) => new(
        await administration.GrantableRoles.Select(r => new SelectListItem(r.Name, r.Code)).ToListAsync(cancellationToken),
        await db.Units.ToChoicesAsync(administration.Scope, cancellationToken));

    public async Task<IReadOnlyList<HolderChoice>> Handle(FindHolders query, CancellationToken cancellationToken)
    {
        var text = VietnameseText.SearchKey(query.Text);
        if (text.Length == 0)
        {
            return [];
        }

        // Names and numbers have other collations: SQL Server joins them in no sentence.
        var found = await administration.Holders.AsNoTracking()
            .Where(h => h.IsPresent && (h.SearchText.Contains(text)))
            .OrderBy(h => h.NameSortKey).ThenBy(h => h.Id)
            .Take(MostPeople)
            .Select(h =>
                new { h.Id, h.FullName, h.EmployeeNumber,
                    Unit = db.Units.Where(u => u.Id == h.UnitId).Select(u => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. found.Select(h => new HolderChoice(h.Id, $"{h.FullName} · {h.EmployeeNumber} · {h.Unit}"))];
    }

    public async Task<IReadOnlyList<SelectListItem>> Handle(NameHolder query, CancellationToken cancellationToken) =>
        [.. (await administration.Holders.AsNoTracking().Where(h => h.Id == query.EmployeeId)
            .Select(h => new { h.Id, h.FullName, h.EmployeeNumber }).ToListAsync(cancellationToken))
            .Select(h => new SelectListItem($"{h.FullName} · {h.EmployeeNumber}", h.Id.ToString()))];
}
