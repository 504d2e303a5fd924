using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>A number of a workbook as the sheet shows it: as a day, a time, or a number with its zeros and its unit.</summary>
internal static class NumberCell
{
    private const int DaysBetweenCalendars = 1462;
    private const double LastDay = 2_958_466;

    /// <param name="number">The number as it is stored.</param>
    /// <param name="format">The cell's number format.</param>
    /// <param name="is1904">The workbook counts its days from 1904.</param>
    public static CellText Of(double number, NumberFormat format, bool is1904)
    {
        var serial = number + (is1904 ? DaysBetweenCalendars : 0);
        return format.Kind switch
        {
            _ when number < 0 || serial >= LastDay => Number(number, format, is1904),
            NumberKind.Time when number < 1 => Time(number),
            NumberKind.Time or NumberKind.Moment or NumberKind.Day => Moment(DateTime.FromOADate(serial)),
            _ => Number(number, format, is1904),
        };
    }

    public static CellText Moment(DateTime moment)
    {
        var near = NearMidnight(moment);
        return CellText.Of(near.ToString(near.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)) with { Moment = near };
    }

    public static CellText Time(double part) => CellText.Of(TimeSpan.FromMinutes(Math.Round(part * 24 * 60) % (24 * 60)).ToString(@"hh\:mm", CultureInfo.InvariantCulture));

    private static CellText Number(double number, NumberFormat format, bool is1904)
    {
        var text = number.ToString("0.###############", CultureInfo.InvariantCulture).PadLeft(format.Digits, '0') + format.Unit;
        return CellText.Of(text) with { Number = number, Is1904 = is1904 };
    }

    // Exporters that reckon with the local time of 1900 (8:05:43 in China) write days some seconds short; within a minute of midnight it is that day.
    private static DateTime NearMidnight(DateTime moment)
    {
        var day = moment.AddMinutes(1).Date;
        return (moment - day).Duration() <= TimeSpan.FromMinutes(1) ? day : moment;
    }
}
