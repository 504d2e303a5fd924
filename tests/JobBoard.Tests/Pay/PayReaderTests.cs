using JobBoard.Pay;

namespace JobBoard.Tests.Pay;

public sealed class PayReaderTests
{
    [Theory]
    [Trait("row", "J5")]
    [InlineData("4-8千/月", 4000, 8000, "Month")]
    [InlineData("1-1.5万/月", 10000, 15000, "Month")]
    [InlineData("10-15万/年", 100000, 150000, "Year")]
    [InlineData("100元/天", 100, 100, "Day")]
    [InlineData("25元/小时", 25, 25, "Hour")]
    [InlineData("8000-12000元/月", 8000, 12000, "Month")]
    [InlineData("1.2万·13薪", 12000, 12000, "Month")]
    [InlineData("8千-1.2万/月", 8000, 12000, "Month")]
    [InlineData("8000-1.2万/月", 8000, 12000, "Month")]
    [InlineData("8千-1.2万·14薪", 8000, 12000, "Month")]
    [InlineData("4000", 4000, 4000, "Month")]
    [InlineData("4000-6000", 4000, 6000, "Month")]
    [InlineData("3k-5k", 3000, 5000, "Month")]
    [InlineData("3-5K", 3000, 5000, "Month")]
    [InlineData("1.5w/月", 15000, 15000, "Month")]
    [InlineData("150/天", 150, 150, "Day")]
    [InlineData("日薪200", 200, 200, "Day")]
    [InlineData("时薪20元", 20, 20, "Hour")]
    [InlineData("20元/h", 20, 20, "Hour")]
    [InlineData("月薪4000-6000元", 4000, 6000, "Month")]
    [InlineData("4000元/月-6000元/月", 4000, 6000, "Month")]
    [InlineData("年薪10-15万", 100000, 150000, "Year")]
    [InlineData("80000-120000", 80000, 120000, "Year")]
    [InlineData("８０００－１２０００元／月", 8000, 12000, "Month")]
    [InlineData("8000—12000元/月", 8000, 12000, "Month")]
    [InlineData("8000～12000元/月", 8000, 12000, "Month")]
    [InlineData("8000~12000 元 / 月", 8000, 12000, "Month")]
    [InlineData("\u00A04000\u00A0-\u00A06000\u00A0", 4000, 6000, "Month")]
    [InlineData("8,000-12,000元/月", 8000, 12000, "Month")]
    [InlineData("￥5000至7000/月", 5000, 7000, "Month")]
    [InlineData("5000到7000元每月", 5000, 7000, "Month")]
    [InlineData("12000-8000元/月", 8000, 12000, "Month")]
    [InlineData("四千到六千", 4000, 6000, "Month")]
    [InlineData("一万二", 12000, 12000, "Month")]
    [InlineData("两万五/月", 25000, 25000, "Month")]
    [InlineData("5000元/月，每天8小时", 5000, 5000, "Month")]
    [InlineData("25 per hour", 25, 25, "Hour")]
    [InlineData("5000 per month", 5000, 5000, "Month")]
    [InlineData("5000左右", 5000, 5000, "Month")]
    public void Reads_an_amount_and_its_period(string cell, int min, int max, string period)
    {
        var pay = PayReader.Read(cell).Pay;

        Assert.NotNull(pay);
        Assert.Equal((min, max, period), ((int)pay.Min!, (int)pay.Max!, pay.Period.ToString()));
        Assert.False(pay.Negotiable);
    }

    [Theory]
    [InlineData("5千以上", 5000, null)]
    [InlineData("5000+", 5000, null)]
    [InlineData("5000元起", 5000, null)]
    [InlineData("底薪3000+提成", 3000, null)]
    [InlineData("不低于4500元/月", 4500, null)]
    [InlineData("6000元以下", null, 6000)]
    [InlineData("最高8000元/月", null, 8000)]
    [InlineData("up to 8000 per month", null, 8000)]
    public void Leaves_the_open_side_open(string cell, int? min, int? max)
    {
        var pay = PayReader.Read(cell).Pay;

        Assert.NotNull(pay);
        Assert.Equal(((decimal?)min, (decimal?)max), (pay.Min, pay.Max));
    }

    [Theory]
    [InlineData("1.2万·13薪", 13)]
    [InlineData("8000-12000元/月*14薪", 14)]
    [InlineData("1-1.5万 · 13个月薪", 13)]
    [InlineData("1-1.5万/月", null)]
    public void Reads_pays_a_year(string cell, int? pays) => Assert.Equal(pays, PayReader.Read(cell).Pay!.PaysPerYear);

    [Theory]
    [InlineData("面议")]
    [InlineData("工资面议")]
    [InlineData("薪资面谈")]
    [InlineData("Negotiable")]
    public void Negotiable_pay_has_no_amount(string cell)
    {
        var pay = PayReader.Read(cell).Pay;

        Assert.NotNull(pay);
        Assert.True(pay.Negotiable);
        Assert.Null(pay.Min);
        Assert.Null(pay.Max);
    }

    [Fact]
    public void Negotiable_with_an_amount_keeps_both()
    {
        var pay = PayReader.Read("5000-8000元/月，可面议").Pay;

        Assert.Equal((5000m, 8000m, true), (pay!.Min, pay.Max, pay.Negotiable));
    }

    [Theory]
    [InlineData("4000-6000", true)]
    [InlineData("4000-6000元/月", false)]
    [InlineData("1.2万·13薪", false)]
    public void Says_when_the_period_was_only_likely(string cell, bool assumed) =>
        Assert.Equal(assumed, PayReader.Read(cell).Pay!.PeriodAssumed);

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("  \u3000", "Empty")]
    [InlineData("-", "NoAmount")]
    [InlineData("电话联系", "NoAmount")]
    [InlineData("150", "NoPeriod")]
    [InlineData("4-8", "NoPeriod")]
    [InlineData("3元/件", "UnknownUnit")]
    [InlineData("800元/周", "UnknownUnit")]
    [InlineData("底薪3000+全勤300", "SeveralAmounts")]
    [InlineData("试用期3000，转正后4000", "SeveralAmounts")]
    [InlineData("4-8元/月", "OutOfReason")]
    [InlineData("8000元/小时", "OutOfReason")]
    [InlineData("99999999999999999999999999999999", "OutOfReason")]
    public void Names_the_reason_of_an_unreadable_cell(string cell, string fault)
    {
        var reading = PayReader.Read(cell);

        Assert.Null(reading.Pay);
        Assert.Equal(fault, reading.Fault.ToString());
    }

    [Fact]
    public void A_very_long_cell_is_refused_quickly() =>
        Assert.Equal(PayFault.SeveralAmounts, PayReader.Read(new string('9', 100_000)).Fault);

    [Theory]
    [Trait("row", "J7")]
    [InlineData("100元/天", 2175, 2175, true)]
    [InlineData("25元/小时", 4350, 4350, true)]
    [InlineData("12-15万/年", 10000, 12500, true)]
    [InlineData("4-8千/月", 4000, 8000, false)]
    [InlineData("1.2万·13薪", 12000, 12000, false)]
    [InlineData("5千以上", 5000, null, false)]
    [InlineData("面议", null, null, false)]
    public void Everything_compares_as_yuan_a_month(string cell, int? min, int? max, bool about)
    {
        var pay = PayReader.Read(cell).Pay!;

        Assert.Equal((min, max, about), (MonthlyPay.Min(pay), MonthlyPay.Max(pay), MonthlyPay.IsAbout(pay)));
    }
}
