using JobBoard.Definition;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Employers;

/// <summary>Postings that wait for somebody's word, in the heaps a clerk can vouch for: by import, by source, by employer.</summary>
internal sealed class WaitingPostings(IModule<JobBoardSettings> module)
{
    public const string BatchStep = "vouch-batch";
    public const string SourceStep = "vouch-source";

    private const int Looked = 1000;
    private const int UnitSize = 20;

    private static readonly RecordFilter Waiting = RecordFilter.Equal(PostingFields.State, PostingState.ToVerify);

    /// <summary>The newest waiting postings, as many as are looked at.</summary>
    public IReadOnlyList<Record> Newest() => module.Records.Find(new RecordQuery { Collection = PostingCollection.Id, Filters = [Waiting], Take = Looked }).Records;

    public CappedCount Count() => module.Records.Count(new RecordQuery { Collection = PostingCollection.Id, Filters = [Waiting] }, cap: 100_000);

    public Task<int> PublishSourceAsync(string source, CancellationToken cancellation) =>
        PublishAsync(OfSource(source), cancellation);

    public Task<int> PublishBatchAsync(string batch, CancellationToken cancellation) =>
        PublishAsync(OfBatch(batch), cancellation);

    /// <summary>The step after an import: a clerk's word for what it brought.</summary>
    public static ImportStepDone VouchForBatch(IModuleWork work, ImportedBatch import) => PublishSome(work, OfBatch(import.Batch), import.After);

    /// <summary>The step after an import: a clerk's word for its source, for what waits now and for what comes later.</summary>
    public static ImportStepDone VouchForSource(IModuleWork work, ImportedBatch import)
    {
        if (import.After is null)
        {
            VouchedSources.Set(work, import.Source, isVouched: true);
        }

        return PublishSome(work, OfSource(import.Source), import.After);
    }

    private static RecordQuery OfBatch(string batch) => new() { Collection = PostingCollection.Id, Filters = [Waiting], Batch = batch };

    private static RecordQuery OfSource(string source) => new() { Collection = PostingCollection.Id, Filters = [Waiting, RecordFilter.Equal(PostingFields.Source, source)] };

    private static ImportStepDone PublishSome(IModuleWork work, RecordQuery query, string? after)
    {
        var page = work.Find(query with { After = after, Take = UnitSize });
        return new ImportStepDone { Count = Publication.PublishWaiting(work, page.Records), Next = page.Next };
    }

    // Postings of blocked employers stay where they are: each unit goes on behind the last one it saw.
    private async Task<int> PublishAsync(RecordQuery query, CancellationToken cancellation)
    {
        var published = 0;
        string? after = null;
        do
        {
            var from = after;
            var done = await module.Records.WriteAsync(work => PublishSome(work, query, from), "vouched", cancellation);
            published += done.Count;
            after = done.Next;
        }
        while (after is not null);

        return published;
    }
}
