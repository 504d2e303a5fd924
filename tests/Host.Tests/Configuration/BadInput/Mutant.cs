using System.Text;

namespace Host.Tests.Configuration.BadInput;

/// <summary>A configuration file as a slip, a bad editor or a broken disk may leave it. The same seed gives the same file.</summary>
internal static class Mutant
{
    private static readonly byte[][] Spoilers =
    [
        [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0], [7], [0xEF, 0xBB, 0xBF], [0xB9, 0xA4],
        .. new[] { "，", "：", "“", "'", "\\ud800", "\\u0000", "1e400", "-99999999999999999999999999999", "0.0000000000000000000000000001", "null", "true", "[]", "{}", "\"\"", "\"kind\": \"fone\",", "//", "/*", ",", "}", "]", "\"", "NaN" }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Of(byte[] good, int seed)
    {
        var random = new Random(seed);
        var bytes = good.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 2; times--)
        {
            Spoil(bytes, random);
        }

        return [.. bytes];
    }

    private static void Spoil(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count - 1);
        var length = Math.Min(random.Next(1, 200), bytes.Count - at);
        switch (random.Next(12))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 3:
                var span = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), span);
                break;
            case 4:
                bytes.RemoveRange(at, length);
                break;
            case 5:
                bytes.InsertRange(at, Spoilers[random.Next(Spoilers.Length)]);
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat((byte)(random.Next(2) == 0 ? '[' : '{'), random.Next(1, 100_000)));
                break;
            default:
                Meaning(bytes, random);
                break;
        }
    }

    // Slips that are good JSON: another type, a member that is gone, stands twice or is called otherwise.
    private static void Meaning(List<byte> bytes, Random random)
    {
        var lines = Encoding.UTF8.GetString([.. bytes]).Split('\n').ToList();
        var at = random.Next(lines.Count);
        var line = lines[at];
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = new[] { "1", "-1", "\"x\"", "true", "null", "[]", "{}", "[1, 2]", "{ \"zh-CN\": \"\", \"en\": \"x\" }", "99999999999", "0.5", "\"2026-13-45\"", "{ \"field\": \"age\", \"atLeast\": 16 }", "{ \"not\": { \"not\": { \"rule\": \"age\" } } }", "{ \"all\": [] }", Deep(random.Next(1, 90)) }[random.Next(16)];
        switch (random.Next(6))
        {
            case 0 when colon > 0 && line.TrimEnd().EndsWith(','):
                lines[at] = line[..(colon + 2)] + value + ",";
                break;
            case 1:
                lines.RemoveAt(at);
                break;
            case 2:
                lines.Insert(random.Next(lines.Count), line);
                break;
            case 3 when colon > 3:
                lines[at] = line[..(colon - 2)] + "q" + line[(colon - 1)..];
                break;
            case 4:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], line);
                break;
            default:
                lines[at] = line.Replace("yes", "no", StringComparison.Ordinal).Replace("\"field\": \"", "\"field\": \"x", StringComparison.Ordinal).Replace("true", "false", StringComparison.Ordinal);
                break;
        }

        bytes.Clear();
        bytes.AddRange(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    private static string Deep(int depth) => string.Concat(Enumerable.Repeat("{ \"not\": ", depth)) + "{ \"field\": \"age\", \"given\": true }" + string.Concat(Enumerable.Repeat(" }", depth));
}
