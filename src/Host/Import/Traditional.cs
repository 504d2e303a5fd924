using System.Collections.Frozen;

namespace StationKiosk.Host.Import;

/// <summary>Characters of headings in traditional writing with what they are in ours: a heading names the same field in both. Values are never touched.</summary>
internal static class Traditional
{
    private const string Pairs =
        "稱称單单電电話话機机聯联繫系絡络時时間间點点職职崗岗種种資资數数備备註注號号編编學学歷历課课級级證证齡龄區区務务條条員员業业準准實实際际發发領领補补貼贴費费額额類类別别縣县鎮镇鄉乡"
        + "無无檔档書书應应聘聘專专長长經经驗验師师傳传門门開开關关網网郵邮簡简體体質质過过還还標标題题處处來来對对從从屬属險险雙双輪轮宿宿國国現现狀状態态學学習习訓训練练營营開开結结訂订總总計计姓姓負负責责"
        + "歲岁內内環环規规則则負负後后裡里萬万億亿與与產产勞劳動动僱雇傭佣團团隊队圖图館馆廠厂樓楼層层場场車车達达遠远進进連连運运選选適适醫医護护認认說说語语讀读請请識识議议記记設设評评試试詳详該该調调";

    private static readonly FrozenDictionary<char, char> Ours = Enumerable.Range(0, Pairs.Length / 2)
        .Select(at => (From: Pairs[at * 2], To: Pairs[(at * 2) + 1])).Where(p => p.From != p.To).DistinctBy(p => p.From).ToFrozenDictionary(p => p.From, p => p.To);

    public static string Simplified(string text) => string.Concat(text.Select(c => Ours.GetValueOrDefault(c, c)));
}
