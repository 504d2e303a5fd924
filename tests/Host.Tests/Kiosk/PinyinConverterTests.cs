using StationKiosk.Host.Kiosk.Pinyin;

namespace Host.Tests.Kiosk;

public sealed class PinyinConverterTests
{
    private static readonly ChineseReadings Readings = new(PinyinLexicon.Shared);
    private static readonly PinyinConverter Pinyin = new(PinyinLexicon.Shared, new OwnWords(Readings));

    [Theory]
    [InlineData("chachesiji", "叉车司机")]
    [InlineData("woxiangzhaoyifenyebandegongzuo", "我想找一份夜班的工作")]
    [InlineData("xianzaiyoushenmegongzuo", "现在有什么工作")]
    [InlineData("yiliaobaoxian", "医疗保险")]
    [InlineData("shiyebaoxianjin", "失业保险金")]
    [InlineData("baojie", "保洁")]
    [InlineData("yuesao", "月嫂")]
    [InlineData("hugong", "护工")]
    [InlineData("yinhang", "银行")]
    [InlineData("zhongguorenmin", "中国人民")]
    [InlineData("woyaoshenqinggongzufang", "我要申请公租房")]
    [InlineData("shenfenzhengdiule", "身份证丢了")]
    [InlineData("zhanlve", "战略")]
    [InlineData("zhanlue", "战略")]
    [InlineData("nver", "女儿")]
    public void Letters_without_spaces_become_the_sentence_first(string letters, string sentence)
    {
        var candidates = Convert(letters);

        Assert.Equal(new Candidate(sentence, letters.Length), candidates[0]);
    }

    [Theory]
    [InlineData("zhangwei", "张伟")]
    [InlineData("wangxiuying", "王秀英")]
    [InlineData("ouyangfeng", "欧阳峰")]
    [InlineData("shanxiaoyan", "单晓燕")]
    [InlineData("limei", "李梅")]
    [InlineData("lvliang", "吕亮")]
    [InlineData("zhangw", "张伟")]
    public void A_name_field_puts_whole_names_first(string letters, string name) =>
        Assert.Contains(name, Texts(letters, PinyinMode.Name).Take(4), StringComparer.Ordinal);

    [Fact]
    public void A_name_field_offers_the_common_family_name_first() =>
        Assert.Equal("张", Convert("zhang", PinyinMode.Name)[0].Text);

    [Theory]
    [InlineData("yue", "玥")]
    [InlineData("zhe", "喆")]
    public void After_the_family_name_characters_of_given_names_lead(string letters, string character) =>
        Assert.Contains(character, Texts(letters, PinyinMode.Given).Take(8), StringComparer.Ordinal);

    [Fact]
    public void Choosing_a_beginning_leaves_the_rest_of_the_letters()
    {
        var beginning = Convert("baojiebaoan").First(candidate => candidate.Text == "报捷");

        Assert.Equal("baojie".Length, beginning.Letters);
    }

    [Fact]
    public void Initials_find_words_too()
    {
        Assert.Equal("司机", Texts("sj")[0]);
        Assert.Equal("叉车司机", Texts("chachesj")[0]);
    }

    [Fact]
    public void An_apostrophe_ends_a_syllable_and_counts_as_typed()
    {
        var candidates = Convert("xi'an");

        Assert.DoesNotContain(candidates, candidate => candidate.Text == "先");
        Assert.Equal(new Candidate("西安", 5), candidates[0]);
    }

    [Fact]
    public void A_half_typed_word_is_completed() =>
        Assert.Contains("失业保险金", Texts("shiyebaoxianj").Take(3), StringComparer.Ordinal);

    [Fact]
    public void Every_string_of_letters_has_a_candidate_for_all_of_it()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var letters = new string([.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => (char)('a' + random.Next(26)))]);

            Assert.Contains(Convert(letters), candidate => candidate.Letters == letters.Length && candidate.Text.Length > 0);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("'")]
    public void Nothing_readable_gives_nothing(string typed) => Assert.Empty(Convert(typed));

    [Fact]
    public void Letters_beyond_the_limit_stay_for_later()
    {
        var candidates = Convert(string.Concat(Enumerable.Repeat("gongzuo", 20)));

        Assert.Equal(63, candidates[0].Letters);
    }

    [Fact]
    public void The_stations_own_words_are_typed_as_one()
    {
        var own = new OwnWords(Readings);
        own.Replace("jobs", ["嘉禧物流（夜班）", "A1"]);
        var converter = new PinyinConverter(PinyinLexicon.Shared, own);

        Assert.Equal("嘉禧物流", converter.Convert("jiaxiwuliu", PinyinMode.Text)[0].Text);

        own.Replace("jobs", []);

        Assert.DoesNotContain(converter.Convert("jiaxiwuliu", PinyinMode.Text), candidate => candidate.Text == "嘉禧物流");
    }

    private static IReadOnlyList<Candidate> Convert(string letters, PinyinMode mode = PinyinMode.Text) =>
        Pinyin.Convert(letters, mode);

    private static List<string> Texts(string letters, PinyinMode mode = PinyinMode.Text) =>
        [.. Convert(letters, mode).Select(candidate => candidate.Text)];
}
