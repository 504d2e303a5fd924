using StationKiosk.Host.Import;

namespace Host.Tests.Import;

public sealed class MappingReaderTests
{
    [Fact]
    public void Mapping_of_the_command_line_is_read_and_written_back()
    {
        const string json = """{"sheet":1,"header":0,"key":["url"],"columns":[{"from":2,"to":"title"},{"from":3,"to":"employer"},{"from":1,"to":"url"}]}""";

        var mapping = MappingReader.Read(json, Samples.Postings, out var faults);

        Assert.Empty(faults);
        Assert.Equal(0, mapping!.Header);
        Assert.Equal(["url"], mapping.Key);
        Assert.Equal(new ColumnRef(2, null), mapping.Columns[0].From);
        Assert.Equal(json, mapping.ToJson().ToJsonString());
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        const string json = """{"sheets":1,"header":-1,"key":"url","columns":[{"from":0,"to":"title"},{"from":2}]}""";

        var mapping = MappingReader.Read(json, Samples.Postings, out var faults);

        Assert.Null(mapping);
        Assert.Equal(
            ["import.mapping.member", "import.mapping.number", "import.mapping.texts", "import.mapping.column", "import.mapping.column"],
            faults.Select(f => f.Code));
    }

    [Fact]
    public void Meaning_is_checked_against_the_definition()
    {
        const string json = """{"header":0,"key":["phone"],"columns":[{"from":1,"to":"titel"},{"from":2,"to":"pay"},{"from":3,"to":"pay"},{"from":"公司","to":"employer"}]}""";

        MappingReader.Read(json, Samples.Postings, out var faults);

        Assert.Equal(
            ["import.mapping.field titel", "import.mapping.twice pay", "import.mapping.key phone", "import.mapping.noheader 公司", "import.mapping.required title"],
            faults.Select(f => $"{f.Code} {f.Args[0]}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"columns\":")]
    public void Text_that_is_no_mapping_says_where_it_breaks(string json)
    {
        Assert.Null(MappingReader.Read(json, Samples.Postings, out var faults));
        Assert.Equal("import.mapping.json", Assert.Single(faults).Code);
    }
}
