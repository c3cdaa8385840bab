package linli.identity;

import linli.shared.text.Bilingual;

/** A person of the demonstration whom a visitor may become by one click. */
public record DemoSignIn(String key, DemoRole role, String name, Bilingual description) {}
