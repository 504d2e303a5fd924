using System.Text.Json.Nodes;
using StationKiosk.Sdk.Cases;

namespace StationKiosk.Sdk.Plugins;

/// <summary>The cases of a module, for the plugin's own pages. What is personal stays sealed until <see cref="RevealAsync"/> is given a reason.</summary>
public interface IModuleCases
{
    /// <summary>One case of the module, or <see langword="null"/>.</summary>
    /// <param name="id">The id of the case.</param>
    CaseSummary? Get(string id);

    /// <summary>The case with a ticket's code as somebody typed or scanned it; <see langword="null"/> when it is none of this module's, or outdated.</summary>
    /// <param name="typed">With or without hyphens, in either case, or the whole address of a scanned slip.</param>
    CaseSummary? ByCode(string? typed);

    /// <summary>The cases that a query names, the oldest first.</summary>
    /// <param name="query">What is sought.</param>
    IReadOnlyList<CaseSummary> Find(CaseQuery query);

    /// <summary>
    /// The personal answers of cases in clear, by case id; one that was erased is missing. Every case is written into the audit trail first.
    /// Only on the console, for an account that may see personal data and this module's cases.
    /// </summary>
    /// <param name="ids">The cases.</param>
    /// <param name="why">A coded reason, one of <c>contact</c>, <c>arrange</c>, <c>asked</c>, <c>correct</c>, <c>oversight</c>, <c>print</c>.</param>
    /// <param name="cancellation">Ends it between two cases.</param>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or they may not.</exception>
    Task<IReadOnlyDictionary<string, JsonObject>> RevealAsync(IReadOnlyCollection<string> ids, string why, CancellationToken cancellation = default);

    /// <summary>Hands in several forms of one kind in one unit of work: all of them or none. Runs the module's submit handler for each, and holds its guard.</summary>
    /// <param name="entries">At most 200, all of one kind.</param>
    /// <param name="key">Names this attempt: the same key again gives the same tickets and stores nothing twice.</param>
    /// <param name="cancellation">Cancels the waiting, not a unit that has begun.</param>
    /// <exception cref="RefusedException">A limit or the module's handler refused one of them; nothing was stored.</exception>
    Task<IReadOnlyList<CaseTicket>> SubmitAsync(IReadOnlyList<CaseEntry> entries, string key, CancellationToken cancellation = default);

    /// <summary>Takes a step of a case as whoever is signed in, or as the resident by code on a kiosk; runs the module's transition handler.</summary>
    /// <param name="id">The case.</param>
    /// <param name="way">The id of the transition.</param>
    /// <param name="reason">The coded reason where the step asks for one.</param>
    /// <param name="asked">What the step asks to be filled in, as the fields' <see cref="Fields.Field.Read"/> gives it.</param>
    /// <returns>False when somebody was faster, the step is not open from its state, lacks its reason, or is not theirs to take.</returns>
    /// <exception cref="RefusedException">The module's handler refused; nothing was stored.</exception>
    Task<bool> MoveAsync(string id, string way, string reason = "", JsonObject? asked = null);

    /// <summary>The mark of a person or employer, as <see cref="CaseSummary.Person"/> and the import reader <c>person</c> have it.</summary>
    /// <param name="value">An ID number, credit code or telephone number, as typed.</param>
    string PersonOf(string value);
}
