package linli.identity.installation;

import java.util.HashMap;
import java.util.List;
import linli.identity.Audit;
import linli.identity.IdentityError;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.Signals;
import linli.shared.web.PublicAddress;
import linli.shared.web.WebOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses where links and QR codes lead; every node hears of it. */
@Service
class ChooseAddress implements SmartInitializingSingleton {
    private static final String TOPIC = "identity.public-address";

    private final AddressRepository addresses;
    private final PublicAddress publicAddress;
    private final Signals signals;
    private final Audit audit;

    ChooseAddress(AddressRepository addresses, PublicAddress publicAddress, Signals signals, Audit audit) {
        this.addresses = addresses;
        this.publicAddress = publicAddress;
        this.signals = signals;
        this.audit = audit;
    }

    @Override
    public void afterSingletonsInstantiated() {
        read();
        signals.listen(TOPIC, _ -> read());
    }

    private void read() {
        publicAddress.choose(addresses.find().orElse(null));
    }

    /**
     * @param wish nothing to lead to this machine again
     * @throws DomainException {@code ADDRESS_CONFIGURED} if it was set when Linli started
     */
    @Transactional
    void handle(PersonId by, @Nullable String wish) {
        if (publicAddress.isConfigured()) {
            throw new DomainException(IdentityError.ADDRESS_CONFIGURED);
        }
        var chosen = wish == null ? null : parse(wish);
        var details = new HashMap<String, Object>();
        details.put("before", publicAddress.origin().toString());
        if (chosen == null) {
            addresses.forget();
        } else {
            addresses.set(chosen, by);
            details.put("after", chosen.toString());
        }
        audit.record(null, by, "installation.address-chosen", details);
        signals.send(TOPIC, List.of("chosen"));
    }

    private static WebOrigin parse(String text) {
        return WebOrigin.parse(text.strip())
                .orElseThrow(() -> DomainException.of("address", IdentityError.ADDRESS_UNREADABLE));
    }
}
