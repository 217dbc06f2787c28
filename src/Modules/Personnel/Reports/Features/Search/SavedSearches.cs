using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>The searches the user has saved, by name.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Edit)]
internal sealed record ListSavedSearches : IRequest<IReadOnlyList<SavedSearchRow>>;

internal sealed record SavedSearchRow(Guid Id, int Version, string Name, string Query, DateTime SavedAt)
{
    public SearchAddress Read(DateOnly today) => SearchAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(Query)), today);
}

internal sealed class ListSavedSearchesHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<ListSavedSearches, IReadOnlyList<SavedSearchRow>>
{
    public async Task<IReadOnlyList<SavedSearchRow>> Handle(ListSavedSearches query, CancellationToken cancellationToken) =>
        await db.SavedOf(request.User).AsNoTracking()
            .OrderBy(s => s.Name).ThenBy(s => s.Id)
            .Select(s => new SavedSearchRow(s.Id, s.Version, s.Name, s.Query, s.SavedAt))
            .Take(SavedSearch.MostPerOwner)
            .ToListAsync(cancellationToken);
}

/// <summary>One of the user's own saved searches; somebody else's is not found.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Edit)]
internal sealed record GetSavedSearch(Guid Id) : IRequest<SavedSearchRow>;

internal sealed class GetSavedSearchHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<GetSavedSearch, SavedSearchRow>
{
    public async Task<SavedSearchRow> Handle(GetSavedSearch query, CancellationToken cancellationToken)
    {
        var saved = await db.SavedOf(request.User).AsNoTracking().RequireAsync(s => s.Id == query.Id, cancellationToken);
        return new SavedSearchRow(saved.Id, saved.Version, saved.Name, saved.Query, saved.SavedAt);
    }
}

/// <summary>Lưu bộ lọc. The id is made with the form: posted twice, it is one.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Edit)]
internal sealed record SaveSearch(Guid Id, string? Name, string Query) : IRequest;

internal sealed class SaveSearchValidator : AbstractValidator<SaveSearch>
{
    public SaveSearchValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.Name).SavedSearchName();
        RuleFor(c => c.Query).NotEmpty().WithMessage("Chưa có tiêu chí để lưu. Thêm điều kiện rồi lưu.")
            .MaximumLength(SavedSearch.QueryMaxLength).WithMessage("Tiêu chí quá dài để lưu. Bỏ bớt điều kiện hoặc giá trị.");
    }
}

internal sealed class SaveSearchHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<SaveSearch, Unit>
{
    public async Task<Unit> Handle(SaveSearch command, CancellationToken cancellationToken)
    {
        var name = VietnameseText.Clean(command.Name)!;
        if (await db.SavedSearches.AnyAsync(s => s.Id == command.Id, cancellationToken))
        {
            return Unit.Value;
        }

        await db.RequireFreeNameAsync(request.User, name, command.Id, cancellationToken);
        if (await db.SavedOf(request.User).CountAsync(cancellationToken) >= SavedSearch.MostPerOwner)
        {
            throw new RuleViolationException(
                "personnel.too-many-saved-searches", $"Đã lưu {SavedSearch.MostPerOwner} bộ lọc. Bỏ bớt bộ lọc không dùng rồi lưu.");
        }

        db.SavedSearches.Add(SavedSearch.Save(command.Id, request.User.Id ?? Guid.Empty, name, command.Query, request.Clock.UtcNow()));
        db.Basis = new ChangeBasis($"Lưu bộ lọc “{name}”");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Đổi tên bộ lọc.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Edit)]
internal sealed record RenameSavedSearch(Guid Id, int Version, string? Name) : IRequest;

internal sealed class RenameSavedSearchValidator : AbstractValidator<RenameSavedSearch>
{
    public RenameSavedSearchValidator() => RuleFor(c => c.Name).SavedSearchName();
}

internal sealed class RenameSavedSearchHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<RenameSavedSearch, Unit>
{
    public async Task<Unit> Handle(RenameSavedSearch command, CancellationToken cancellationToken)
    {
        var saved = await db.SavedOf(request.User).RequireAsync(s => s.Id == command.Id, cancellationToken);
        saved.RequireVersion(command.Version);
        var name = VietnameseText.Clean(command.Name)!;
        await db.RequireFreeNameAsync(request.User, name, saved.Id, cancellationToken);
        saved.Rename(name);
        db.Basis = new ChangeBasis($"Đổi tên bộ lọc thành “{name}”");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Bỏ bộ lọc: it stays in the history. Doing it twice does no harm.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.Edit)]
internal sealed record RetireSavedSearch(Guid Id) : IRequest;

internal sealed class RetireSavedSearchHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<RetireSavedSearch, Unit>
{
    public async Task<Unit> Handle(RetireSavedSearch command, CancellationToken cancellationToken)
    {
        var owner = request.User.Id;
        var saved = await db.SavedSearches.RequireAsync(s => s.Id == command.Id && s.OwnerId == owner, cancellationToken);
        saved.Retire(request.Clock.UtcNow());
        db.Basis = new ChangeBasis($"Bỏ bộ lọc “{saved.Name}”");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

internal static class SavedSearchRules
{
    /// <summary>Those of the user that are still offered.</summary>
    public static IQueryable<SavedSearch> SavedOf(this PersonnelDbContext db, CurrentUser user)
    {
        var owner = user.Id;
        return db.SavedSearches.Where(s => s.OwnerId == owner && s.RetiredAt == null);
    }

    /// <summary>One name, one search.</summary>
    /// <exception cref="RuleViolationException">Another search of the user has it.</exception>
    public static async Task RequireFreeNameAsync(
        this PersonnelDbContext db, CurrentUser user, string name, Guid id, CancellationToken cancellationToken)
    {
        if (await db.SavedOf(user).AnyAsync(s => s.Name == name && s.Id != id, cancellationToken))
        {
            throw new RuleViolationException("personnel.saved-search-name-taken", $"Đã có bộ lọc tên “{name}”. Đặt tên khác.");
        }
    }

    /// <summary>The rule of names.</summary>
    public static void SavedSearchName<T>(this IRuleBuilder<T, string?> name) => name
        .NotEmpty().WithMessage("Đặt tên cho bộ lọc.")
        .MaximumLength(SavedSearch.NameMaxLength).WithMessage($"Tên bộ lọc dài nhất {SavedSearch.NameMaxLength} ký tự.");
}
