package linli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.media.MediaId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Persons are found by their primary key or by the unique index of their phone or e-mail. */
@Repository
class PeopleRepository {
    record Row(PersonId id, String name, @Nullable String phone) {}

    private final Database db;

    PeopleRepository(Database db) {
        this.db = db;
    }

    void insert(List<PersonId> persons, List<String> names) {
        db.sql("insert into identity.person (id, name) select * from unnest(:ids::bigint[], :names::text[])")
                .ids("ids", persons)
                .texts("names", names)
                .update();
    }

    void setAvatars(Map<PersonId, MediaId> avatars) {
        db.sql("""
            update identity.person p set avatar = w.avatar
              from unnest(:ids::bigint[], :avatars::bigint[]) as w (id, avatar)
             where p.id = w.id and p.erased_at is null
            """)
                .rows(avatars.entrySet())
                .ids("ids", Map.Entry::getKey)
                .ids("avatars", Map.Entry::getValue)
                .update();
    }

    /** The no-op update makes a number that another transaction has just inserted come back as well. */
    List<PersonId> findOrInsert(List<Row> rows) {
        return db.sql("""
            with wanted as (
              select * from unnest(:ids::bigint[], :names::text[], :phones::text[])
                       with ordinality as w (id, name, phone, position)
            ), first as (
              select distinct on (coalesce(phone, id::text)) id, name, phone from wanted
               order by coalesce(phone, id::text), position
            ), stored as (
              insert into identity.person as known (id, name, phone) select * from first order by phone
              on conflict (phone) do update set phone = known.phone
              returning id, phone
            )
            select s.id from wanted w join stored s on s.phone = w.phone or w.phone is null and s.id = w.id
             order by w.position
            """)
                .rows(rows)
                .texts("names", Row::name)
                .ids("ids", Row::id)
                .texts("phones", Row::phone)
                .query((row, _) -> new PersonId(row.getLong("id")))
                .list();
    }

    PersonId findOrInsert(PersonId id, Destination destination, String name, boolean proposed) {
        var column = column(destination.kind());
        return db.sql("""
            insert into identity.person as known (id, name, name_proposed, %1$s) values (:id, :name, :proposed, :value)
            on conflict (%1$s) do update set %1$s = known.%1$s returning id
            """.formatted(column))
                .param("id", id)
                .param("name", name)
                .param("proposed", proposed)
                .param("value", destination.value())
                .query((row, _) -> new PersonId(row.getLong("id")))
                .single();
    }

    Optional<PersonId> find(Destination destination) {
        return db.sql("select id from identity.person where %s = :value".formatted(column(destination.kind())))
                .param("value", destination.value())
                .query((row, _) -> new PersonId(row.getLong("id")))
                .optional();
    }

    Optional<Destination> findDestination(PersonId person) {
        return db.sql("select coalesce(phone, email) as destination from identity.person where id = :id")
                .param("id", person)
                .query((row, _) -> Optional.ofNullable(row.getString("destination")))
                .optional()
                .flatMap(found -> found.map(Destination::parse));
    }

    Instant since(PersonId person) {
        return db.sql("select created_at from identity.person where id = :id")
                .param("id", person)
                .query((row, _) -> Columns.instant(row, "created_at"))
                .single();
    }

    /** The unique index says whose it is, whoever binds it at the same moment. */
    Optional<Destination> bind(PersonId person, Destination destination) {
        record Bound(@Nullable String before) {}
        try {
            return db.sql("""
                with known as (
                  select id, %1$s as before from identity.person where id = :id and erased_at is null for no key update)
                update identity.person p set %1$s = :value from known where p.id = known.id returning known.before
                """.formatted(column(destination.kind())))
                    .param("id", person)
                    .param("value", destination.value())
                    .query((row, _) -> new Bound(row.getString("before")))
                    .optional()
                    .map(bound -> Optional.ofNullable(bound.before())
                            .map(value -> new Destination(destination.kind(), value)))
                    .orElseThrow(() -> new DomainException(IdentityError.PERSON_NOT_FOUND));
        } catch (DuplicateKeyException e) {
            throw DomainException.of("destination", IdentityError.DESTINATION_TAKEN);
        }
    }

    void lock(PersonId person) {
        db.sql("select from identity.person where id = :id for no key update")
                .param("id", person)
                .query(row -> {});
    }

    boolean hasWayIn(PersonId person) {
        return db.sql("select identity.has_way_in(:id)")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    Map<String, PersonId> findByPhones(Collection<String> phones) {
        var canonical = new HashMap<String, String>();
        for (var phone : phones) {
            parse(phone).ifPresent(value -> canonical.put(phone, value));
        }
        var known = new HashMap<String, PersonId>();
        db.sql("select id, phone from identity.person where phone = any (:phones)")
                .texts("phones", canonical.values())
                .query(row -> {
                    known.put(row.getString("phone"), new PersonId(row.getLong("id")));
                });
        canonical.values().retainAll(known.keySet());
        return canonical.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry ->
                                Optional.ofNullable(known.get(entry.getValue())).orElseThrow()));
    }

    Map<PersonId, String> hiddenPhones(Collection<PersonId> persons) {
        var phones = new HashMap<PersonId, String>();
        db.sql("select id, phone from identity.person where id = any (:ids) and phone is not null")
                .ids("ids", persons)
                .query(row -> {
                    phones.put(
                            new PersonId(row.getLong("id")),
                            new Destination(Destination.Kind.PHONE, row.getString("phone")).masked());
                });
        return phones;
    }

    Set<PersonId> search(Collection<PersonId> among, String words) {
        return Set.copyOf(db.sql("""
            select id from identity.person
             where id = any (:ids) and erased_at is null
               and (shared.search_key(name) like shared.search_pattern(:words)
                    or shared.search_key(:words) ~ '^[0-9]{4}$' and right(phone, 4) = shared.search_key(:words))
            """)
                .ids("ids", among)
                .param("words", words)
                .query((row, _) -> new PersonId(row.getLong("id")))
                .list());
    }

    /**
     * Keeps the persons from leaving until the transaction ends, and tells those who have left. To be asked before
     * anything is locked that leaving locks as well.
     */
    Set<PersonId> hold(Collection<PersonId> persons) {
        return Set.copyOf(db.sql("select identity.hold(:persons)")
                .ids("persons", persons)
                .query((row, _) -> new PersonId(row.getLong(1)))
                .list());
    }

    boolean isRegistered(PersonId person) {
        return db.sql("select exists (select from identity.person where id = :id and erased_at is null)")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person goes by a name that was proposed to them. */
    boolean isNameProposed(PersonId person) {
        return db.sql("select coalesce((select name_proposed from identity.person where id = :id), false)")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    Optional<PersonCard> findCard(PersonId person) {
        return db.sql("select id, name, avatar from identity.person where id = :id")
                .param("id", person)
                .query(PeopleRepository::card)
                .optional();
    }

    Map<PersonId, PersonCard> cards(Collection<PersonId> persons) {
        return db
                .sql("select id, name, avatar from identity.person where id = any (:ids)")
                .ids("ids", persons)
                .query(PeopleRepository::card)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonCard::id, Function.identity()));
    }

    private static PersonCard card(ResultSet row, int index) throws SQLException {
        return new PersonCard(
                new PersonId(row.getLong("id")), row.getString("name"), Columns.find(row, "avatar", MediaId::new));
    }

    void offerDemoSignIn(DemoSignIn offer, @Nullable PersonId person) {
        db.sql("""
            insert into identity.demo_sign_in (key, role, person, name, description, description_en)
            values (:key, :role, :person, :name, :description, :descriptionEn)
            on conflict (key) do update
               set role = excluded.role, person = excluded.person, name = excluded.name,
                   description = excluded.description, description_en = excluded.description_en
            """)
                .param("key", offer.key())
                .param("role", offer.role())
                .param("person", person)
                .param("name", offer.name())
                .param("description", offer.description().zh())
                .param("descriptionEn", offer.description().en())
                .update();
    }

    List<DemoSignIn> listDemoSignIns() {
        return db.sql("select key, role, name, description, description_en from identity.demo_sign_in order by"
                        + " position limit 50")
                .query((row, _) -> new DemoSignIn(
                        row.getString("key"),
                        DemoRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        Columns.bilingual(row, "description")))
                .list();
    }

    /** @param person null if the offer is to be somebody new */
    record DemoPerson(@Nullable PersonId person, String name) {}

    Optional<DemoPerson> findDemoSignIn(String key) {
        return db.sql("select person, name from identity.demo_sign_in where key = :key")
                .param("key", key)
                .query((row, _) -> new DemoPerson(Columns.find(row, "person", PersonId::new), row.getString("name")))
                .optional();
    }

    private static Optional<String> parse(String phone) {
        try {
            return Optional.of(Destination.phone(phone));
        } catch (DomainException e) {
            return Optional.empty();
        }
    }

    private static String column(Destination.Kind kind) {
        return switch (kind) {
            case PHONE -> "phone";
            case EMAIL -> "email";
        };
    }
}
