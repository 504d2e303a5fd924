using JobBoard.Places;

namespace JobBoard.Tests.Places;

public sealed class WalkTests
{
    // One degree of latitude is 111.19 km on a sphere of 6,371 km.
    private const double DegreesPerMetre = 1 / 111_194.93;

    [Fact]
    public void A_degree_of_latitude_is_111_km() => Assert.Equal(111_195, Walk.Metres(30, 120, 31, 120), 1.0);

    [Fact]
    public void A_degree_of_longitude_shrinks_with_latitude() => Assert.Equal(96_298, Walk.Metres(30, 120, 30, 121), 20.0);

    [Theory]
    [Trait("row", "J7")]
    [InlineData(0, 0)]
    [InlineData(61, 1)]
    [InlineData(62, 2)]
    [InlineData(923, 15)]
    [InlineData(924, 16)]
    [InlineData(3000, 49)]
    public void Fifteen_minutes_on_foot_are_923_metres_as_the_crow_flies(int metres, int minutes) =>
        Assert.Equal(minutes, Walk.Minutes(30, 120, 30 + (metres * DegreesPerMetre), 120));

    [Fact]
    public void The_box_around_a_point_holds_every_point_within_reach()
    {
        var box = Walk.Around(30, 120, 15);

        for (var angle = 0.0; angle < Math.Tau; angle += 0.1)
        {
            var latitude = 30 + (922 * DegreesPerMetre * Math.Sin(angle));
            var longitude = 120 + (922 * DegreesPerMetre * Math.Cos(angle) / Math.Cos(double.DegreesToRadians(30)));

            Assert.InRange(latitude, box.South, box.North);
            Assert.InRange(longitude, box.West, box.East);
        }
    }
}
