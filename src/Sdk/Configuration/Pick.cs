namespace StationKiosk.Sdk.Configuration;

/// <summary>What a text in settings names, so that the designer offers it as a list instead of asking for an id.</summary>
public enum Pick
{
    /// <summary>A form of the module.</summary>
    Form,

    /// <summary>A kind of case of the module.</summary>
    Case,

    /// <summary>A collection of the module.</summary>
    Collection,

    /// <summary>A list on the kiosk.</summary>
    Screen,

    /// <summary>A text to read on the kiosk.</summary>
    Content,

    /// <summary>A state of the case it stands in.</summary>
    State,

    /// <summary>A page of the form it stands in.</summary>
    Page,

    /// <summary>A rule of the form it stands in.</summary>
    Rule,

    /// <summary>A field of the form it stands in, or of the form that the case it stands in names.</summary>
    FormField,

    /// <summary>A field of the collection it stands in, or of the one that the screen it stands in names.</summary>
    CollectionField,

    /// <summary>A field that staff are asked for in the transition it stands in.</summary>
    AskedField,

    /// <summary>A field that is counted: of the named case's form, the case's state and reason, or of the named collection.</summary>
    CountedField,

    /// <summary>A choice of the fields that the items of the checklist it stands in name.</summary>
    CheckedChoice,

    /// <summary>An icon of the kit.</summary>
    Icon,
}
