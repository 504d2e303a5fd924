namespace Numbers;

public static class Edition
{
    public static string Say() => "numbers " + typeof(Edition).Assembly.GetName().Version!.ToString(3);
}
