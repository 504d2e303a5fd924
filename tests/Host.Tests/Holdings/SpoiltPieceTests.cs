using System.Net;
using Host.Tests.Cases;
using Host.Tests.Commands;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;

namespace Host.Tests.Holdings;

/// <summary>A store or key that is damaged or read-only is one sentence with the remedy: in the log, for machines that ask, and on the command line.</summary>
public sealed class SpoiltPieceTests : IDisposable
{
    private readonly string _folder = StationApp.NewFolder();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("keys/sealing.db", "damaged")]
    [InlineData("keys/sealing.db", "read-only")]
    [InlineData("keys/sealing/ring.key", "damaged")]
    [InlineData("keys/signing.pem", "damaged")]
    [InlineData("keys/signing.pem", "absent")]
    [InlineData("keys/cookies", "damaged")]
    [InlineData("system.db", "read-only")]
    [InlineData("district.db", "read-only")]
    [InlineData("stations/demo/station.db", "read-only")]
    public async Task Every_kind_of_piece_that_cannot_be_used_is_a_sentence_with_the_remedy_everywhere(string piece, string how)
    {
        await FilledFolder.FillAsync(_folder);
        FilledFolder.Spoil(_folder, piece, how);

        await using (var app = await StationApp.StartAsync(_folder))
        {
            using var ready = await app.Staff.GetAsync(new Uri("/readyz", UriKind.Relative), Stop);
            var repair = Assert.Single(await app.Get<RepairList>().AllAsync(Stop), r => r.Kind == "data-missing");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains($"\"{piece}\"", await ready.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.Equal(piece, repair.Args[0].In("en").Text);
            var said = app.Log.Lines.Where(l => l.StartsWith("Critical", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(said);
            Assert.DoesNotContain(said, l => l.Contains("   at ", StringComparison.Ordinal));
        }

        await using var there = new CommandFolder(_folder);
        var check = await there.RunAsync("records", "check");
        Assert.Equal(1, check.Code);
        Assert.Contains($"{piece}: ", check.Output, StringComparison.Ordinal);
        Assert.Contains("Restore a backup", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", check.Output + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_could_not_be_used_for_a_while_need_nobody()
    {
        var closed = await FilledFolder.FillAsync(_folder);
        var (at, aside) = (Path.Combine(Data, "keys/sealing.db"), Path.Combine(_folder, "aside"));
        File.Copy(at, aside);
        FilledFolder.Spoil(_folder, "keys/sealing.db", "read-only");
        await using var app = await StationApp.StartAsync(_folder);
        await Assert.ThrowsAsync<MissingHoldingException>(() => Interests.SubmitAsync(app, "李小满", "13800138001", "key-2"));

        File.Copy(aside, at, overwrite: true);
        await Interests.SubmitAsync(app, "李小满", "13800138001", "key-2");

        Assert.Empty(app.Get<DataHoldings>().Faults);
        Assert.NotNull(app.Get<Stores>().Station("demo").Get(CaseTable.Name, closed));
    }
}
