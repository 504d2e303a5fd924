using System.Net;
using Host.Tests.Cases;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Kiosk;

namespace Host.Tests.Kiosk;

/// <summary>One visitor takes nothing from another: not the visit, not the room for pictures.</summary>
[Trait("row", "K2")]
public sealed class VisitBoundsTests
{
    [Fact]
    public async Task Thousands_of_visits_drop_nobody_who_has_told_something_and_who_finds_no_room_is_told_so()
    {
        await using var board = await Register.StartAsync();
        var sessions = board.App.Get<KioskSessions>();
        var check = await Register.ToCheckAsync(board, "entry");

        for (var i = 0; i < KioskSessions.MostEach + 20; i++)
        {
            using var stranger = StationApp.Client(board.App.KioskUrl);
            using var answer = await stranger.GetAsync(new Uri("/ticket", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var ofOne = sessions.Count;
        for (var i = 0; i < 2199; i++)
        {
            Assert.NotNull(sessions.Begin("demo", "zh-CN", $"10.1.{i / 200}.{i % 200}"));
        }

        Assert.InRange(ofOne, 2, KioskSessions.MostEach);
        Assert.InRange(sessions.Count, KioskSessions.MostEach, KioskSessions.Most);
        using var handedIn = await board.SendAsync(check, check);
        Assert.Contains("/done/", handedIn.Headers.Location!.OriginalString, StringComparison.Ordinal);

        // A whole address in which everybody has told something: there is nobody to drop.
        for (var i = 0; i < KioskSessions.MostEach; i++)
        {
            sessions.Begin("demo", "zh-CN", IPAddress.Loopback.ToString())?.Session.SetNote("a", "told");
        }

        using var late = StationApp.Client(board.App.KioskUrl);
        using var refused = await late.GetAsync(new Uri("/ticket", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("同时使用的人太多", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(sessions.Begin("demo", "zh-CN", "10.2.0.1"));
    }

    [Fact]
    [Trait("row", "L17")]
    public async Task Pictures_of_all_visits_share_a_budget_on_the_disk_sealed_and_go_with_their_visit_and_with_the_process()
    {
        var folder = StationApp.NewFolder();
        try
        {
            var waiting = Path.Combine(folder, "data", "visits", "files");
            await using (var app = await StationApp.StartAsync(folder, settings: c => c.AddInMemoryCollection([KeyValuePair.Create("Kiosk:FilesMegabytes", (string?)"16")])))
            {
                var room = app.Get<AttachmentRoom>();
                var greedy = Enumerable.Range(0, 6).Select(_ => new VisitFiles(room, "10.0.0.1")).ToList();
                var kept = greedy.Select(v => v.Keep("image/png", "", new byte[1_000_000])).ToList();
                var second = greedy[0].Keep("image/png", "", new byte[100_000]);
                var other = new VisitFiles(room, "10.0.0.2").Keep("image/png", "", "a picture of a bare wire"u8.ToArray());

                Assert.Equal((4, 2), (kept.Count(k => k.Kept is not null), kept.Count(k => k.Refused == "field.file-full")));
                Assert.Equal("field.file-much", second.Refused);
                Assert.Equal("a picture of a bare wire"u8.ToArray(), other.Kept!.Bytes);
                Assert.Equal(5, Directory.EnumerateFiles(waiting).Count());
                Assert.DoesNotContain(Directory.EnumerateFiles(waiting), f => File.ReadAllBytes(f).AsSpan().IndexOf("bare wire"u8) >= 0);

                greedy.ForEach(v => v.End());
                Assert.Single(Directory.EnumerateFiles(waiting));
                Assert.Equal("field.file-full", greedy[0].Keep("image/png", "", [1]).Refused);
            }

            await using var again = await StationApp.StartAsync(folder);
            Assert.Equal(0, again.Get<AttachmentRoom>().Taken);
            Assert.False(Directory.Exists(waiting));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
