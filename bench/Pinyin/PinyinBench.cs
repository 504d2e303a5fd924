using System.Diagnostics;
using System.Security.Cryptography;
using StationKiosk.Host.Kiosk.Pinyin;

namespace StationKiosk.Bench.Pinyin;

/// <summary>Every keystroke of many sentences, as the kiosk asks: all candidates of all letters so far, in each mode.</summary>
internal static class PinyinBench
{
    private static readonly byte[] Plain = new byte[1 << 20];
    private static readonly string[] Sentences =
    [
        "woxiangzhaoyifenyebandegongzuo", "xianzaiyoushenmegongzuo", "chachesiji", "yiliaobaoxian", "shiyebaoxianjin",
        "woyaobanliyanglaobaoxianzhuanyi", "qingwenshenfenzhenbujianlezenmeban", "xiangxuediangongdenanabaoming",
        "youmeiyoubaochizhudegongzuo", "wojiazaichengdongxiangzhaolijiajindegongzuo", "haiziyaoshangyoueryuan",
        "laobantuoqianwogongzisangeyuele", "gongsimeiyouqianlaodonghetong", "tuixiurenyuankeyishenqingma",
        "sj", "yh", "zg", "sybxj", "wxzgz", "xian", "shi", "yi", "zhuangshigongchengyouxiangongsi",
    ];

    public static PinyinFigures Run()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var lexicon = PinyinLexicon.Shared;
        var readings = new ChineseReadings(lexicon);
        var converter = new PinyinConverter(lexicon, new OwnWords(readings));
        converter.Convert("gongzuo", PinyinMode.Text);
        var load = clock.Elapsed.TotalMilliseconds;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0;

        Keystrokes(converter);
        var (keystrokes, control) = Keystrokes(converter);
        return new PinyinFigures(
            Round(load), Round(memory), keystrokes.Length,
            At(keystrokes, 0.50), At(keystrokes, 0.99), At(keystrokes, 1),
            At(control, 0.50), At(control, 0.99), At(control, 1),
            Round(InitialsRate(readings)));
    }

    private static (double[] Keystrokes, double[] Control) Keystrokes(PinyinConverter converter)
    {
        var times = new List<double>();
        var control = new List<double>();
        foreach (var mode in Enum.GetValues<PinyinMode>())
        {
            foreach (var sentence in Sentences)
            {
                for (var length = 1; length <= sentence.Length; length++)
                {
                    var start = Stopwatch.GetTimestamp();
                    converter.Convert(sentence[..length], mode);
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                    start = Stopwatch.GetTimestamp();
                    SHA256.HashData(Plain);
                    control.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        return ([.. times.Order()], [.. control.Order()]);
    }

    private static double InitialsRate(ChineseReadings readings)
    {
        string[] titles = ["叉车司机（夜班，包吃住）", "养老护理员", "重庆火锅店服务员", "银行大堂保安", "电子厂普工 日结", "幼儿园保育员"];
        const int Rounds = 5000;
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var title in titles)
            {
                readings.Initials(title);
            }
        }

        return Rounds * titles.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double At(double[] sorted, double share) => Round(sorted[(int)Math.Ceiling(sorted.Length * share) - 1]);

    private static double Round(double figure) => Math.Round(figure, 2);
}
