using System.Text.Json.Nodes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace Host.Tests.Forms;

/// <summary>Names are counted and masked by the characters that people see, and no form's author decides how long a name may be.</summary>
public sealed class NameFieldTests
{
    private static readonly TextField Name = new() { Label = new LocalizedText("姓名", "Name"), Name = true, MaxLength = 20 };

    [Theory]
    [InlineData("王𬭎", "王*")]
    [InlineData("王𬭎芳", "王*芳")]
    [InlineData("𬭎", "*")]
    [InlineData("欧阳𬭎", "欧*𬭎")]
    public void A_rare_character_is_masked_as_one(string name, string expected) => Assert.Equal(expected, Name.Mask(JsonValue.Create(name), "zh-CN"));

    [Theory]
    [InlineData("阿卜杜热合曼·阿卜杜克里木·买买提明·吐尔逊·阿不都热依木·艾合买提江")]
    [InlineData("Maria Fernanda de los Ángeles Rodríguez y González")]
    [InlineData("古丽·A")]
    [InlineData("李Mary")]
    [InlineData("王𬭎")]
    [InlineData("王〓芳")]
    public void Every_name_of_up_to_fifty_characters_passes(string name) => Assert.Equal(name, (string?)Name.Read([name]).Value);

    [Fact]
    public void Fifty_rare_characters_pass_and_fifty_one_do_not()
    {
        Assert.NotNull(Name.Read([string.Concat(Enumerable.Repeat("𬭎", 50))]).Value);
        Assert.Equal("field.too-long", Name.Read([string.Concat(Enumerable.Repeat("𬭎", 51))]).Problem);
    }

    [Theory]
    [InlineData("张wei")]
    [InlineData("张wei明")]
    public void A_half_typed_name_is_asked_again(string name) => Assert.Equal("field.name-mixed", Name.Read([name]).Problem);
}
