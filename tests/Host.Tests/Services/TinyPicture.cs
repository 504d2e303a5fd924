namespace Host.Tests.Services;

/// <summary>The smallest picture that can be read as one.</summary>
internal static class TinyPicture
{
    public static byte[] Bytes { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
