namespace Numbers;

public static class Edition
{
    public static string Tell(string word) => word + " numbers " + typeof(Edition).Assembly.GetName().Version!.ToString(3);
}
