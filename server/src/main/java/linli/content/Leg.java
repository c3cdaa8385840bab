package linli.content;

import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;

/** A conversion card at the end of a post: what it leads to, and a word about it. */
public record Leg(Thing thing, Bilingual note) {}
