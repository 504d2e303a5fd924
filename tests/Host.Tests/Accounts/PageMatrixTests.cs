using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Kiosk;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace Host.Tests.Accounts;

/// <summary>
/// Role × console page × handler × site, made from the routes of the running engine. What each page needs stands in <c>ConsolePages.txt</c>, which a
/// person reviews; what a role then may is reckoned here anew, not by the code that decides it.
/// </summary>
[Trait("row", "C8")]
public sealed partial class PageMatrixTests
{
    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        ["clerk"] = ["*.", "records.export", "persons.read", "calls.read", "calls.write", "repairs.read"],
        ["editor"] = ["*.", "records.export", "persons.read", "calls.read", "calls.write", "repairs.read", "repairs.write", "config.read", "config.write"],
        ["reader"] = ["jobs.postings"],
        ["admin"] = ["*"],
    };

    private static string ListFile => Path.Combine(HouseTests.Root, "tests", "Host.Tests", "Accounts", "ConsolePages.txt");

    [Fact]
    public async Task Every_page_and_handler_answers_those_who_may_and_refuses_all_others_at_every_site()
    {
        await using var board = await JourneyBoard.StartAsync(WithSecondStation);
        var app = board.App;
        await app.SignInAsync();
        var people = new List<Person> { new("root", "admin", "*", app.Staff) };
        foreach (var (role, site) in new[] { ("clerk", "demo"), ("editor", "demo"), ("admin", "demo"), ("reader", "demo"), ("clerk", "district") })
        {
            people.Add(new Person($"{role}-{site}", role, site, await app.SignInAsAsync($"{role}-{site}", role, site)));
        }

        using var nobody = StationApp.Client(app.StaffUrl);
        var handlers = await ConsoleHandler.AllAsync(app);
        AreReviewed(handlers);
        var sites = app.Get<EngineHost>().Live.Sites;
        var wrong = new List<string>();
        var asked = 0;
        foreach (var site in new[] { "demo", "lakeside", "district" })
        {
            var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (handler, address, needs) in handlers.SelectMany(h => Addresses(h, sites[site])))
            {
                foreach (var person in people)
                {
                    asked++;
                    var may = needs is null || (person.Covers(site) && needs.All(any => any.Length == 0 || any.Split('|').Any(n => person.Holds(n, site))));
                    if (await AnswerAsync(person, site, address, handler, may, tokens) is { } fault)
                    {
                        wrong.Add($"{person.Login} at {site}: {handler.Line} ({address}): {fault}");
                    }
                }

                if (needs is not null && !handler.IsPost)
                {
                    using var stranger = await nobody.GetAsync($"/s/{site}{address}");
                    if (stranger.StatusCode != HttpStatusCode.Redirect || !stranger.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal))
                    {
                        wrong.Add($"nobody at {site}: {handler.Line}: {stranger.StatusCode}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        Assert.True(asked > 1500, $"Only {asked} were asked.");
    }

    // What may be done is not done here: a form without its token shows that the door let it through, and changes nothing.
    private static async Task<string?> AnswerAsync(Person person, string site, string address, ConsoleHandler handler, bool may, Dictionary<string, string> tokens)
    {
        var url = $"/s/{site}{address}{(handler.Name.Length > 0 ? "?handler=" + handler.Name : "")}";
        if (!handler.IsPost)
        {
            // Pages are looked at where the person works; elsewhere it is the refusals that count.
            if (may && (site != "demo" || handler.Page.Contains("/Export", StringComparison.Ordinal) || handler.Name.Length > 0))
            {
                return null;
            }

            using var page = await person.Browser.GetAsync(url);
            if (!may && address == "/" && page.Headers.Location?.ToString() == $"/s/{person.Site}/")
            {
                // Whoever opens the home of another site is led to the own one.
                return null;
            }

            return Fault(may, page.StatusCode) ?? (page.StatusCode == HttpStatusCode.OK ? await DeadLinkAsync(person, await page.Content.ReadAsStringAsync()) : null);
        }

        var own = person.Site == "*" ? site : person.Site;
        if (!may && !tokens.ContainsKey(person.Login) && person.Covers(site))
        {
            tokens[person.Login] = Token().Match(await person.Browser.GetStringAsync($"/s/{own}/")).Groups["token"].Value;
        }

        using var body = new FormUrlEncodedContent(may || !tokens.TryGetValue(person.Login, out var token) ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await person.Browser.PostAsync(url, body);
        return Fault(may, answer.StatusCode);
    }

    // What a page offers to somebody leads somewhere for them.
    private static async Task<string?> DeadLinkAsync(Person person, string html)
    {
        foreach (var link in Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).Where(person.Followed.Add))
        {
            using var answer = await person.Browser.GetAsync(link);
            if (answer.StatusCode == HttpStatusCode.Forbidden)
            {
                return $"offers {link}, which is refused";
            }
        }

        return null;
    }

    private static string? Fault(bool may, HttpStatusCode status) =>
        may == (status != HttpStatusCode.Forbidden) && (int)status < 500 ? null : $"{(may ? "may" : "may not")} and got {(int)status}";

    private static void AreReviewed(IReadOnlyList<ConsoleHandler> handlers)
    {
        var lines = handlers.Select(h => h.Line).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("STATIONKIOSK_WRITE_SURFACE") is not null)
        {
            File.WriteAllLines(ListFile, lines);
        }

        Assert.True(lines.SequenceEqual(File.ReadAllLines(ListFile), StringComparer.Ordinal), "The console's pages or what they need changed. If this is meant, run this test once with STATIONKIOSK_WRITE_SURFACE=1 and look at ConsolePages.txt before you commit it:\n" + string.Join('\n', lines.Except(File.ReadAllLines(ListFile), StringComparer.Ordinal)));
    }

    // The addresses of a handler at a site with the permissions that it needs there; each an alternative list, null for pages that are open.
    private static IEnumerable<(ConsoleHandler Handler, string Address, IReadOnlyList<string>? Needs)> Addresses(ConsoleHandler handler, Snapshot site)
    {
        var words = handler.Line[(handler.Line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(" + ");
        List<ModuleInstance?> modules = [];
        if (handler.Plugin == "-")
        {
            modules.Add(null);
        }
        else
        {
            modules.AddRange(site.Modules.Values.Where(m => handler.Plugin.Length > 0 ? m.Info.Plugin == handler.Plugin : m.Info.Id is "jobs" or "beds"));
        }

        foreach (var module in modules)
        {
            if (Address(handler.Route, module) is { } address)
            {
                yield return (handler, address, words.Contains("open", StringComparer.Ordinal) ? null : [.. words.Select(w => Need(w, module))]);
            }
        }
    }

    private static string Need(string word, ModuleInstance? module)
    {
        var (id, definition) = (module?.Info.Id, module?.Definition);
        return word switch
        {
            "every account" => "",
            // A case of a service that is not there has no module; the page says that it is not found.
            "module Cases" or "module CasesEdit" when module is null => "",
            "module Cases" => id + ".cases",
            "module CasesEdit" => id + ".cases.edit",
            "module Import" => id + ".import",
            "module Table" => definition!.Tables.Values.First().Permission,
            "module TableEdit" => definition!.Tables.Values.First().Permission + ".edit",
            "module Links" => string.Join('|', definition!.Links.Values.Select(l => l.Permission)),
            "module Records" => "",
            _ when word.Contains(" on ", StringComparison.Ordinal) || module is null || IsOfHost(word) => word,
            _ => $"{id}.{word}",
        };
    }

    private static bool IsOfHost(string word) => Permission.OfHost.Contains(word, StringComparer.Ordinal);

    private static string? Address(string route, ModuleInstance? module)
    {
        if (module is null)
        {
            return "/" + Parameter().Replace(route, "none");
        }

        var definition = module.Definition;
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["module"] = module.Info.Id,
            ["table"] = definition.Tables.Keys.FirstOrDefault(),
            ["kind"] = definition.Cases.Keys.FirstOrDefault(),
            ["case"] = definition.Cases.Keys.FirstOrDefault(),
            ["import"] = definition.Imports.Keys.FirstOrDefault(),
            ["report"] = definition.Reports.Keys.FirstOrDefault() ?? "none",
        };
        var isWhole = true;
        var address = Parameter().Replace(route, m =>
        {
            var value = values.GetValueOrDefault(m.Groups["name"].Value, "none");
            isWhole &= value is not null;
            return value ?? "";
        });
        return isWhole ? "/" + address : null;
    }

    private static void WithSecondStation(string config)
    {
        SecondStation.Add(config);
        var roles = Path.Combine(config, "roles.json");
        File.WriteAllText(roles, File.ReadAllText(roles).Replace("\"roles\": {", "\"roles\": { \"reader\": { \"title\": { \"zh-CN\": \"只看岗位\", \"en\": \"Reader\" }, \"permissions\": [\"jobs.postings\"] },", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("href=\"(?<to>/s/demo/[^\"#]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    private sealed record Person(string Login, string Role, string Site, HttpClient Browser)
    {
        public HashSet<string> Followed { get; } = new(StringComparer.Ordinal);

        public bool Covers(string site) => Site == "*" || Site == site;

        public bool Holds(string need, string site)
        {
            var (permission, where) = need.Split(" on ") is [var p, var on] ? (p, on) : (need, site);
            return (Site == "*" || Site == where) && Roles[Role].Any(r => r == "*" || r == permission || (r == "*." && !IsOfHost(permission)));
        }
    }
}
