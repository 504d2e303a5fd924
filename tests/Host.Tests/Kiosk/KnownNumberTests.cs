using System.Net;
using Host.Tests.Services;

namespace Host.Tests.Kiosk;

/// <summary>Numbers that were told earlier in a visit count again, and stand in no field for whoever looks by then.</summary>
public sealed class KnownNumberTests
{
    [Fact]
    [Trait("row", "K17")]
    [Trait("row", "L15")]
    public async Task Phone_and_ID_number_are_offered_again_covered_and_count_as_they_stand()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.FillAsync(await board.AddAsync("夜班分拣员"));
        var visit = new ServiceVisit(board, "training");
        var page = await visit.BeginAsync("interest");
        var shown = await board.ReadAsync(page);
        Assert.Contains("138****1234", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"王小明\"", shown, StringComparison.Ordinal);
        AssertCovered(shown, "phone", "13800001234");

        // It stays covered when another answer is wrong, counts when the page is sent, and after that too.
        using (var faulty = await board.SendAsync(page, page, ("v-name", ""), ("v-phone", "13800001234"), ("covered", "phone")))
        {
            AssertCovered(WebUtility.HtmlDecode(await faulty.Content.ReadAsStringAsync()), "phone", "13800001234");
        }

        using (var typed = await board.SendAsync(page, page, ("v-name", ""), ("v-phone", "139")))
        {
            var wrong = WebUtility.HtmlDecode(await typed.Content.ReadAsStringAsync());
            Assert.Contains("name=\"v-phone\" value=\"139\" data-osk=\"phone\"", wrong, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("row", "K17")]
    public async Task What_was_typed_on_a_form_stands_on_it_until_it_is_left_and_taken_up_again()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "jobseekers");
        var page = await visit.BeginAsync("seeker");
        var next = await visit.AnswerAsync(page, ("name", "王小明"), ("phone", "13800001234"), ("status", "work"));
        Assert.Contains("name=\"v-phone\" value=\"13800001234\" data-osk=\"phone\"", await board.ReadAsync(page), StringComparison.Ordinal);

        Assert.NotEqual(page, next);
        AssertCovered(await board.ReadAsync(await visit.BeginAsync("seeker")), "phone", "13800001234");
    }

    private static void AssertCovered(string html, string field, string number)
    {
        var part = html[html.IndexOf($"data-field=\"{field}\"", StringComparison.Ordinal)..].Split("</template>")[0];
        Assert.Contains("data-covered", part, StringComparison.Ordinal);
        Assert.Contains($"<input type=\"hidden\" name=\"v-{field}\" value=\"{number}\">", part, StringComparison.Ordinal);
        Assert.Contains("<span data-clear hidden>", part, StringComparison.Ordinal);
        Assert.DoesNotContain($"value=\"{number}\" data-osk", part, StringComparison.Ordinal);
    }
}
