using System.Text;
using Host.Tests.Accounts;
using Host.Tests.Cases;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Sites;

namespace Host.Tests.Holdings;

/// <summary>A data folder with every kind of piece in it, and the ways in which one of them is spoilt.</summary>
internal static class FilledFolder
{
    /// <summary>Serves once, with an account, a sealed case and a key to sign with; the id of the case.</summary>
    public static async Task<string> FillAsync(string folder)
    {
        await using var app = await StationApp.StartAsync(folder);
        await app.SignInAsync();
        var receipt = await Interests.SubmitAsync(app, "张伟", "13800138000", "key-1");
        _ = app.Get<SigningKey>().Public();
        await app.Get<HoldingsWatch>().LookAsync();
        return receipt.CaseId;
    }

    public static void Spoil(string folder, string piece, string how)
    {
        var data = Path.Combine(folder, "data");
        var file = piece == HoldingPaths.Cookies ? Directory.EnumerateFiles(Path.Combine(data, "keys"), "key-*.xml").First() : Path.Combine(data, piece);
        if (how == "absent")
        {
            File.Delete(file);
            return;
        }

        using var stream = new FileStream(file, FileMode.Open);
        if (how == "read-only")
        {
            // What the engine itself takes for read-only, whoever the process runs as: a file that only a later version may write.
            stream.Position = 18;
            stream.WriteByte(9);
            return;
        }

        stream.Write(Encoding.ASCII.GetBytes(new string('\0', 4096)));
    }
}
