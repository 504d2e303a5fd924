using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Employers;
using BedBooking.Hotels;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Stays;

/// <summary>Takes a booking in: who may, for how long, which bed. All of it is one unit of work with the case, so nothing is ever half booked.</summary>
internal sealed class Bookings(BedSettings settings)
{
    private const string Kiosk = "kiosk";

    public void Submit(IModuleWork work, CaseEvent booked)
    {
        var wish = Wish.Read(booked.Answers);
        var hotel = work.Get(Words.Hotels, wish.Hotel) is { } found && !Bed.IsSet(found, "closed") ? found : throw new RefusedException(settings.Label("refuse-hotel"));
        var employer = Allowed(work, wish);
        var first = First(work, wish);
        var last = work.Today.AddDays(DeskDay.DaysAhead(work.Module.Site.At(work.Now), settings.DaysAhead));
        if (wish.From < first || wish.From > last)
        {
            throw new RefusedException(settings.Sentence("refuse-day", Words.Day(first), Words.Day(last)));
        }

        if (StayLimits.Refusal(work, settings, booked.Person, wish.From, wish.Until) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        var stay = work.Insert(Words.Stays, Body(work, booked, wish, hotel, employer));
        work.ValidUntil(booked.CaseId, wish.Until);
        if (wish.Waits)
        {
            work.Update(Words.Stays, stay, new JsonObject { ["state"] = Words.Waiting });
            work.Move(booked.CaseId, "queue");
            return;
        }

        GiveBed(work, new Stay(stay), wish.From, "booked");
        if (wish.Commitment is not null && settings.ConfirmOnCommitment)
        {
            work.Move(booked.CaseId, "confirm");
            Confirm(work, Stay.OfCase(work.Find, booked.CaseId)!);
        }
    }

    /// <summary>Gives a stay the next fitting bed of its hotel from a day on.</summary>
    /// <exception cref="RefusedException">There is none; the sentence says where one may be.</exception>
    public void GiveBed(IModuleWork work, Stay stay, DateOnly from, string why, bool used = false)
    {
        if (!TryGiveBed(work, stay, from, why, used))
        {
            throw new RefusedException(settings.Sentence("refuse-full", stay.HotelName, Words.Day(from)));
        }
    }

    public bool TryGiveBed(IModuleWork work, Stay stay, DateOnly from, string why, bool used = false)
    {
        if (Occupation.Pick(work, stay.Hotel, stay.Sex, stay.IsAccessible, from, stay.Until) is not { } bed)
        {
            return false;
        }

        Put(work, stay, bed, from, why, used);
        return true;
    }

    /// <summary>Puts a stay into a bed from a day on.</summary>
    public void Put(IModuleWork work, Stay stay, Bed bed, DateOnly from, string why, bool used)
    {
        var rate = work.Get(Words.Hotels, bed.Hotel)?.Body.Integer("rate") ?? 0;
        try
        {
            Occupation.Take(work, stay.Id, stay.Employer, stay.Sex, bed, rate, from, stay.Until, used);
        }
        catch (UniqueViolationException)
        {
            throw new RefusedException(settings.Sentence("refuse-taken", bed.Name));
        }

        work.Update(Words.Stays, work.Get(Words.Stays, stay.Id)!, new JsonObject
        {
            ["bed"] = bed.Id,
            ["bed-name"] = bed.Name,
            ["hotel"] = bed.Hotel,
            ["hotel-name"] = bed.HotelName,
            ["beds"] = stay.WithLeg(Leg.Of(bed, rate, from, why, work.Actor)),
            ["hold-until"] = Words.Instant(work.Module.Site.At(work.Now).AfterOpen(TimeSpan.FromMinutes(settings.HoldMinutes))),
        });
    }

    /// <summary>From now on the guest is expected: by the evening of the first day, or soon when it is later already.</summary>
    public void Confirm(IModuleWork work, Stay stay)
    {
        var evening = work.Module.Site.StartOf(stay.From) + settings.ArriveBy.ToTimeSpan();
        var deadline = (evening > work.Now ? evening : work.Now).AddMinutes(settings.GraceMinutes);
        work.Update(Words.Stays, stay.Record, new JsonObject { ["state"] = Words.Confirmed, ["deadline"] = Words.Instant(deadline), ["hold-until"] = null, ["unsure"] = null });
    }

    // At the kiosk nobody looks at papers before the desk opens; staff who book are there.
    private static DateOnly First(IModuleWork work, Wish wish) => wish.Commitment is null && work.Actor == Kiosk ? DeskDay.First(work.Module.Site.At(work.Now)) : work.Today;

    private Employer Allowed(IModuleWork work, Wish wish)
    {
        var employer = Employer.Find(work.Get, wish.Employer) ?? throw new RefusedException(settings.Label("refuse-no-employer"));
        if (employer.Refusal(settings, work.Today, query => work.Find(query with { Take = 1000 }).Records.Count) is { } refusal)
        {
            throw new RefusedException(refusal);
        }

        // The form was opened by the grade as it stood then; a path that no longer holds must not be gone to its end.
        var isSame = employer.GradeOn(work.Today) == wish.Grade && BookingPath.Commits(settings, wish.Grade, work.Today) == wish.Commitment is not null;
        return isSame ? employer : throw new RefusedException(settings.Label("refuse-grade"));
    }

    private JsonObject Body(IModuleWork work, CaseEvent booked, Wish wish, Record hotel, Employer employer)
    {
        var body = new JsonObject
        {
            ["case"] = booked.CaseId,
            ["person"] = booked.Person.Length > 0 ? booked.Person : null,
            ["ticket"] = booked.Ticket,
            ["initials"] = booked.Initials,
            ["hotel"] = hotel.Id,
            ["hotel-name"] = hotel.Body.Text("name"),
            ["employer"] = employer.Id,
            ["employer-name"] = employer.Name,
            ["from"] = Words.Day(wish.From),
            ["until"] = Words.Day(wish.Until),
            ["nights"] = wish.Nights,
            ["sex"] = wish.Sex,
            ["accessible"] = wish.IsAccessible,
            ["state"] = Words.Hold,
            ["path"] = wish.Commitment is null ? "documents" : "commitment",
        };
        if (wish.Commitment is not null)
        {
            body["text-version"] = wish.Commitment;
            body["committed-at"] = Local(work);
            body["certificate"] = settings.Form.Fields.FirstOrDefault(f => f.Key == "certificate").Value?.Show(wish.Certificate, "zh-CN") ?? wish.Certificate;
        }

        return body;
    }

    /// <summary>Now, as the clock on the wall shows it.</summary>
    internal static string Local(IModuleWork work) =>
        TimeZoneInfo.ConvertTime(work.Now, work.Module.Site.TimeZone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
