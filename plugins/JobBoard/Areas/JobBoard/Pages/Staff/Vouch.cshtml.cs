using JobBoard.Definition;
using JobBoard.Employers;
using JobBoard.Postings;
using JobBoard.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>Where a clerk gives a word for many postings at once: for an import, for a source, for an employer.</summary>
[Needs("postings.edit")]
public sealed class VouchModel(IModule<JobBoardSettings> module) : PageModel
{
    private readonly WaitingPostings _waiting = new(module);

    internal SiteInfo Site => module.Info.Site;

    internal CappedCount Waiting { get; private set; }

    internal IReadOnlyList<WaitingHeap> Batches { get; private set; } = [];

    internal IReadOnlyList<WaitingHeap> Sources { get; private set; } = [];

    internal IReadOnlyList<WaitingHeap> Employers { get; private set; } = [];

    internal IReadOnlyList<Record> Vouched { get; private set; } = [];

    /// <summary>How many postings the last word published; null on the first view.</summary>
    [TempData]
    public int? Published { get; set; }

    /// <summary>Shows what waits.</summary>
    public void OnGet()
    {
        Waiting = _waiting.Count();
        var newest = _waiting.Newest();
        Batches = Heaps(newest, posting => posting.Batch);
        Sources = Heaps(newest, posting => posting.Body.Text(PostingFields.Source));
        Employers = Heaps(newest, posting => posting.Body.Text(PostingFields.EmployerKey));
        Vouched = module.Records.Find(new RecordQuery { Collection = SourceCollection.Id, Filters = [RecordFilter.Equal(SourceCollection.Vouched, true)], Take = 200 }).Records;
    }

    /// <summary>Vouches for one import.</summary>
    public async Task<IActionResult> OnPostBatchAsync(string batch, CancellationToken cancellation)
    {
        Published = await _waiting.PublishBatchAsync(batch, cancellation);
        return RedirectToPage();
    }

    /// <summary>Vouches for a source, for what waits now and for what comes later.</summary>
    public async Task<IActionResult> OnPostSourceAsync(string source, CancellationToken cancellation)
    {
        await SetAsync(source, isVouched: true, cancellation);
        Published = await _waiting.PublishSourceAsync(source, cancellation);
        return RedirectToPage();
    }

    /// <summary>Takes back the word for a source; what was published stays.</summary>
    public async Task<IActionResult> OnPostDoubtAsync(string source, CancellationToken cancellation)
    {
        await SetAsync(source, isVouched: false, cancellation);
        return RedirectToPage();
    }

    /// <summary>Vouches for an employer.</summary>
    public async Task<IActionResult> OnPostEmployerAsync(string key, CancellationToken cancellation)
    {
        Published = await module.Records.WriteAsync(
            work => EmployerBook.Find(work, key) is { } employer ? new EmployerActions(module.Settings).Vouch(work, employer) : 0,
            "vouched",
            cancellation);
        return RedirectToPage();
    }

    private Task<bool> SetAsync(string source, bool isVouched, CancellationToken cancellation) => module.Records.WriteAsync(
        work =>
        {
            VouchedSources.Set(work, source, isVouched);
            return true;
        },
        isVouched ? "vouched" : "doubted",
        cancellation);

    private static IReadOnlyList<WaitingHeap> Heaps(IReadOnlyList<Record> postings, Func<Record, string?> by) =>
    [
        .. postings.Where(posting => by(posting) is { Length: > 0 })
            .GroupBy(posting => by(posting)!, StringComparer.Ordinal)
            .Select(heap => new WaitingHeap
            {
                Key = heap.Key,
                Count = heap.Count(),
                Source = heap.First().Body.Text(PostingFields.Source) ?? "",
                Employer = heap.First().Body.Text(PostingFields.Employer) ?? "",
                Example = heap.First().Body.Text(PostingFields.Title) ?? "",
                Since = heap.Min(posting => posting.Created.Time),
            })
            .OrderByDescending(heap => heap.Count)
            .Take(50),
    ];
}
