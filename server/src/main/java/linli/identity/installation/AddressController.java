package linli.identity.installation;

import jakarta.validation.Valid;
import linli.identity.IdentityPermission;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where links and QR codes of this installation lead. */
@RestController
@RequestMapping("/api/installation/address")
class AddressController {
    private final ChooseAddress choose;
    private final AddressRepository addresses;
    private final PublicAddress publicAddress;

    AddressController(ChooseAddress choose, AddressRepository addresses, PublicAddress publicAddress) {
        this.choose = choose;
        this.addresses = addresses;
        this.publicAddress = publicAddress;
    }

    /**
     * @param address where they lead
     * @param chosen what was chosen here, if anything was
     * @param configured whether it was set when Linli started, and cannot be chosen
     */
    record InstallationAddress(String address, @Nullable String chosen, boolean configured) {}

    /** @param address such as {@code https://shop.example}, without path; null for this machine's own */
    record ChooseAddressRequest(
            @Nullable @Characters(max = 300) String address) {}

    @Access(level = Access.Level.PLATFORM, permission = IdentityPermission.CHOOSE_ADDRESS)
    @GetMapping
    InstallationAddress getInstallationAddress() {
        return new InstallationAddress(
                publicAddress.origin().toString(),
                addresses.find().map(Object::toString).orElse(null),
                publicAddress.isConfigured());
    }

    @Access(level = Access.Level.PLATFORM, permission = IdentityPermission.CHOOSE_ADDRESS)
    @PutMapping
    InstallationAddress chooseInstallationAddress(Actor actor, @Valid @RequestBody ChooseAddressRequest wish) {
        choose.handle(actor.person(), wish.address());
        return getInstallationAddress();
    }
}
