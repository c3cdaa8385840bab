package linli.shared.thing;

import linli.shared.PersonId;

/** Who may see a thing. */
public sealed interface Audience {
    Audience EVERYBODY = new Everybody();

    /** Whoever comes, signed in or not. */
    record Everybody() implements Audience {}

    /** Whoever has the permission over the brand or anything of it. */
    record Staff(String permission) implements Audience {}

    /** Those who sit in a community, and those who have the permission over it. */
    record Neighbours(long community, String permission) implements Audience {}

    /** One person, and those who have the permission over the brand. */
    record Own(PersonId person, String permission) implements Audience {}
}
