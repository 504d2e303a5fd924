using System.Text.Json.Nodes;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Cases;
using StationKiosk.Sdk.Fields;

namespace Host.Tests.Forms;

/// <summary>Who cannot draw signs all the same, and the case says how.</summary>
public sealed class SignatureWayTests
{
    private static readonly SignatureField Field = new() { Label = new("签名", "Signature"), Required = true };

    [Theory]
    [InlineData("@drawn", "field.not-signed")]
    [InlineData("@typed|name:|witness:李主任", "field.sign-name")]
    [InlineData("@typed|name:王小明|witness:", "field.sign-witness")]
    [InlineData("@typed|name:王小明|witness:王小明", "field.sign-witness")]
    public void What_is_missing_of_a_signature_is_named(string given, string problem) => Assert.Equal(problem, Field.Read(given.Split('|')).Problem);

    [Fact]
    public void A_signature_reads_back_as_it_was_given()
    {
        var typed = Field.Read(["@typed", "name:王小明", "witness:李主任"]).Value;

        Assert.Equal("typed", SignatureField.WayOf(typed));
        Assert.True(JsonNode.DeepEquals(typed, Field.Read([.. SignatureField.Given(typed)]).Value));
        Assert.Equal("desk", SignatureField.WayOf(Field.Read(["@desk"]).Value));
        Assert.DoesNotContain("王小明", Field.Mask(typed, "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "K9")]
    public async Task A_typed_signature_is_checked_sealed_and_read_by_staff_with_its_witness()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "jobseekers");
        var page = await visit.AnswerAsync(await visit.BeginAsync("seeker"), ("name", "王小明"), ("phone", "13800001234"), ("status", "work"));
        page = await visit.AnswerAsync(page, ("job", "factory"));
        var shown = await board.ReadAsync(page);
        Assert.Contains("打字签名", shown, StringComparison.Ordinal);
        Assert.Contains("到服务台签", shown, StringComparison.Ordinal);
        using (var answer = await board.SendAsync(page, page, ("seen", "consent"), ("seen", "signature"), ("v-consent", "2026-1"), ("way.signature", "typed"), ("name.signature", "王小明"), ("witness.signature", "李主任")))
        {
            page = answer.Headers.Location!.OriginalString;
        }

        Assert.Contains("打字签名：王小明，见证人：李主任", await board.ReadAsync(page), StringComparison.Ordinal);
        await visit.HandInAsync(page);

        var stored = Assert.Single(visit.Cases());
        Assert.DoesNotContain("李主任", stored.Body.ToJson().ToJsonString(), StringComparison.Ordinal);
        var clear = await board.App.Get<CaseDesk>().RevealAsync(stored);
        Assert.Equal("打字签名：王小明，见证人：李主任", Field.Show(clear["signature"], "zh-CN"));
    }
}
