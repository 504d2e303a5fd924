using JobBoard.Places;

namespace JobBoard.Tests.Places;

public sealed class PlaceReaderTests
{
    [Theory]
    [Trait("row", "J7")]
    [InlineData("上海-奉贤区", "上海", "奉贤区", "", "")]
    [InlineData("上海·奉贤区", "上海", "奉贤区", "", "")]
    [InlineData("上海 奉贤区", "上海", "奉贤区", "", "")]
    [InlineData("奉贤区南桥镇", "", "奉贤区", "南桥镇", "")]
    [InlineData("上海市奉贤区望园路12号", "上海", "奉贤区", "", "望园路12号")]
    [InlineData("上海奉贤区望园路12号", "上海", "奉贤区", "", "望园路12号")]
    [InlineData("上海", "上海", "", "", "")]
    [InlineData("云溪-湖滨区", "云溪", "湖滨区", "", "")]
    [InlineData("云溪市湖滨区柳岸街道春风路5号", "云溪", "湖滨区", "柳岸街道", "春风路5号")]
    [InlineData("江苏省苏州市昆山市花桥镇", "苏州", "昆山市", "花桥镇", "")]
    [InlineData("上海市浦东新区", "上海", "浦东新区", "", "")]
    [InlineData("南桥镇工业园区3号", "", "", "南桥镇", "工业园区3号")]
    [InlineData("奉贤区海湾工业区", "", "奉贤区", "", "海湾工业区")]
    [InlineData("阳光小区", "", "", "", "阳光小区")]
    [InlineData("南桥菜市场", "", "", "", "南桥菜市场")]
    [InlineData("  云溪市\u00A0城东区 ", "云溪", "城东区", "", "")]
    [InlineData("", "", "", "", "")]
    public void Takes_a_place_apart(string text, string city, string district, string town, string street)
    {
        var place = PlaceReader.Read(text);

        Assert.Equal((city, district, town, street), (place.City, place.District, place.Town, place.Street));
    }

    [Fact]
    public void Keeps_the_province() => Assert.Equal("江苏省", PlaceReader.Read("江苏省苏州市").Province);
}
