using JobBoard.Places;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Tests.Places;

public sealed class PlaceTableTests
{
    private static readonly PlaceTable Table = new(
    [
        new NamedPlace { Name = "城东区", Latitude = 30.10, Longitude = 120.10, Kind = "district" },
        new NamedPlace { Name = "南桥镇", Latitude = 30.20, Longitude = 120.20, Kind = "town" },
        new NamedPlace { Name = "春风路", Latitude = 30.21, Longitude = 120.21, Kind = "street" },
        new NamedPlace { Name = "春风路商业街", Latitude = 30.22, Longitude = 120.22, Kind = "street" },
    ]);

    [Theory]
    [InlineData("云溪市城东区", "城东区")]
    [InlineData("云溪-城东", "城东区")]
    [InlineData("城东区南桥镇", "南桥镇")]
    [InlineData("南桥", "南桥镇")]
    [InlineData("城东区春风路12号", "春风路")]
    [InlineData("城东区春风路商业街3号", "春风路商业街")]
    [InlineData("城东区无名路1号", "城东区")]
    [InlineData("远方镇", null)]
    [InlineData("", null)]
    public void The_most_exact_known_name_gives_the_position(string text, string? name) => Assert.Equal(name, Table.Find(text)?.Name);

    [Fact]
    public void The_middle_of_a_district_is_no_point_to_walk_from()
    {
        Assert.False(PlaceTable.IsPoint(Table.Find("城东区")!));
        Assert.True(PlaceTable.IsPoint(Table.Find("南桥镇")!));
    }
}
