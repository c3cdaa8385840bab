package linli.shared.thing;

import linli.shared.PersonId;

/** Who may see a thing. */
public sealed interface Audience {
    Audience EVERYBODY = new Everybody();
    Audience STAFF = new Staff();

    /** Whoever comes, signed in or not. */
    record Everybody() implements Audience {}

    /** Whoever works for the brand. */
    record Staff() implements Audience {}

    /** Those who sit in a community, and those who manage it. */
    record Neighbours(long community) implements Audience {}

    /** One person, and the brand's HQ. */
    record Own(PersonId person) implements Audience {}
}
