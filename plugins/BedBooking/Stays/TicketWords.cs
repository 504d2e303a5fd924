using BedBooking.Definition;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;

namespace BedBooking.Stays;

/// <summary>What a ticket says of a booking as it stands: what is still to be done and where, or where the bed is. One sentence for each state, so that no two pages differ.</summary>
internal sealed class TicketWords(BedSettings settings)
{
    public TicketNote? Of(TicketContext ticket) =>
        Stay.OfCase(ticket.Records.Find, ticket.CaseId) is { } stay ? new TicketNote { Says = Says(stay, ticket.Records.Get(Words.Hotels, stay.Hotel), ticket) } : null;

    private string Says(Stay stay, Record? hotel, TicketContext ticket)
    {
        var texts = ticket.Texts;
        var now = ticket.Module.Site.At(ticket.Now);
        var arrive = stay.Deadline ?? ticket.Module.Site.StartOf(stay.From) + settings.ArriveBy.ToTimeSpan();
        return stay.State switch
        {
            Words.Hold when stay.HoldUntil is { } until && now.IsOpen => texts["bed-booking.says.hold", stay.HotelName, Voucher.Clock(until, ticket.Module.Site)].Text,
            Words.Hold when stay.HoldUntil is { } until => texts["bed-booking.says.hold-closed", stay.HotelName, Voucher.Clock(until, ticket.Module.Site), now.Again(texts)].Text,
            Words.Waiting => texts["bed-booking.says.waiting", stay.HotelName].Text,
            Words.Confirmed => texts["bed-booking.says.confirmed", stay.HotelName, hotel?.Body.Text("place") ?? "", Words.Day(stay.From), Words.Day(stay.Until), Voucher.Clock(arrive, ticket.Module.Site)].Text,
            Words.Arrived => texts["bed-booking.says.arrived", stay.HotelName, Words.Day(stay.Until)].Text,
            _ => "",
        };
    }
}
