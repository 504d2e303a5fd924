using JobBoard.Definition;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Employers;

/// <summary>Postings that wait for somebody's word, in the heaps a clerk can vouch for: by import, by source, by employer.</summary>
internal sealed class WaitingPostings(IModule<JobBoardSettings> module)
{
    private const int Looked = 1000;

    private static readonly RecordFilter Waiting = RecordFilter.Equal(PostingFields.State, PostingState.ToVerify);

    /// <summary>The newest waiting postings, as many as are looked at.</summary>
    public IReadOnlyList<Record> Newest() => module.Records.Find(new RecordQuery { Collection = PostingCollection.Id, Filters = [Waiting], Take = Looked }).Records;

    public CappedCount Count() => module.Records.Count(new RecordQuery { Collection = PostingCollection.Id, Filters = [Waiting] }, cap: 100_000);

    public Task<int> PublishSourceAsync(string source, CancellationToken cancellation) =>
        PublishAsync(new RecordQuery { Collection = PostingCollection.Id, Filters = [Waiting, RecordFilter.Equal(PostingFields.Source, source)] }, cancellation);

    public Task<int> PublishBatchAsync(string batch, CancellationToken cancellation) =>
        PublishAsync(new RecordQuery { Collection = PostingCollection.Id, Filters = [Waiting], Batch = batch }, cancellation);

    // Postings of blocked employers stay where they are: each unit goes on behind the last one it saw.
    private async Task<int> PublishAsync(RecordQuery query, CancellationToken cancellation)
    {
        var published = 0;
        string? after = null;
        do
        {
            var from = after;
            (var done, after) = await module.Records.WriteAsync(
                work =>
                {
                    var page = work.Find(query with { After = from, Take = 20 });
                    return (Publication.PublishWaiting(work, page.Records), page.Next);
                },
                "vouched",
                cancellation);
            published += done;
        }
        while (after is not null);

        return published;
    }
}
