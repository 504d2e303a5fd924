using System.Globalization;
using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Employers;
using BedBooking.Hotels;
using BedBooking.Settings;
using BedBooking.Stays;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Demo;

/// <summary>A district as large as a real one: 19 hotels in 12 towns with 1,669 beds, 699 employers, and guests of the last days and the next.</summary>
internal sealed class DemoBeds(BedSettings settings)
{
    private const int HotelCount = 19;
    private const int BedCount = 1669;
    private const int EmployerCount = 699;
    private const int StayCount = 360;
    private const int BookedToday = 12;
    private readonly DemoWords _words = DemoWords.Read();

    public DemoDefinition Definition => new()
    {
        Records = new OrderedDictionary<string, Func<DemoContext, IEnumerable<JsonObject>>>(StringComparer.Ordinal)
        {
            [Words.Hotels] = Hotels,
            [Words.Rooms] = Rooms,
            [Words.Beds] = Beds,
            [Words.Employers] = EmployersOf,
            [Words.Stays] = Stays,
            [Words.Nights] = Nights,
        },
        Cases = Guests,
    };

    private IEnumerable<JsonObject> Hotels(DemoContext demo)
    {
        for (var i = 0; i < HotelCount; i++)
        {
            var town = _words.Towns[i % _words.Towns.Count];
            var number = demo.Random.Next(2, 260);
            yield return new JsonObject
            {
                ["name"] = _words.Hotels[i] + _words.Kinds[i % _words.Kinds.Count],
                ["town"] = town,
                ["place"] = $"{town}{Pick(demo, _words.Streets)} {number} 号",
                ["phone"] = string.Create(CultureInfo.InvariantCulture, $"0000-555{i + 1000}"),
                ["rate"] = 60 + (10 * demo.Random.Next(0, 7)),
                ["way"] = $"从驿站出门右转，坐{Pick(demo, _words.Buses)}到“{town}政府”站，下车步行约 {demo.Random.Next(2, 10)} 分钟，看到蓝色“人才驿站”牌子就到了。",
                ["bus"] = $"末班车 {demo.Random.Next(19, 22)}:30",
                ["closed"] = false,
            };
        }
    }

    private static IEnumerable<JsonObject> Rooms(DemoContext demo)
    {
        var left = BedCount;
        var hotels = demo.Find(Words.Hotels);
        for (var h = 0; h < hotels.Count; h++)
        {
            var share = left / (hotels.Count - h);
            left -= share;
            for (var room = 0; share > 0; room++)
            {
                var beds = Math.Min(share, 2 + (room % 3));
                share -= beds;
                yield return new JsonObject
                {
                    ["hotel"] = hotels[h].Id,
                    ["number"] = string.Create(CultureInfo.InvariantCulture, $"{2 + (room / 12)}{(room % 12) + 1:00}"),
                    ["rule"] = (room % 5) switch { 0 or 1 => Words.Male, 2 or 3 => Words.Female, _ => Words.Any },
                    ["accessible"] = room % 14 == 4,
                    ["size"] = beds,
                };
            }
        }
    }

    private static IEnumerable<JsonObject> Beds(DemoContext demo)
    {
        var hotels = demo.Find(Words.Hotels).ToDictionary(h => h.Id, StringComparer.Ordinal);
        foreach (var (room, at) in demo.Find(Words.Rooms).Select((room, at) => (room, at)))
        {
            var (hotel, rule, accessible) = (room.Body.Text("hotel")!, room.Body.Text("rule")!, Bed.IsSet(room, "accessible"));
            for (var number = 1; number <= room.Body.Integer("size"); number++)
            {
                var state = ((at * 7) + number) % 61 == 0 ? Words.OutOfOrder : ((at * 5) + number) % 53 == 0 ? Words.ToClean : Words.Ready;
                yield return new JsonObject
                {
                    ["hotel"] = hotel,
                    ["hotel-name"] = hotels[hotel].Body.Text("name"),
                    ["room"] = room.Id,
                    ["room-number"] = room.Body.Text("number"),
                    ["number"] = number.ToString(CultureInfo.InvariantCulture),
                    ["rule"] = rule,
                    ["accessible"] = accessible,
                    ["state"] = state,
                    ["note"] = state == Words.OutOfOrder ? "热水器待修" : null,
                    ["slot"] = Bed.Slot(hotel, room.Id, rule, accessible),
                    ["usable"] = state == Words.Ready ? 1 : 0,
                    ["loose"] = 0,
                };
            }
        }
    }

    private IEnumerable<JsonObject> EmployersOf(DemoContext demo)
    {
        for (var i = 0; i < EmployerCount; i++)
        {
            var place = _words.EmployerPlaces[i % _words.EmployerPlaces.Count];
            var name = _words.EmployerNames[i / _words.EmployerPlaces.Count % _words.EmployerNames.Count];
            var trade = _words.EmployerTrades[(i * 7 / 3) % _words.EmployerTrades.Count];
            var first = string.Create(CultureInfo.InvariantCulture, $"91000000MA{i:0000000}");
            yield return new JsonObject
            {
                ["name"] = $"{place}{name}{trade}有限公司",
                ["code"] = first + CreditCodeField.CheckCharacter(first),
                ["grade"] = (i % 10) switch { 0 => "aaa", 1 or 2 => "aa", < 7 => "a", 7 => "b", 8 => "c", _ => Grade.None },
                ["quota"] = 2 + demo.Random.Next(0, 29),
                ["period-from"] = Words.Day(new DateOnly(demo.Today.Year, 1, 1)),
                ["period-until"] = Words.Day(new DateOnly(demo.Today.Year, 12, 31)),
                ["listed-from"] = Words.Day(demo.Today.AddDays(-30 - demo.Random.Next(0, 300))),
                ["listed-until"] = i % 97 == 96 ? Words.Day(demo.Today.AddDays(-10)) : null,
                ["phone"] = string.Create(CultureInfo.InvariantCulture, $"0000-556{i:0000}"),
            };
        }
    }

    // Guests of the past month and of these days; who they were nobody knows, so they have no case.
    private IEnumerable<JsonObject> Stays(DemoContext demo)
    {
        var beds = demo.Find(Words.Beds).Where(b => b.Body.Integer("usable") == 1).ToList();
        var employers = demo.Find(Words.Employers);
        var rates = demo.Find(Words.Hotels).ToDictionary(h => h.Id, h => h.Body.Integer("rate") ?? 0, StringComparer.Ordinal);
        for (var i = 0; i < StayCount; i++)
        {
            var bed = new Bed(beds[i * beds.Count / StayCount]);
            // Most are in the house now; the others make up the past month.
            var isPast = i % 3 == 0;
            var from = demo.Today.AddDays(-(isPast ? 7 + (i % 25) : i % 4));
            var nights = isPast ? 1 + demo.Random.Next(0, 6) : 4 + demo.Random.Next(0, 4);
            var isOver = from.AddDays(nights) <= demo.Today;
            var employer = employers[demo.Random.Next(employers.Count - 1)];
            var leg = Leg.Of(bed, rates[bed.Hotel], from, "booked", "demo");
            yield return new JsonObject
            {
                ["case"] = string.Create(CultureInfo.InvariantCulture, $"demo-{i}"),
                ["ticket"] = string.Create(CultureInfo.InvariantCulture, $"DEMO{i:0000}"),
                ["initials"] = $"{(char)('A' + demo.Random.Next(26))}{(char)('A' + demo.Random.Next(26))}",
                ["hotel"] = bed.Hotel,
                ["hotel-name"] = bed.HotelName,
                ["bed"] = bed.Id,
                ["bed-name"] = bed.Name,
                ["employer"] = employer.Id,
                ["employer-name"] = employer.Body.Text("name"),
                ["from"] = Words.Day(from),
                ["until"] = Words.Day(from.AddDays(nights)),
                ["nights"] = nights,
                ["sex"] = bed.Rule == Words.Female ? Words.Female : Words.Male,
                ["accessible"] = false,
                ["state"] = isOver ? Words.Left : Words.Arrived,
                ["arrived-on"] = Words.Day(from),
                ["left-on"] = isOver ? Words.Day(from.AddDays(nights)) : null,
                ["path"] = i % 4 == 0 ? "documents" : "commitment",
                ["beds"] = new JsonArray(leg.Write()),
            };
        }
    }

    private static IEnumerable<JsonObject> Nights(DemoContext demo)
    {
        var beds = demo.Find(Words.Beds).ToDictionary(b => b.Id, b => new Bed(b), StringComparer.Ordinal);
        foreach (var stay in demo.Find(Words.Stays).Select(r => new Stay(r)))
        {
            var bed = beds[stay.BedId];
            for (var night = stay.From; night < stay.Until; night = night.AddDays(1))
            {
                yield return Occupation.Night(stay.Id, stay.Employer, stay.Sex, bed, stay.Legs[0].Rate, night, used: true);
            }
        }
    }

    private IEnumerable<CaseEntry> Guests(DemoContext demo)
    {
        var employers = demo.Find(Words.Employers).Where(e => e.Body.Text("grade") is "a" or "aa" && !e.Body.Has("listed-until")).ToList();
        var hotels = demo.Find(Words.Hotels);
        for (var i = 0; i < BookedToday; i++)
        {
            var (employer, hotel) = (employers[i * 7], hotels[i % hotels.Count]);
            var sex = i % 3 == 0 ? Words.Female : Words.Male;
            yield return new CaseEntry
            {
                Kind = Words.Booking,
                Answers = new JsonObject
                {
                    ["sex"] = sex,
                    ["from"] = Words.Day(demo.Today.AddDays(i % 2)),
                    ["nights"] = 2 + (i % 4),
                    ["accessible"] = false,
                    ["wait"] = false,
                    ["hotel"] = new JsonObject { ["id"] = hotel.Id, ["label"] = hotel.Body.Text("name") },
                    ["employer"] = new JsonObject { ["id"] = employer.Id, ["label"] = employer.Body.Text("name") },
                    ["grade"] = employer.Body.Text("grade"),
                    ["name"] = Pick(demo, _words.Surnames) + Pick(demo, _words.Given),
                    ["id"] = IdNumber(i, sex),
                    ["phone"] = string.Create(CultureInfo.InvariantCulture, $"1200001{i:0000}"),
                    ["certificate"] = "contract",
                    ["commitment"] = Version(),
                },
            };
        }
    }

    // The text that the form shows now; a form without one has no commitments.
    private string? Version() => settings.Form.Fields.Select(f => f.Value).OfType<ConsentField>().FirstOrDefault()?.TextVersion;

    // 000000 is no place, so the number is nobody's; the check digit is right.
    private static string IdNumber(int at, string sex)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"00000019990101{at:00}{(sex == Words.Male ? 1 : 2)}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    private static string Pick(DemoContext demo, IReadOnlyList<string> words) => words[demo.Random.Next(words.Count)];
}
