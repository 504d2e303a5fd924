namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>What a field holds, which decides what is offered first.</summary>
internal enum PinyinMode
{
    /// <summary>Words and sentences.</summary>
    Text,

    /// <summary>A person's whole name: family name, then given name.</summary>
    Name,

    /// <summary>A name field whose family name has been entered: given names first.</summary>
    Given,
}
