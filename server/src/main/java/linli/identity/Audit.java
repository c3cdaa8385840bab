package linli.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.ListLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The append-only record of administration, consent and everything about signing in. */
@Service
public class Audit implements ListLog {
    private final AuditRepository entries;

    Audit(AuditRepository entries) {
        this.entries = entries;
    }

    /**
     * Records an act within the caller's transaction.
     *
     * @param brand null for what belongs to no brand
     * @param actor null if nobody is signed in
     * @param action such as {@code grant.given}
     * @param details ids and facts, never personal data
     */
    @Transactional
    public void record(@Nullable BrandId brand, @Nullable PersonId actor, String action, Map<String, ?> details) {
        entries.insert(brand, actor, action, List.of(details));
    }

    /** Records the same act, done to many, by one statement within the caller's transaction. */
    @Transactional
    public void record(BrandId brand, PersonId actor, String action, Collection<? extends Map<String, ?>> details) {
        if (!details.isEmpty()) {
            entries.insert(brand, actor, action, details);
        }
    }

    @Override
    @Transactional
    public void exporting(@Nullable BrandId brand, PersonId by, Map<String, ?> details) {
        record(brand, by, "list.export-begun", details);
    }

    @Override
    @Transactional
    public void exported(@Nullable BrandId brand, PersonId by, Map<String, ?> details) {
        record(brand, by, "list.exported", details);
    }

    @Override
    @Transactional
    public void changed(BrandId brand, PersonId by, Map<String, ?> details) {
        record(brand, by, "list.changed", details);
    }
}
