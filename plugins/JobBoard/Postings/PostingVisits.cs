using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Employers;
using JobBoard.Reports;
using JobBoard.Settings;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Postings;

/// <summary>What residents hand in about a posting, in the unit of work that stores their case.</summary>
internal sealed class PostingVisits(JobBoardSettings settings)
{
    /// <summary>Takes an interest only while the posting can be seen: a list may have stood on the screen past midnight.</summary>
    public void Interest(IModuleWork work, CaseEvent handedIn)
    {
        if (handedIn.Subject is not { } posting || !Listing.IsListed(PostingBody.Read(posting), work.Today))
        {
            throw new RefusedException(settings.Label("over"));
        }

        work.Update(PostingCollection.Id, posting, new JsonObject { [PostingFields.Interests] = (posting.Body.Integer(PostingFields.Interests) ?? 0) + 1 });
        MonthCounts.Add(work, MonthCollection.Interests, 1);
    }

    /// <summary>Counts a complaint with the employer of the posting, so that several of them are seen together.</summary>
    public static void Complaint(IModuleWork work, CaseEvent handedIn)
    {
        MonthCounts.Add(work, MonthCollection.Complaints, 1);
        if (handedIn.Subject is { } posting)
        {
            var employer = EmployerBook.FindOrAdd(work, posting);
            var complaints = (employer.Body.Integer(EmployerFields.Complaints) ?? 0) + 1;
            work.Update(EmployerCollection.Id, employer, new JsonObject { [EmployerFields.Complaints] = complaints });
        }
    }
}
