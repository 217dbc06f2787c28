using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

// Deliberate violations: each proves that a rule can fail.
#pragma warning disable IDE0130 // the namespaces play the parts of modules

namespace HoSoCanBo.ArchTests.Controls.Neighbour
{
    internal sealed class Service
    {
        public int Answer { get; init; } = 42;
    }
}

namespace HoSoCanBo.ArchTests.Controls.Trespasser
{
    [SuppressMessage("Performance", "CA1822", Justification = "A stand-in.")]
    internal sealed class Visitor
    {
        public int Ask() => new Neighbour.Service().Answer;
    }
}

namespace HoSoCanBo.ArchTests.Controls.Domain
{
    internal sealed class FrameworkUser
    {
        public DbContext? Context { get; init; }
    }

    internal sealed class SheetUser
    {
        public DocumentFormat.OpenXml.OpenXmlElement? Sheet { get; init; }
    }

    internal sealed class ScopeUser
    {
        public BuildingBlocks.Runtime.Access.CurrentUser? User { get; init; }
    }

    [SuppressMessage("Performance", "CA1822", Justification = "A stand-in.")]
    internal sealed class ClockReader
    {
        public DateTime Today() => DateTime.UtcNow;

        public HttpClient Client() => new();
    }
}

namespace HoSoCanBo.ArchTests.Controls.Texts
{
    internal sealed class Sample
    {
        public string Number { get; init; } = "";

        public static IQueryable<Sample> After(IQueryable<Sample> all, string number) => all.Where(s => s.Number.CompareTo(number) > 0);

        public static IQueryable<Sample> Raw(IQueryable<Sample> all, string typed) =>
            all.Where(s => EF.Functions.Like(s.Number, "%" + typed));

        public static Task Serialize(DbContext db) => db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable);
    }
}

namespace HoSoCanBo.ArchTests.Controls.Pages
{
    internal sealed class TickedPage : PageModel
    {
        [BindProperty]
        public Form Input { get; set; } = new();

        internal sealed class Form
        {
            public IReadOnlyList<Guid> Ticked { get; set; } = [];
        }
    }

    internal sealed class CheckingPage : PageModel
    {
        public async Task<IActionResult> OnPostAsync()
        {
            await Task.Yield();
            return ModelState.IsValid ? RedirectToPage() : Page();
        }
    }
}
