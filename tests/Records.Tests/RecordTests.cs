using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Single records: made, read, patched, deleted.</summary>
public sealed class RecordTests
{
    [Fact]
    public async Task Inserted_record_reads_back_whole()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();

        var made = await fixture.Store.WriteAsync(
            u => u.Insert(StoreFixture.Postings.Name, StoreFixture.Posting("叉车司机")),
            new WriteContext { Site = "annex", Definition = "d1" });
        var read = fixture.Store.Get(StoreFixture.Postings.Name, made.Id);

        Assert.NotNull(read);
        Assert.Equal("叉车司机", read.Body.Text("title"));
        Assert.Equal((1, "demo", "annex", "d1"), (read.Version, read.OwnerSite, read.Site, read.Definition));
        Assert.Equal(7, Guid.Parse(read.Id).Version);
        Assert.Equal(fixture.Clock.GetUtcNow(), read.Created.Time);
    }

    [Fact]
    public async Task Words_and_initials_find_a_record()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var driver = await fixture.AddAsync(StoreFixture.Posting("叉车司机 Forklift", tags: "夜班"));
        await fixture.AddAsync(StoreFixture.Posting("服务员"));

        foreach (var words in (string[])["司机", "叉车司机", "sj", "ccsj", "forklift", "司机 叉车", "机", "ｆｏｒｋｌｉｆｔ"])
        {
            var page = fixture.Store.Find(new RecordQuery { Collection = StoreFixture.Postings.Name, Words = words });
            Assert.Equal(driver.Id, Assert.Single(page.Records).Id);
        }
    }

    [Fact]
    public async Task Patch_leaves_fields_it_does_not_know()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var made = await fixture.AddAsync(new JsonObject { ["title"] = "文员", ["later"] = new JsonObject { ["a"] = 1, ["b"] = 2 }, ["pay"] = 4000 });

        await fixture.Store.WriteAsync(u => u.Update(made.Collection, made.Id, 1, new JsonObject { ["later"] = new JsonObject { ["a"] = null }, ["pay"] = 4500 }));

        var read = fixture.Store.Get(made.Collection, made.Id)!;
        Assert.Equal("""{"title":"文员","later":{"b":2},"pay":4500}""", read.Body.Json);
        Assert.Equal(2, read.Version);
    }
}
