package linli.identity;

/** A person of the demonstration whom a visitor may become by one click. */
public record DemoSignIn(String key, DemoRole role, String name, String description, String descriptionEn) {}
