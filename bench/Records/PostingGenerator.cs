using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace StationKiosk.Bench.Records;

/// <summary>Synthetic postings of about 900 bytes: 司机 in one of eight, 服务 in two of three, 钢琴教师 in one of a hundred.</summary>
internal sealed class PostingGenerator(int seed)
{
    public static readonly string[] Districts = ["福田", "罗湖", "南山", "盐田", "宝安", "龙岗", "龙华", "坪山", "光明", "大鹏"];
    private static readonly string[] Tags = ["妈妈岗", "银龄岗", "短时岗", "零工", "包吃住", "五险一金", "双休"];
    private static readonly string[] Occupations = ("普工,服务员,保安,保洁员,营业员,快递员,外卖骑手,销售代表,客服专员,收银员,仓库管理员,网约车司机,货车司机,文员,会计,出纳,"
        + "幼儿园教师,家政服务员,护理员,育婴师,厨师,洗碗工,电工,焊工,叉车司机,机械操作工,质检员,装配工,缝纫工,行政前台,人事专员,软件开发工程师,产品经理,"
        + "公交司机,房产经纪人,护士,药剂师,养老院护工,月嫂,钟点工,园艺工,水电维修工,汽车维修工,美容师,健身教练,钢琴教师,英语教师,社区工作者,网格员,翻译,导游,咖啡师,面包师,摄影师,建筑工程师,安全员,采购专员,无人机飞手").Split(',');
    private static readonly string[] Sentences = ("负责日常接待与客户服务工作,按时完成上级交办的各项任务,熟悉本岗位操作流程者优先,身体健康能吃苦耐劳,工作认真负责有团队精神,具有良好的沟通能力,学历不限有经验者优先,"
        + "每天工作八小时做六休一,月休四天可以轮休,提供免费工作餐和住宿,入职即购买社会保险和住房公积金,享受法定节假日和带薪年假,按月准时发放工资从不拖欠,提供岗前培训和职业技能提升补贴,全勤奖和绩效奖金另计,工作地点靠近地铁站交通便利,"
        + "负责车间设备的操作与日常维护,做好产品质量检验和记录,配合仓库完成物料的收发与盘点,保持工作区域卫生整洁,严格遵守安全生产规定,能够适应两班倒夜班工作,会使用办公软件制作表格,负责文件的整理归档和数据录入,接听客户电话解答疑问,"
        + "需持有驾驶证三年以上驾龄,负责车辆的清洁保养和安全检查,按照路线准时完成配送任务,负责门店商品陈列与补货,收银结账并核对每日账目,维护老客户开发新客户,照顾老人的饮食起居和日常护理,有爱心有耐心普通话标准,时间灵活适合需要接送孩子的家长,"
        + "本岗位由街道公共就业服务站推荐,应聘者请携带身份证到服务站登记,面试通过后三日内安排入职,试用期一个月表现优秀可提前转正,符合条件者可申请一次性就业补贴").Split(',');

    private readonly Random random = new(seed);

    public JsonObject Next(int number)
    {
        var occupation = Occupations[(int)(Occupations.Length * Math.Pow(random.NextDouble(), 1.2))];
        var low = 2500L + (500 * (int)(20 * Math.Pow(random.NextDouble(), 1.8)));
        return new JsonObject
        {
            ["title"] = $"{(random.Next(3) == 0 ? "诚聘" : "")}{occupation}{(random.Next(4) == 0 ? "（夜班）" : "")}",
            ["employer"] = $"深圳市{Rare(2)}有限公司",
            ["text"] = Text(),
            ["district"] = Districts[(int)(Districts.Length * Math.Pow(random.NextDouble(), 1.6))],
            ["payMin"] = low,
            ["payMax"] = low + (500 * (1 + random.Next(10))),
            ["tags"] = new JsonArray([.. Tags.Where(_ => random.Next(5) == 0).Select(t => JsonValue.Create(t))]),
            ["headcount"] = 1 + random.Next(30),
            ["latitude"] = Math.Round(22.5 + (random.NextDouble() * 0.35), 6),
            ["longitude"] = Math.Round(113.8 + (random.NextDouble() * 0.7), 6),
            ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://jobs.example/{number}"),
        };
    }

    private string Text()
    {
        var text = new StringBuilder("岗位职责：");
        while (text.Length < 195)
        {
            var dice = random.NextDouble();
            text.Append(dice < 0.16 ? Rare(6 + random.Next(8)) : dice < 0.22 ? $"招{Occupations[random.Next(Occupations.Length)]}{random.Next(1, 30)}名" : Sentences[(int)(Sentences.Length * Math.Pow(random.NextDouble(), 1.4))]);
            text.Append(random.Next(3) == 0 ? '。' : '，');
        }

        return text.ToString();
    }

    /// <summary>Characters of no meaning, so that the index has a long tail of words as in life.</summary>
    private string Rare(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)(0x4E00 + (int)(6000 * Math.Pow(random.NextDouble(), 2.2)))));
}
