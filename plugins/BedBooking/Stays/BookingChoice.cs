using System.Globalization;
using BedBooking.Definition;
using BedBooking.Employers;
using BedBooking.Settings;
using Microsoft.AspNetCore.Http.Extensions;

namespace BedBooking.Stays;

/// <summary>What is chosen before the form: it stands in the address, and nothing of it is about a person but the sex a room is sought for.</summary>
public sealed record BookingChoice
{
    /// <summary>The employer's record.</summary>
    public string? Employer { get; init; }

    /// <summary>Whom the room is for; nothing while it is not chosen.</summary>
    public string? Sex { get; init; }

    /// <summary>Days from today.</summary>
    public int In { get; init; }

    /// <summary>How many nights.</summary>
    public int? Nights { get; init; }

    /// <summary>Whether the room must be accessible.</summary>
    public bool Accessible { get; init; }

    /// <summary>Only hotels of this town; empty for all.</summary>
    public string? Town { get; init; }

    /// <summary>Which page of hotels.</summary>
    public int Page { get; init; }

    internal BookingChoice Within(BedSettings settings, int first = 0, int? last = null) => this with
    {
        Sex = Words.Sexes.Contains(Sex, StringComparer.Ordinal) ? Sex : null,
        In = Math.Clamp(In, first, Math.Max(first, last ?? settings.DaysAhead)),
        Nights = Math.Clamp(Nights ?? Math.Min(3, settings.MostNights), 1, settings.MostNights),
        Page = Math.Max(0, Page),
    };

    internal string Query()
    {
        var query = new QueryBuilder();
        Add(query, "employer", Employer);
        Add(query, "sex", Sex);
        Add(query, "in", In.ToString(CultureInfo.InvariantCulture));
        Add(query, "nights", Nights?.ToString(CultureInfo.InvariantCulture));
        Add(query, "accessible", Accessible ? "true" : null);
        Add(query, "town", Town);
        Add(query, "page", Page > 0 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return query.ToString();
    }

    /// <summary>The form with all of it answered already.</summary>
    internal string FormQuery(Employer employer, string hotel, DateOnly today, bool waits) => new QueryBuilder
    {
        { "v-employer", employer.Id },
        { "v-grade", employer.GradeOn(today) },
        { "v-sex", Sex ?? Words.Male },
        { "v-from", Words.Day(today.AddDays(In)) },
        { "v-nights", (Nights ?? 1).ToString(CultureInfo.InvariantCulture) },
        { "v-accessible", Accessible ? "true" : "false" },
        { "v-hotel", hotel },
        { "v-wait", waits ? "true" : "false" },
    }.ToString();

    private static void Add(QueryBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }
    }
}
