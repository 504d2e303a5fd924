using System.Text;
using JobBoard.Pay;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace JobBoard.Out;

/// <summary>
/// Postings as plain text that a clerk pastes into a chat group: numbered, two lines each, with the station's name at
/// both ends, because such texts travel without their sender.
/// </summary>
internal sealed class ChatText(JobBoardSettings settings, SiteInfo site, ITexts texts)
{
    private readonly PostingPresentation _presentation = new(settings);

    public string Of(IReadOnlyList<Posting> postings)
    {
        var text = new StringBuilder();
        var station = texts.Show(site.Name).Text;
        text.Append(texts["job-board.chat.head", station, postings.Count].Text).Append('\n');
        for (var at = 0; at < postings.Count; at++)
        {
            Append(text, postings[at], at + 1);
        }

        text.Append('\n').Append(texts["job-board.chat.fees"].Text);
        if (settings.ContactPolicy != ContactPolicy.Hidden && site.Phone is { Length: > 0 } phone)
        {
            text.Append('\n').Append(texts["job-board.chat.foot-phone", station, phone].Text);
        }

        if (site.Place is { } place)
        {
            text.Append('\n').Append(texts["job-board.chat.foot-place", texts.Show(place).Text].Text);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, Posting posting, int number)
    {
        var title = PostingPresentation.TitleOf(posting, texts.Language);
        var pay = PayWords.Of(posting.Pay, posting.PayText, texts);
        text.Append('\n').Append(texts["job-board.chat.item", number, title, pay].Text);
        var benefits = _presentation.LabelsOf(PostingFields.Benefits, posting.Benefits.Take(3), texts.Language);
        string[] details = [posting.Employer, posting.Place, .. benefits, PhoneOf(posting)];
        text.Append("\n   ").AppendJoin(" · ", details.Where(detail => detail.Length > 0)).Append('\n');
    }

    // The station's own number stands once at the end.
    private string PhoneOf(Posting posting) =>
        settings.ContactPolicy == ContactPolicy.Employer && posting.Phone.Length > 0 ? texts["job-board.chat.phone", posting.Phone].Text : "";
}
