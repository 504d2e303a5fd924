using System.Globalization;

namespace StationKiosk.Host.Demo;

/// <summary>
/// The demo job board: always the same 129 employers and 720 postings with 43,000 openings, with dates that move with
/// today, so that a new installation looks like a town at work. Everything in it is invented.
/// </summary>
internal sealed class DemoBoard
{
    public const int EmployerCount = 129;
    public const int PostingCount = 720;
    public const int OpeningCount = 43_000;
    private const int Seed = 20_260_901;

    private readonly DemoWords _words;
    private readonly Random _random = new(Seed);
    private readonly DemoPay _pay;

    private DemoBoard(DemoWords words)
    {
        _words = words;
        _pay = new DemoPay(_random);
    }

    public static IReadOnlyList<DemoPosting> Postings(DateOnly today)
    {
        var board = new DemoBoard(DemoWords.Read());
        var postings = board.Shares(board.Employers()).SelectMany(share => share.Jobs.Select(job => board.Posting(share.Employer, job, today))).ToList();
        return board.WithOpenings(postings);
    }

    private List<DemoEmployer> Employers()
    {
        var trades = _words.Trades.ToArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var employers = new List<DemoEmployer>();
        while (employers.Count < EmployerCount)
        {
            var (id, trade) = trades[employers.Count % trades.Length];
            var place = Pick(trade.Places);
            // A public body is called by where it is, a company by its brand.
            var brand = id == "public" ? place : Pick(_words.Brands);
            var name = _words.City.Zh + brand + Pick(trade.Suffixes) + trade.Form;
            if (names.Add(name))
            {
                employers.Add(new DemoEmployer { Name = name, Trade = id, Place = place, Phone = Phone(employers.Count) });
            }
        }

        return employers;
    }

    // 555 numbers of an area code that no place has: nobody's telephone can ring.
    private string Phone(int index) => string.Create(CultureInfo.InvariantCulture, $"{_words.AreaCode}-555{index + 1:D4}");

    private List<(DemoEmployer Employer, IReadOnlyList<DemoJob> Jobs)> Shares(List<DemoEmployer> employers)
    {
        var counts = employers.ConvertAll(_ => 1);
        var left = PostingCount - employers.Count;
        while (left > 0)
        {
            var at = _random.Next(employers.Count);
            var trade = _words.Trades[employers[at].Trade];
            if (counts[at] < trade.Jobs.Count && (trade.Size != "small" || _random.Next(2) == 0))
            {
                counts[at]++;
                left--;
            }
        }

        return [.. employers.Select((employer, at) => (employer, (IReadOnlyList<DemoJob>)Shuffled(_words.Trades[employer.Trade].Jobs)[..counts[at]]))];
    }

    private DemoPosting Posting(DemoEmployer employer, DemoJob job, DateOnly today)
    {
        var trade = _words.Trades[employer.Trade];
        var isShort = job.Kinds.Any(kind => kind is "短时岗" or "妈妈岗");
        var hours = Pick(_words.Hours[isShort ? "short" : job.Shift ?? Pick(trade.Shifts)]);
        var requirement = Pick(_words.Requirements);
        var promise = Pick(_words.Promises);
        var posted = today.AddDays(-(int)(30 * Math.Pow(_random.NextDouble(), 1.5)));
        return new DemoPosting
        {
            Employer = employer,
            Title = new DemoText { Zh = job.Zh, En = job.En },
            Description = new DemoText
            {
                Zh = $"{job.Duty}。\n工作时间：{hours.Zh}。\n{requirement.Zh}\n{promise.Zh}",
                En = $"{job.DutyEn}.\nHours: {hours.En}.\n{requirement.En}\n{promise.En}",
            },
            Pay = _pay.Of(job),
            Benefits = string.Join(Pick(["、", "，", " ", ";"]), BenefitsOf(job)),
            Hours = hours.Zh,
            Kinds = job.Kinds,
            Place = PlaceOf(employer),
            Headcount = Openings(trade.Size),
            Posted = posted,
            Until = today.AddDays(_random.Next(3, 60)),
        };
    }

    private string[] BenefitsOf(DemoJob job) =>
        job.Period is "hour" or "day"
            ? Shuffled(_words.DailyBenefits)[.._random.Next(1, 3)]
            : Shuffled(_words.Benefits)[.._random.Next(2, 6)];

    private string PlaceOf(DemoEmployer employer)
    {
        var district = _words.Places[employer.Place];
        var city = _words.City.Zh;
        return _random.Next(3) switch
        {
            0 => $"{city}-{(district.Length > 0 ? district : employer.Place)}{(district.Length > 0 ? "-" + employer.Place : "")}",
            1 => $"{city}市{district}{employer.Place}{_random.Next(1, 300)}号",
            _ => $"{district}{employer.Place}",
        };
    }

    private int Openings(string size) => size switch
    {
        "large" => 10 + (int)(290 * Math.Pow(_random.NextDouble(), 2)),
        "medium" => 2 + (int)(38 * Math.Pow(_random.NextDouble(), 2)),
        _ => _random.Next(1, 9),
    };

    // The large employers share what is missing to the exact sum, in proportion to what they look for anyway.
    private List<DemoPosting> WithOpenings(List<DemoPosting> postings)
    {
        var isLarge = postings.ConvertAll(posting => _words.Trades[posting.Employer.Trade].Size == "large");
        var smallSum = postings.Where((_, at) => !isLarge[at]).Sum(posting => posting.Headcount);
        var largeSum = postings.Where((_, at) => isLarge[at]).Sum(posting => posting.Headcount);
        var scale = (double)(OpeningCount - smallSum) / largeSum;
        var scaled = postings.Select((posting, at) => isLarge[at] ? posting with { Headcount = Math.Max(1, (int)(posting.Headcount * scale)) } : posting).ToList();
        var missing = OpeningCount - scaled.Sum(posting => posting.Headcount);
        for (var at = 0; missing > 0; at = (at + 1) % scaled.Count)
        {
            if (isLarge[at])
            {
                scaled[at] = scaled[at] with { Headcount = scaled[at].Headcount + 1 };
                missing--;
            }
        }

        return scaled;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private T[] Shuffled<T>(IEnumerable<T> from)
    {
        var all = from.ToArray();
        _random.Shuffle(all);
        return all;
    }
}
