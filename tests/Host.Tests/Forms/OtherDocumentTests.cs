using StationKiosk.Sdk.Fields;

namespace Host.Tests.Forms;

/// <summary>People without a citizen's number are taken by the document they have.</summary>
public sealed class OtherDocumentTests
{
    private static readonly NationalIdField Field = new() { Label = new("证件", "Document"), Required = true, OtherDocuments = true };

    [Theory]
    [InlineData("passport", "e1234 5678", "passport:E12345678:1990-05-06")]
    [InlineData("hk-macao", "H12345678", "hk-macao:H12345678:1990-05-06")]
    [InlineData("taiwan", "12345678", "taiwan:12345678:1990-05-06")]
    [InlineData("residence", "USA310090050612", "residence:USA310090050612:1990-05-06")]
    [InlineData("residence", "11010519491231002X", "11010519491231002X")]
    [InlineData("id", "11010519491231002X", "11010519491231002X")]
    public void Every_document_is_read_and_reads_back(string kind, string number, string stored)
    {
        var value = Field.Read([number, "doc:" + kind, "born:19900506"]).Value;

        Assert.Equal(stored, (string)value!);
        Assert.Equal(stored, (string)Field.Read([Field.Edit(value)]).Value!);
        Assert.NotNull(NationalIdField.Born(stored));
    }

    [Theory]
    [InlineData("passport", "E1", "1990-05-06", "field.document-number")]
    [InlineData("hk-macao", "12345678", "1990-05-06", "field.document-number")]
    [InlineData("passport", "E12345678", "", "field.document-born")]
    [InlineData("id", "E12345678", "", "field.id-length")]
    [InlineData("id", "", "", "field.missing")]
    public void What_is_wrong_is_named(string kind, string number, string born, string problem) => Assert.Equal(problem, Field.Read([number, "doc:" + kind, "born:" + born]).Problem);

    [Fact]
    public void A_number_typed_at_the_desk_tells_its_document_and_is_masked_on_screens()
    {
        var value = Field.Read(["H12345678"]).Value;

        Assert.Equal("港澳居民来往内地通行证 H12345678", Field.Show(value, "zh-CN"));
        Assert.Equal("Hong Kong or Macao travel permit H1*****78", Field.Mask(value, "en"));
        Assert.Equal("field.id-length", new NationalIdField { Label = Field.Label }.Read(["H12345678"]).Problem);
    }
}
