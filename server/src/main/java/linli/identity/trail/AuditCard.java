package linli.identity.trail;

import java.time.Instant;
import linli.identity.PersonCard;
import linli.identity.PersonCards;
import linli.shared.Ids;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An act.
 *
 * @param actor null of the system
 * @param actorName null of the system and of who has left
 * @param personName the name of the person among the details; null where there is none
 */
record AuditCard(
        String id,
        @Nullable PersonId actor,
        @Nullable String actorName,
        @Nullable String personName,
        String action,
        JsonNode details,
        Instant at) {

    /** Whom it was done to, or whose it was done with. */
    @Nullable
    PersonId person() {
        var owner = details.path("owner");
        var person = details.path("person").asString(owner.path("id").asString(owner.asString("")));
        return person.matches("[1-9][0-9]{0,17}") ? new PersonId(Ids.parse(person)) : null;
    }

    AuditCard named(PersonCards persons) {
        return new AuditCard(id, actor, name(persons, actor), name(persons, person()), action, details, at);
    }

    private static @Nullable String name(PersonCards persons, @Nullable PersonId person) {
        return person == null
                ? null
                : persons.find(person).map(PersonCard::name).orElse(null);
    }
}
