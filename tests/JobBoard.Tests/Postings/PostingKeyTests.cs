using JobBoard.Postings;

namespace JobBoard.Tests.Postings;

public sealed class PostingKeyTests
{
    [Theory]
    [Trait("row", "J4")]
    [InlineData("云溪晨光电子有限公司", "叉车司机", "云溪-湖滨区")]
    [InlineData("云溪晨光电子（有限公司）", " 叉车 司机 ", "云溪市湖滨区")]
    [InlineData("云溪晨光电子有限责任公司", "叉车司机", "云溪·湖滨区")]
    public void The_same_posting_has_the_same_key(string employer, string title, string place) =>
        Assert.Equal("云溪晨光电子|叉车司机|云溪湖滨区", PostingKey.Of(employer, title, place));

    [Theory]
    [InlineData("云溪晨光电子有限公司", "叉车司机（夜班）", "云溪-湖滨区")]
    [InlineData("云溪晨光电子有限公司", "叉车司机", "云溪-城东区")]
    [InlineData("云溪晨星电子有限公司", "叉车司机", "云溪-湖滨区")]
    public void Another_shift_place_or_employer_is_another_posting(string employer, string title, string place) =>
        Assert.False(PostingKey.Of(employer, title, place) == PostingKey.Of("云溪晨光电子有限公司", "叉车司机", "云溪-湖滨区"));
}
