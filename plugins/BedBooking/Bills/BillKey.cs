using System.Globalization;

namespace BedBooking.Bills;

/// <summary>What nights are added up by: where, for whom, at which rate.</summary>
internal readonly record struct BillKey(string Hotel, string Employer, long Rate)
{
    public static BillKey Read(string key)
    {
        var part = key.Split('/');
        return new BillKey(part[0], part[1], long.Parse(part[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hotel}/{Employer}/{Rate}");
}
