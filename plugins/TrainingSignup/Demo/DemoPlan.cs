namespace TrainingSignup.Demo;

/// <summary>What the demo teaches, and when. Everything is invented.</summary>
internal static class DemoPlan
{
    private static readonly string[] Subsidised = ["adult", "under-retirement", "not-employed"];
    private static readonly string[] Anyone = ["adult"];

    public static readonly IReadOnlyList<DemoCourse> Courses =
    [
        new("养老护理员", "Carer for the elderly", "care", "beginner", 80, 800, 20, "职业技能等级证书", "翻身、喂饭、洗澡、急救，学完可以到养老院、护理站和居家护理上岗。", "Turning, feeding, washing, first aid. For work in care homes, care stations and at home.", Subsidised),
        new("育婴员", "Child carer", "childcare", "middle", 90, 900, 20, "职业技能等级证书", "新生儿照护、辅食、早教，学完可以做月嫂、育婴师、托育员。", "Newborn care, first food, early play. For work in families and nurseries.", Subsidised),
        new("中式烹调（家常菜）", "Chinese home cooking", "cooking", "qualified", 40, 400, 0, "专项职业能力证书", "刀工、火候和二十道家常菜，可以到食堂、小饭馆帮厨。", "Knife work, heat and twenty dishes. For canteens and small restaurants.", ["adult", "local"]),
        new("家政服务员", "Housekeeper", "home", "beginner", 48, 500, 20, "职业技能等级证书", "保洁、收纳、衣物护理、与客户沟通。", "Cleaning, tidying, laundry, talking with customers.", Subsidised),
        new("低压电工", "Low-voltage electrician", "electric", "qualified", 72, 1000, 0, "特种作业操作证", "安全用电、线路安装与检修，考试合格发操作证。", "Safety, wiring and repair; the licence is given after the test.", ["adult", "under-retirement"]),
        new("叉车司机", "Forklift driver", "forklift", "qualified", 60, 1200, 0, "特种设备作业人员证", "实车练习，学完可以到物流园、工厂仓库上岗。", "Practice on the truck. For logistics parks and warehouses.", Subsidised),
        new("直播卖货入门", "Selling by live stream", "online", "none", 24, 0, 0, "结业证", "手机直播、选品、打包发货，适合卖自家农产品。", "Live stream by phone, choosing goods, packing. For selling what one grows.", Anyone),
        new("蔬菜大棚管理", "Vegetables under glass", "farming", "none", 30, 0, 30, "结业证", "育苗、温湿度、病虫害，到白鹭农业园现场学。", "Seedlings, climate, pests; taught on the spot at Bailu farm park.", Anyone),
        new("电脑办公基础", "Office computing", "computer", "none", 36, 0, 0, "结业证", "打字、表格、邮件、打印，从开机学起。", "Typing, tables, mail, printing, from the very beginning.", Anyone),
        new("手工编织", "Weaving by hand", "craft", "none", 20, 0, 0, "结业证", "竹编、草编、钩针，做好的统一收购，在家就能干。", "Bamboo, straw and crochet; what is made is bought, and the work can be done at home.", Anyone),
        new("焊工（初级）", "Welder, beginners", "electric", "beginner", 96, 1000, 20, "职业技能等级证书", "手工电弧焊和气体保护焊，一人一个工位。", "Arc and gas welding, a bench for everyone.", Subsidised),
        new("保洁主管", "Cleaning supervisor", "home", "advanced", 32, 600, 0, "职业技能等级证书", "排班、验收、用品管理，给有三年经验的人。", "Rosters, checks, supplies; for people with three years of practice.", ["adult"]),
    ];

    public static readonly IReadOnlyList<DemoClass> Classes =
    [
        new(0, -62, 3, ["mon", "wed", "fri"], "09:00", "16:00", "城东街道", "林秀英", 12, 12),
        new(3, -55, 2, ["tue", "thu"], "09:00", "12:00", "春风街道", "何美兰", 10, 9),
        new(6, -12, 3, ["tue", "thu"], "14:00", "17:00", "春风路", "周晓峰", 12, 12),
        new(2, -5, 2, ["mon", "wed", "fri"], "09:00", "12:00", "城东农贸市场", "郭大勇", 10, 8),
        new(8, -2, 3, ["mon", "wed"], "18:30", "20:30", "春风路", "沈洁", 10, 10),
        new(1, 5, 4, ["tue", "thu"], "09:00", "16:00", "城东街道", "何美兰", 8, 12),
        new(0, 7, 4, ["mon", "wed", "fri"], "09:00", "16:00", "春风街道", "林秀英", 20, 9),
        new(5, 9, 2, [], "08:30", "11:30", "城东物流园", "马志强", 6, 9),
        new(4, 10, 3, ["sat", "sun"], "09:00", "16:00", "晨光工业园", "顾建国", 16, 5),
        new(3, 12, 2, ["mon", "thu"], "14:00", "17:00", "湖滨街道", "何美兰", 15, 4),
        new(9, 13, 3, ["wed"], "14:00", "16:30", "河西街道", "白玉梅", 20, 3),
        new(7, 15, 2, ["sat"], "08:30", "12:00", "南桥镇", "秦守田", 25, 6),
        new(10, 17, 5, ["mon", "tue", "thu"], "18:00", "21:00", "晨光工业园", "顾建国", 12, 2),
        new(6, 20, 2, ["tue", "fri"], "18:30", "20:30", "春风路", "周晓峰", 20, 7),
        new(2, 23, 2, ["tue", "thu"], "14:00", "17:00", "石桥镇", "郭大勇", 12, 0),
        new(8, 27, 4, ["wed", "fri"], "09:00", "11:00", "春风街道", "沈洁", 15, 1),
        new(11, 30, 1, ["sat", "sun"], "09:00", "12:00", "城东街道", "何美兰", 10, 3),
        new(1, 35, 4, ["mon", "wed"], "09:00", "16:00", "湖滨街道", "何美兰", 15, 0),
        new(5, 42, 2, [], "08:30", "11:30", "城东物流园", "马志强", 8, 0),
        new(7, 50, 2, ["sat", "sun"], "08:30", "12:00", "白鹭镇", "秦守田", 25, 0),
    ];

    public static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"];
    public static readonly string[] Given = ["秀兰", "建华", "桂芳", "志明", "玉珍", "海燕", "国强", "丽萍", "春梅", "永刚", "晓红", "文军", "淑芬", "小龙", "美玲", "德福", "雪琴", "立新", "凤英", "家豪"];
}
