using System.IO.Compression;
using System.Net;
using System.Text;
using Host.Tests.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import.Files;
using StationKiosk.Host.Sites;

namespace Host.Tests.Tables;

/// <summary>Files that are made to hurt, uploaded as a clerk does: they cost the process that reads them, and nobody in the hall.</summary>
public sealed class ImportBoundsTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    [Trait("row", "C11")]
    public async Task Three_files_that_hurt_at_once_are_answered_in_words_within_their_memory_while_residents_are_served()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        // Three first looks at once would be given three cookies, and only one form would fit its own.
        _ = await app.Staff.GetStringAsync("/m/jobs/import/postings");
        var endless = Workbook(w => w.Write("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>"));
        var text = new string('长', 10_000);
        var heavy = Workbook(w =>
        {
            for (var row = 1; row <= 6_500; row++)
            {
                w.Write($"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>{row}{text}</t></is></c></row>");
            }
        });
        Assert.True(endless.Length < 1_500 && heavy.Length < 20 * Megabyte);

        var uploads = new[] { ("行号.xlsx", endless), ("很大.xlsx", heavy), ("名单.csv", Encoding.UTF8.GetBytes("招聘单位,岗位名称\n江城食品厂,包装工\n")) }
            .Select(f => ImportWizardTests.PostFileAsync(app, f.Item1, f.Item1, f.Item2)).ToList();
        var all = Task.WhenAll(uploads);
        var pages = 0;
        do
        {
            using var home = await app.Kiosk.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, home.StatusCode);
            pages++;
        }
        while (!all.IsCompleted);

        var answers = await all;
        Assert.Equal((HttpStatusCode.OK, null), (answers[0].StatusCode, answers[0].Headers.Location));
        Assert.Contains("2147483647", WebUtility.HtmlDecode(await answers[0].Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.True(answers[1].StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{answers[1].StatusCode}");
        Assert.Equal(HttpStatusCode.Redirect, answers[2].StatusCode);
        Assert.InRange(app.Get<TableReading>().LargestPeak, 10 * Megabyte, 300 * Megabyte);
        Assert.All(app.Get<StatusBoard>().Modules(), m => Assert.Equal((ModuleState.Ready, 0), (m.State, m.Errors)));
        Assert.True(pages > 0);
        Array.ForEach(answers, a => a.Dispose());
    }

    /// <summary>A workbook with the rows that are written; it is packed while they are.</summary>
    private static byte[] Workbook(Action<StreamWriter> rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add("xl/workbook.xml", w => w.Write("<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"));
            Add("xl/_rels/workbook.xml.rels", w => w.Write("<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
            Add("xl/worksheets/sheet1.xml", w =>
            {
                w.Write("<worksheet><sheetData>");
                rows(w);
                w.Write("</sheetData></worksheet>");
            });

            void Add(string name, Action<StreamWriter> write)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                write(writer);
            }
        }

        return bytes.ToArray();
    }
}
