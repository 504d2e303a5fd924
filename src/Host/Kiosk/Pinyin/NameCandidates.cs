namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// What letters become in a name field: a family name of exactly these letters, whole names, family names at their
/// start, then given names.
/// </summary>
internal sealed class NameCandidates(NameTable names)
{
    private const int WholeNames = 12;
    private const int CharactersForASyllable = 6;
    private const int HalfTypedCost = 2000;

    public void Add(TypedLetters letters, PinyinMode mode, CandidateList found)
    {
        var text = letters.Text;
        if (mode is PinyinMode.Name)
        {
            AddBest(names.Surnames(text), text.Length, found);
            AddBest(WholeNamesOf(letters), text.Length, found);
            for (var length = text.Length - 1; length > 0; length--)
            {
                AddBest(names.Surnames(text.AsSpan(0, length)), length, found);
            }
        }

        AddBest(GivenNames(letters, 0, known: 0), text.Length, found);
        for (var length = text.Length - 1; length > 0; length--)
        {
            AddBest(names.Given(text.AsSpan(0, length)), length, found);
        }
    }

    private static void AddBest(IEnumerable<NamePart> parts, int length, CandidateList found)
    {
        foreach (var part in parts.OrderBy(part => part.Cost).Take(WholeNames))
        {
            found.Add(part.Text, length);
        }
    }

    private IEnumerable<NamePart> WholeNamesOf(TypedLetters letters)
    {
        for (var length = 1; length < letters.Length; length++)
        {
            var surnames = names.Surnames(letters.Text.AsSpan(0, length));
            if (surnames.Count == 0)
            {
                continue;
            }

            var given = GivenNames(letters, length, 1UL << length).OrderBy(part => part.Cost).Take(WholeNames).ToList();
            foreach (var surname in surnames.Take(CharactersForASyllable))
            {
                foreach (var part in given)
                {
                    yield return new NamePart(surname.Text + part.Text, surname.Cost + part.Cost);
                }
            }
        }
    }

    /// <summary>Given names of one or two characters; an apostrophe must stand where a syllable ends.</summary>
    private IEnumerable<NamePart> GivenNames(TypedLetters letters, int start, ulong known)
    {
        var text = letters.Text[start..];
        var open = letters.Cuts & ~known & ~(1UL << letters.Length);
        var single = open == 0 ? names.Given(text).Concat(names.GivenStartingWith(text).Select(HalfTyped)) : [];
        var whole = open != 0 ? names.Given(text).Where(part => part.Text.Length > 1) : [];
        return single.Concat(whole).Concat(Enumerable.Range(1, text.Length - 1)
            .Where(length => (open & ~(1UL << (start + length))) == 0)
            .SelectMany(length => Pairs(text, length)));
    }

    private IEnumerable<NamePart> Pairs(string text, int firstLength)
    {
        var first = Characters(names.Given(text.AsSpan(0, firstLength)));
        var second = Characters(names.Given(text.AsSpan(firstLength)));
        var halfTyped = first.Count > 0 && second.Count == 0 ? Characters(names.GivenStartingWith(text[firstLength..]).Select(HalfTyped)) : second;
        return first.SelectMany(one => halfTyped.Select(two => new NamePart(one.Text + two.Text, one.Cost + two.Cost)));
    }

    private static List<NamePart> Characters(IEnumerable<NamePart> parts) =>
        [.. parts.Where(part => part.Text.Length == 1).OrderBy(part => part.Cost).Take(CharactersForASyllable)];

    private static NamePart HalfTyped(NamePart part) => part with { Cost = part.Cost + HalfTypedCost };
}
