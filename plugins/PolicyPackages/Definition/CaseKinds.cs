namespace PolicyPackages.Definition;

/// <summary>The kinds of cases, which settings give their forms, states and steps, and the steps that code takes.</summary>
internal static class CaseKinds
{
    /// <summary>An application with documents.</summary>
    public const string Application = "application";

    /// <summary>A letter that was confirmed once.</summary>
    public const string Confirmation = "confirmation";

    /// <summary>Consent, account or refusal of somebody on a list.</summary>
    public const string Direct = "direct";

    /// <summary>A list of documents that was taken away; nobody is known by it.</summary>
    public const string Checklist = "checklist";

    public static readonly IReadOnlyList<string> All = [Application, Confirmation, Direct, Checklist];

    /// <summary>The state of what has not been asked about yet.</summary>
    public const string Waiting = "waiting";

    /// <summary>The step that puts a case on the call list.</summary>
    public const string Ask = "ask";

    /// <summary>The step that says who somebody is: by what they proved at the kiosk, or by their document at the desk.</summary>
    public const string Prove = "prove";

    /// <summary>The step with which what somebody on a list said holds.</summary>
    public const string Checked = "check";

    /// <summary>What somebody says came of it; the results of the call have the same names.</summary>
    public static readonly IReadOnlyList<string> Results = ["got", "failed", "nothing"];
}
