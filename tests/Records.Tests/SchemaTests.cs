using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Collections whose definition changes while they hold records.</summary>
public sealed class SchemaTests
{
    private static readonly RecordQuery All = new() { Collection = "notes" };

    [Fact]
    public async Task Added_fields_answer_for_records_that_were_there_before()
    {
        await using var fixture = new StoreFixture();
        await fixture.Store.DeclareAsync([Notes(new() { ["title"] = new() })]);
        await AddAsync(fixture, 450);

        await fixture.Store.DeclareAsync([Notes(new() { ["title"] = new() { Search = true }, ["kind"] = new() { Filter = true, Facet = true }, ["size"] = new() { Type = FieldType.Integer, Filter = true } }, sort: "size")]);

        Assert.Equal(150, fixture.Store.Count(All with { Filters = [RecordFilter.Equal("kind", "k1")] }).Value);
        Assert.Equal(150, fixture.Store.Count(All with { Words = "服务", Filters = [RecordFilter.Equal("kind", "k1")] }).Value);
        Assert.Equal(449, fixture.Store.Find(All with { Sort = new RecordSort("size", true) }).Records[0].Body.Integer("size"));
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
    }

    [Fact]
    public async Task Type_change_projects_the_field_again()
    {
        await using var fixture = new StoreFixture();
        await fixture.Store.DeclareAsync([Notes(new() { ["size"] = new() { Filter = true } })]);
        await AddAsync(fixture, 30);
        Assert.Equal(1, fixture.Store.Count(All with { Filters = [RecordFilter.Equal("size", "7")] }).Value);

        await fixture.Store.DeclareAsync([Notes(new() { ["size"] = new() { Type = FieldType.Integer, Filter = true } })]);

        Assert.Equal(21, fixture.Store.Count(All with { Filters = [RecordFilter.Range("size", 9, null)] }).Value);
    }

    [Fact]
    public async Task Field_left_out_stays_answerable_for_those_who_still_ask()
    {
        await using var fixture = new StoreFixture();
        await fixture.Store.DeclareAsync([Notes(new() { ["kind"] = new() { Filter = true }, ["size"] = new() })]);
        await AddAsync(fixture, 9);

        await fixture.Store.DeclareAsync([Notes(new() { ["size"] = new() })]);
        await AddAsync(fixture, 9);

        Assert.Equal(6, fixture.Store.Count(All with { Filters = [RecordFilter.Equal("kind", "k1")] }).Value);
    }

    [Fact]
    public async Task Unique_rule_that_stored_records_break_is_refused_whole()
    {
        await using var fixture = new StoreFixture();
        var before = Notes(new() { ["kind"] = new() });
        await fixture.Store.DeclareAsync([before]);
        await AddAsync(fixture, 9);
        var after = before with { Unique = new Dictionary<string, UniqueRule> { ["kind"] = new() { Fields = ["kind"] } } };

        var refused = await Assert.ThrowsAsync<UniqueViolationException>(() => fixture.Store.DeclareAsync([Notes(new() { ["x"] = new() }) with { Name = "other" }, after]));

        Assert.Equal("kind", refused.Rule);
        Assert.DoesNotContain("other", fixture.Store.Collections);
        await AddAsync(fixture, 9);
    }

    [Fact]
    public async Task Unique_rule_left_out_no_longer_binds()
    {
        await using var fixture = new StoreFixture();
        var plain = Notes(new() { ["kind"] = new() });
        await fixture.Store.DeclareAsync([plain with { Unique = new Dictionary<string, UniqueRule> { ["kind"] = new() { Fields = ["kind"] } } }]);
        await Assert.ThrowsAsync<UniqueViolationException>(() => AddAsync(fixture, 9));

        await fixture.Store.DeclareAsync([plain]);
        await AddAsync(fixture, 9);

        Assert.Equal(9, fixture.Store.Count(All).Value);
    }

    [Fact]
    public async Task Unique_rule_with_a_condition_added_later_binds_older_records()
    {
        await using var fixture = new StoreFixture();
        var plain = Notes(new() { ["kind"] = new(), ["size"] = new() { Type = FieldType.Integer } });
        await fixture.Store.DeclareAsync([plain]);
        await fixture.Store.WriteAsync(u => u.Insert("notes", new JsonObject { ["kind"] = "held", ["size"] = 1 }));

        await fixture.Store.DeclareAsync([plain with { Unique = new Dictionary<string, UniqueRule> { ["size"] = new() { Fields = ["size"], WhereField = "kind", WhereEquals = "held" } } }]);

        await Assert.ThrowsAsync<UniqueViolationException>(() => fixture.Store.WriteAsync(u => u.Insert("notes", new JsonObject { ["kind"] = "held", ["size"] = 1 })));
    }

    [Fact]
    public async Task Declaring_survives_a_restart_and_is_cheap_when_nothing_changed()
    {
        await using var fixture = new StoreFixture();
        var notes = Notes(new() { ["title"] = new() { Search = true } });
        await fixture.Store.DeclareAsync([notes]);
        await AddAsync(fixture, 20);
        await fixture.ReopenAsync();

        Assert.Equal(20, fixture.Store.Count(All with { Words = "服务" }).Value);
        await fixture.Store.DeclareAsync([notes]);
        Assert.Equal(1, fixture.Store.Commits);
    }

    [Theory]
    [InlineData("Notes", "kind")]
    [InlineData("notes; drop table meta", "kind")]
    [InlineData("notes\n", "kind")]
    [InlineData("notes", "ki nd")]
    [InlineData("notes", "kind\"")]
    [InlineData("notes", ".kind")]
    public async Task Names_that_are_none_are_refused(string collection, string field)
    {
        await using var fixture = new StoreFixture();

        await Assert.ThrowsAsync<ArgumentException>(() => fixture.Store.DeclareAsync([Notes(new() { [field] = new() }) with { Name = collection }]));
    }

    [Fact]
    public async Task Values_of_another_type_count_as_absent()
    {
        await using var fixture = new StoreFixture();
        await fixture.Store.DeclareAsync([Notes(new() { ["size"] = new() { Type = FieldType.Integer, Filter = true } })]);
        await fixture.Store.WriteAsync(u =>
        {
            u.Insert("notes", new JsonObject { ["size"] = "many" });
            u.Insert("notes", new JsonObject { ["size"] = 1.5 });
            u.Insert("notes", new JsonObject { ["size"] = true });
            u.Insert("notes", new JsonObject { ["size"] = new JsonObject() });
        });

        Assert.Equal(3, fixture.Store.Count(All with { Filters = [RecordFilter.Absent("size")] }).Value);
        Assert.Equal(1, fixture.Store.Count(All with { Filters = [RecordFilter.Equal("size", true)] }).Value);
    }

    private static CollectionDefinition Notes(Dictionary<string, FieldDefinition> fields, string? sort = null) =>
        new() { Name = "notes", Owner = "host", Fields = fields, Sorts = sort is null ? [] : [new() { Field = sort }] };

    private static Task AddAsync(StoreFixture fixture, int count) => fixture.Store.WriteAsync(u =>
    {
        for (var i = 0; i < count; i++)
        {
            u.Insert("notes", new JsonObject { ["title"] = "服务员", ["kind"] = $"k{i % 3}", ["size"] = i });
        }
    });
}
