using HoSoCanBo.Accounts.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>Identity's manager of accounts; who has to wait after failures is decided by <see cref="PasswordCheck"/>.</summary>
internal sealed class AccountManager(
    IUserStore<Account> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> hasher,
    IEnumerable<IPasswordValidator<Account>> passwordValidators,
    ILookupNormalizer normalizer,
    IServiceProvider services,
    ILogger<AccountManager> log)
    : UserManager<Account>(store, options, hasher, [], passwordValidators, normalizer, new IdentityErrorDescriber(), services, log);

/// <summary>Log-in names are compared in the one form they are stored in.</summary>
internal sealed class UserNameNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => UserName.Normalize(name);

    public string? NormalizeEmail(string? email) => email;
}

/// <summary>
/// Passwords are kept and compared in Unicode NFC: a Mac or a telephone types "ế" as three signs, a Windows machine as one,
/// and both are the same password.
/// </summary>
internal sealed class PasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    public override string HashPassword(Account user, string password) => base.HashPassword(user, Composed(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Composed(providedPassword));

    /// <summary>The one form of a password; signs that are no letters cannot be composed and stay as typed.</summary>
    internal static string Composed(string password)
    {
        try
        {
            return password.Normalize(System.Text.NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }
}

/// <summary>The rules of <see cref="PasswordRules"/> for Identity.</summary>
internal sealed class PasswordValidator(PasswordRules rules) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var errors = rules.Violations(PasswordHasher.Composed(password ?? ""), user.UserName, user.DisplayName)
            .Select(message => new IdentityError { Code = "accounts.password", Description = message })
            .ToArray();
        return Task.FromResult(errors.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(errors));
    }
}
