package linli.identity.listing;

import java.util.List;
import linli.identity.IdentityError;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.access.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what persons who work for a brand choose of its lists; each sees their own only. */
@Service
class KeepLists {
    private final KeptListRepository lists;
    private final Ids ids;

    KeepLists(KeptListRepository lists, Ids ids) {
        this.lists = lists;
        this.ids = ids;
    }

    KeptList find(Actor actor, BrandId brand, ListName list) {
        return lists.find(brand, staff(actor, brand), list);
    }

    /** Puts the columns into this order from now on and leaves out what is hidden; as usual if none is named. */
    @Transactional
    void arrange(Actor actor, BrandId brand, ListName list, List<String> columns, List<String> hidden) {
        var person = staff(actor, brand);
        if (columns.isEmpty() && hidden.isEmpty()) {
            lists.disarrange(brand, person, list);
        } else {
            lists.arrange(brand, person, list, columns, hidden);
        }
    }

    /** @throws DomainException if the name looks like that of another view, or there are twenty */
    @Transactional
    void save(Actor actor, BrandId brand, ListName list, String name, String address) {
        var person = staff(actor, brand);
        lists.lock(person);
        var view = new KeptList.ListView(new ListViewId(ids.next()), name, address);
        try {
            if (!lists.insert(brand, person, list, view)) {
                throw new DomainException(IdentityError.TOO_MANY_VIEWS);
            }
        } catch (DuplicateKeyException e) {
            throw DomainException.of("name", IdentityError.VIEW_NAME_TAKEN);
        }
    }

    @Transactional
    void rename(Actor actor, BrandId brand, ListName list, ListViewId view, String name) {
        try {
            if (!lists.rename(brand, staff(actor, brand), list, view, name)) {
                throw new DomainException(IdentityError.VIEW_NOT_FOUND);
            }
        } catch (DuplicateKeyException e) {
            throw DomainException.of("name", IdentityError.VIEW_NAME_TAKEN);
        }
    }

    @Transactional
    void delete(Actor actor, BrandId brand, ListName list, ListViewId view) {
        if (!lists.delete(brand, staff(actor, brand), list, view)) {
            throw new DomainException(IdentityError.VIEW_NOT_FOUND);
        }
    }

    private static PersonId staff(Actor actor, BrandId brand) {
        if (actor.rights().keySet().stream().noneMatch(scope -> brand.equals(scope.brand()))) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return actor.person();
    }
}
