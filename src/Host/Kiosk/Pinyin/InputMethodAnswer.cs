namespace StationKiosk.Host.Kiosk.Pinyin;

internal sealed record InputMethodAnswer(IReadOnlyList<Candidate> Candidates);
