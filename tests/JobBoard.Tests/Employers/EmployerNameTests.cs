using JobBoard.Employers;

namespace JobBoard.Tests.Employers;

public sealed class EmployerNameTests
{
    [Theory]
    [Trait("row", "J11")]
    [InlineData("云溪晨光电子有限公司")]
    [InlineData("云溪晨光电子有限责任公司")]
    [InlineData("云溪晨光电子股份有限公司")]
    [InlineData("云溪晨光电子（有限公司）")]
    [InlineData(" 云溪　晨光电子 有限公司 ")]
    [InlineData("【云溪晨光电子】")]
    [InlineData("云溪晨光电子公司")]
    public void Spellings_of_one_employer_are_one(string name) => Assert.Equal("云溪晨光电子", EmployerName.Normalised(name));

    [Theory]
    [InlineData("有限公司", "有限公司")]
    [InlineData("Dawn Electronics Co., Ltd.", "dawnelectronics")]
    [InlineData("", "")]
    public void A_name_never_becomes_empty_by_normalising(string name, string normalised) =>
        Assert.Equal(normalised, EmployerName.Normalised(name));

    [Theory]
    [Trait("row", "J11")]
    [InlineData("云溪晨光电子有限公司", "晨光电子有限公司", true)]
    [InlineData("云溪晨光电子有限公司", "云溪晨光电子有限公司城东分公司", true)]
    [InlineData("云溪市晨光电子有限公司", "云溪晨光电子有限公司", true)]
    [InlineData("云溪晨光电子科技有限公司", "云溪辰光电子科技有限公司", true)]
    [InlineData("云溪优品乳业有限公司", "云溪优品物业有限公司", false)]
    [InlineData("云溪晨光电子有限公司", "云溪晨曦食品有限公司", false)]
    [InlineData("晨光", "晨光电子", false)]
    [InlineData("顺达物流", "顺发物流", false)]
    [InlineData("", "云溪晨光电子", false)]
    public void Likely_duplicates_are_found(string first, string second, bool alike)
    {
        Assert.Equal(alike, EmployerName.AreAlikeNormalised(EmployerName.Normalised(first), EmployerName.Normalised(second)));
        Assert.Equal(alike, EmployerName.AreAlikeNormalised(EmployerName.Normalised(second), EmployerName.Normalised(first)));
    }
}
