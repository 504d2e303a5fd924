using JobBoard.Employers;
using JobBoard.Places;
using JobBoard.Reading;

namespace JobBoard.Postings;

/// <summary>
/// What makes two rows of one source the same posting when no id says so: employer, title and place, however they are
/// spelt. 叉车司机（夜班） and 叉车司机（白班） stay two.
/// </summary>
internal static class PostingKey
{
    public static string Of(string? employer, string? title, string? place) =>
        $"{EmployerName.Normalised(employer)}|{EmployerName.OnlyLetters(PlainText.Of(title))}|{PlaceOf(place)}";

    // 上海-奉贤区 and 上海市奉贤区 are one place: the city loses its 市 in reading.
    private static string PlaceOf(string? place)
    {
        var parts = PlaceReader.Read(place);
        return EmployerName.OnlyLetters(PlainText.Of(parts.City + parts.District + parts.Town + parts.Street));
    }
}
