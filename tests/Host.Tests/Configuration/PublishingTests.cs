using System.Text;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Records;

namespace Host.Tests.Configuration;

public sealed class PublishingTests : IAsyncLifetime
{
    private readonly ConfigFixture _config = new();
    private RecordStore _store = null!;
    private VersionStore _versions = null!;
    private FolderPublisher _publisher = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = RecordStore.Open(new StoreOptions { Path = Path.Combine(_config.Folder, ".store/system.db"), SiteId = "system", TimeProvider = TimeProvider.System });
        _versions = new VersionStore(_store, TimeProvider.System);
        await _versions.DeclareAsync(Stop);
        _publisher = new FolderPublisher(_config.Folder, _versions);
    }

    public async ValueTask DisposeAsync()
    {
        _publisher.Dispose();
        await _store.DisposeAsync();
        _config.Dispose();
    }

    [Fact]
    public async Task A_publish_keeps_the_old_bytes_and_the_new_with_who_and_why()
    {
        var old = Bytes(ConfigFixture.Desk);
        var now = SourceEdit.Set(old, "/settings/resetSeconds", 90)!;

        var result = await _publisher.PublishAsync(ConfigFixture.Desk, now, VersionStore.HashOf(old), "li.na", "longer in winter", Stop);

        Assert.Equal(PublishResult.Published, result);
        Assert.Equal(now, Bytes(ConfigFixture.Desk));
        Assert.Equal([("li.na", "longer in winter"), (ConfigVersion.FromFile, "")], _versions.Of(ConfigFixture.Desk).Select(v => (v.Who, v.Why)));
        Assert.Equal(old, _versions.Bytes(_versions.Of(ConfigFixture.Desk)[1].Hash));
        Assert.Empty(Directory.GetFiles(_config.Folder, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Rolling_back_brings_the_exact_bytes()
    {
        var old = Bytes(ConfigFixture.Desk);
        await _publisher.PublishAsync(ConfigFixture.Desk, SourceEdit.Remove(old, "/settings/notices"), null, "li.na", "", Stop);

        var result = await _publisher.RollBackAsync(ConfigFixture.Desk, VersionStore.HashOf(old), "wang", "back", Stop);

        Assert.Equal(PublishResult.Published, result);
        Assert.Equal(old, Bytes(ConfigFixture.Desk));
        Assert.Equal(3, _versions.Of(ConfigFixture.Desk).Count);
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_not_overwritten()
    {
        var old = Bytes(ConfigFixture.Desk);
        _config.Replace(ConfigFixture.Desk, "45", "46");

        var result = await _publisher.PublishAsync(ConfigFixture.Desk, old, VersionStore.HashOf(old), "li.na", "", Stop);

        Assert.Equal(PublishResult.ChangedMeanwhile, result);
        Assert.Contains("46", Encoding.UTF8.GetString(Bytes(ConfigFixture.Desk)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_edit_becomes_a_version_from_file_once()
    {
        await _publisher.KeepHandEditsAsync([ConfigFixture.Desk], Stop);
        _config.Replace(ConfigFixture.Desk, "45", "46");

        Assert.Equal([ConfigFixture.Desk], await _publisher.KeepHandEditsAsync([ConfigFixture.Desk, ConfigFixture.Desk], Stop));
        Assert.Equal(ConfigVersion.FromFile, _versions.Of(ConfigFixture.Desk)[0].Who);
        Assert.Equal(2, _versions.Of(ConfigFixture.Desk).Count);
    }

    [Fact]
    public async Task A_path_that_leads_out_of_the_folder_is_refused() =>
        Assert.Equal(PublishResult.NotFound, await _publisher.PublishAsync("../outside.json", [1], null, "li.na", "", Stop));

    [Fact]
    public async Task The_watcher_says_once_what_a_burst_changed()
    {
        var bursts = new List<IReadOnlyCollection<string>>();
        var said = new TaskCompletionSource();
        using var watcher = new FolderWatcher(_config.Folder, TimeProvider.System, files =>
        {
            bursts.Add(files);
            said.TrySetResult();
        });

        var desk = Path.Combine(_config.Folder, ConfigFixture.Desk);
        await File.WriteAllTextAsync(desk + ".tmp", "{}", Stop);
        File.Move(desk + ".tmp", desk, overwrite: true);
        await File.WriteAllTextAsync(Path.Combine(_config.Folder, "stations/s1/modules/.desk.json.swp"), "x", Stop);
        _config.With("stations/s2/station.json", "{}");
        File.Delete(Path.Combine(_config.Folder, "roles.json"));
        await said.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);

        Assert.Contains(ConfigFixture.Desk, bursts[0]);
        Assert.Contains("roles.json", bursts[0]);
        Assert.DoesNotContain(bursts[0], f => f.EndsWith(".tmp", StringComparison.Ordinal) || f.EndsWith(".swp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_change_leaves_a_row_in_the_audit_trail_with_who_and_what_was_there_at_first_leaves_none()
    {
        await _publisher.KeepHandEditsAsync([ConfigFixture.Desk, ConfigFixture.Station], Stop);
        await _publisher.PublishAsync(ConfigFixture.Desk, SourceEdit.Set(Bytes(ConfigFixture.Desk), "/settings/resetSeconds", 90), null, "li.na", "longer in winter", Stop);
        _config.With("stations/s1/modules/new.json", "{}");
        await _publisher.KeepHandEditsAsync(["stations/s1/modules/new.json"], Stop);

        var rows = _store.Find(new RecordQuery { Collection = AuditLog.Name }).Records.Select(r => AuditEntry.Of(r.Body)).ToList();

        Assert.Equal(
            [(ConfigVersion.FromFile, "stations/s1/modules/new.json", ""), ("li.na", ConfigFixture.Desk, "longer in winter")],
            rows.Select(r => (r.Who, r.About, r.Reason)));
        Assert.All(rows, r => Assert.Equal(("config.published", "s1"), (r.What, r.Site)));
    }

    private byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(_config.Folder, file));
}
