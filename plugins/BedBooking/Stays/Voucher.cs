using System.Text;
using BedBooking.Definition;
using BedBooking.Hotels;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Ui;

namespace BedBooking.Stays;

/// <summary>
/// What a guest takes to the hotel: where, when, how to get there and what next. The QR code is plain text, since a hotel's reception has no
/// network to count on; the hotel finds the guest by the code. No name is on it.
/// </summary>
internal sealed class Voucher(BedSettings settings)
{
    private const int MostBytes = 300;

    public Slip Of(Slip slip, SlipContext context)
    {
        if (Stay.OfCase(context.Records.Find, context.CaseId) is not { } stay || context.Records.Get(Words.Hotels, stay.Hotel) is not { } hotel)
        {
            return slip;
        }

        var t = context.Texts;
        var items = new List<SlipItem>
        {
            new(stay.HotelName, Lines(hotel.Body.Text("place"), hotel.Body.Text("phone"))),
            new(t["bed-booking.voucher.when", Words.Day(stay.From), Words.Day(stay.Until)], Lines(StateLine(stay, context))),
        };
        if (hotel.Body.Text("way") is { } way)
        {
            items.Add(new(t["bed-booking.voucher.way"], Lines([way, .. Bus(stay, hotel, context)])));
        }

        if (stay.Record.Body.Text("text-version") is { } version)
        {
            items.Add(new(t["bed-booking.voucher.commitment"], [t["bed-booking.voucher.version", version, stay.Record.Body.Text("committed-at") ?? ""]]));
        }

        return slip with { Items = items, Note = settings.WhatNext.In(t.Language), Scan = Scan(slip, stay, hotel, context) };
    }

    // Who booked for tonight after the last bus reads how to get there all the same.
    private IEnumerable<string?> Bus(Stay stay, Record hotel, SlipContext context)
    {
        if (LastBus.Of(hotel) is not { } bus)
        {
            yield break;
        }

        var booked = context.Module.Site.At(stay.Record.Created.Time);
        var isGone = stay.From == booked.Today && bus.IsGone(booked);
        yield return isGone ? bus.Gone(context.Texts) : bus.Show(context.Texts);
        if (isGone && settings.Taxi is { } taxi)
        {
            yield return context.Texts["bed-booking.voucher.taxi", taxi];
        }
    }

    private string StateLine(Stay stay, SlipContext context) => stay.State switch
    {
        Words.Waiting => context.Texts["bed-booking.voucher.waiting"],
        Words.Hold when stay.HoldUntil is { } until => context.Texts["bed-booking.voucher.hold", Clock(until, context.Module.Site)],
        _ => context.Texts["bed-booking.voucher.arrive", Clock(stay.Deadline ?? context.Module.Site.StartOf(stay.From) + settings.ArriveBy.ToTimeSpan(), context.Module.Site)],
    };

    internal static string Clock(DateTimeOffset at, SiteInfo site) =>
        TimeZoneInfo.ConvertTime(at, site.TimeZone).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Scan(Slip slip, Stay stay, Record hotel, SlipContext context)
    {
        string?[] lines =
        [
            slip.Title,
            slip.Code,
            stay.HotelName,
            $"{Words.Day(stay.From)} – {Words.Day(stay.Until)}",
            context.Texts[$"bed-booking.sex.{stay.Sex}"],
            hotel.Body.Text("phone"),
            hotel.Body.Text("place"),
            context.Texts.Show(context.Module.Site.Name),
            context.Module.Site.Phone,
        ];
        var text = new StringBuilder();
        foreach (var line in lines.Where(l => !string.IsNullOrEmpty(l)))
        {
            if (Encoding.UTF8.GetByteCount(text.ToString()) + Encoding.UTF8.GetByteCount(line!) + 1 > MostBytes)
            {
                break;
            }

            text.Append(line).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static List<string> Lines(params string?[] lines) => [.. lines.OfType<string>().Where(l => l.Length > 0)];
}
