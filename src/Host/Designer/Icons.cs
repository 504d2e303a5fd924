namespace StationKiosk.Host.Designer;

/// <summary>The icons that are offered for tiles and ways in: of the kit's those that mean something to a resident.</summary>
internal static class Icons
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "briefcase", "clipboard-list", "file-text", "file-check", "id-card", "user-plus", "users", "handshake", "heart-handshake", "hand-heart",
        "graduation-cap", "book-open", "school", "bed", "hotel", "house", "building-2", "landmark", "store", "factory", "hospital", "stethoscope",
        "map-pin", "map", "bus", "bike", "car", "truck", "phone", "phone-call", "headset", "megaphone", "message-square-text", "shield-check",
        "shield-alert", "scale", "wallet", "banknote", "coins", "credit-card", "receipt", "calendar", "calendar-check", "clock", "bell", "ticket",
        "list-checks", "search", "circle-question-mark", "info", "star", "heart", "baby", "accessibility", "hammer", "wrench", "hard-hat", "forklift",
        "package", "shopping-cart", "chef-hat", "utensils", "shirt", "brush-cleaning", "leaf", "umbrella", "sparkles", "globe", "languages", "layout-grid",
        "chevron-right",
    ];
}
