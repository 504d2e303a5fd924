using System.Text;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// Words that stand in the headings of lists everywhere, in simplified and traditional characters. Read in a wrong old encoding none of them
/// comes out, so they tell which one a short file is in.
/// </summary>
internal static class HeadingWords
{
    private const int LinesRead = 10;

    private static readonly string[] Words =
    [
        "名称", "名稱", "单位", "單位", "公司", "企业", "企業", "姓名", "性别", "性別", "电话", "電話", "手机", "手機", "联系", "聯繫", "聯絡", "日期", "时间", "時間", "地址", "地点", "地點",
        "职位", "職位", "岗位", "崗位", "工种", "工種", "工资", "工資", "薪资", "薪資", "薪水", "待遇", "人数", "人數", "備註", "备注", "序号", "序號", "编号", "編號", "招聘", "徵才", "要求", "截止",
        "課程", "课程", "班级", "班級", "学历", "學歷", "身份", "身分", "证号", "證號", "年龄", "年齡", "街道", "區域", "区域", "房間", "房间", "床位", "金額", "金额",
    ];

    /// <summary>How many of the words the first lines hold.</summary>
    public static int Count(ReadOnlySpan<byte> head, Encoding encoding)
    {
        var lines = encoding.GetString(head).Split('\n').Take(LinesRead);
        return lines.Sum(line => Words.Count(word => line.Contains(word, StringComparison.Ordinal)));
    }
}
