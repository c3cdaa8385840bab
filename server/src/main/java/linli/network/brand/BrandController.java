package linli.network.brand;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import linli.identity.Destination;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Registered;
import linli.network.Brand;
import linli.network.Network;
import linli.network.NetworkError;
import linli.network.NetworkPermission;
import linli.network.NewStore;
import linli.network.Store;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.English;
import linli.shared.text.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class BrandController {

    /** Without a zone and a currency the brand gets the usual ones; the currency stays. */
    record FoundBrandRequest(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,38}[a-z0-9]", message = "{brand.slug.pattern}")
            String slug,

            @NotNull @Name(max = 40) String name,
            @Nullable @English(max = 80) String nameEn,

            @Schema(type = "string", example = "Asia/Shanghai") @Nullable
            ZoneId zone,

            @Nullable Currency currency) {}

    /** Without a zone the brand keeps the one that it has. */
    record ChangeBrandRequest(
            @NotNull @Name(max = 40) String name,
            @Nullable @English(max = 80) String nameEn,

            @Schema(type = "string", example = "Asia/Shanghai") @Nullable
            ZoneId zone) {}

    record StoreRequest(
            @NotNull @Name(max = 40) String name,
            @Nullable @English(max = 80) String nameEn,
            @NotBlank @Characters(max = 200) String address,
            @Nullable @English(max = 400) String addressEn,
            @DecimalMin("-90") @DecimalMax("90") double latitude,
            @DecimalMin("-180") @DecimalMax("180") double longitude,
            @NotNull @Characters(max = 100) String hours,
            @Min(0) @Max(100_000) int serviceRadiusMetres) {

        NewStore ownedBy(PersonId owner) {
            return new NewStore(
                    new Bilingual(name, nameEn),
                    new Bilingual(address, addressEn),
                    latitude,
                    longitude,
                    hours,
                    serviceRadiusMetres,
                    owner);
        }
    }

    /** The owner is the person, or whoever has the phone (an unknown one is registered), or else who opens it. */
    record OpenStoreRequest(
            @Nullable @Registered PersonId owner,
            @Nullable @Characters(max = 40) String ownerPhone,
            @Nullable @Name(max = 40) String ownerName,
            @NotNull @Valid StoreRequest store) {}

    private final Network network;
    private final People people;

    BrandController(Network network, People people) {
        this.network = network;
        this.people = people;
    }

    @PostMapping("/brands")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(level = Access.Level.MEMBER)
    Brand foundBrand(Actor actor, @Valid @RequestBody FoundBrandRequest request) {
        return network.found(
                request.slug(),
                new Bilingual(request.name(), request.nameEn()),
                Optional.ofNullable(request.zone()).orElse(Brand.DEFAULT_ZONE),
                Optional.ofNullable(request.currency()).orElse(Brand.DEFAULT_CURRENCY),
                actor.person());
    }

    /** The brand of a storefront's address. */
    @GetMapping("/storefronts/{slug}")
    @Access(level = Access.Level.PUBLIC)
    Brand getStorefront(@PathVariable String slug) {
        return network.findBrand(slug).orElseThrow(() -> new DomainException(NetworkError.BRAND_NOT_FOUND));
    }

    /** The storefronts of this installation, the oldest first, at most a hundred. */
    @GetMapping("/storefronts")
    @Access(level = Access.Level.PUBLIC)
    List<Brand> listStorefronts() {
        return network.listBrands();
    }

    @GetMapping("/brands/{brand}")
    @Access(level = Access.Level.PUBLIC)
    Brand getBrand(@PathVariable BrandId brand) {
        return network.getBrand(brand);
    }

    @PutMapping("/brands/{brand}")
    @Access(level = Access.Level.BRAND, permission = NetworkPermission.MANAGE_BRAND)
    Brand changeBrand(@PathVariable BrandId brand, @Valid @RequestBody ChangeBrandRequest request) {
        return network.change(brand, new Bilingual(request.name(), request.nameEn()), request.zone());
    }

    @GetMapping("/brands/{brand}/stores")
    @Access(level = Access.Level.PUBLIC)
    List<Store> listStores(@PathVariable BrandId brand) {
        return network.listStores(brand);
    }

    @GetMapping("/brands/{brand}/stores/{store}")
    @Access(level = Access.Level.PUBLIC)
    Store getStore(@PathVariable BrandId brand, @PathVariable StoreId store) {
        return network.getStore(brand, store);
    }

    @PostMapping("/brands/{brand}/stores")
    @ResponseStatus(HttpStatus.CREATED)
    @Access(level = Access.Level.BRAND, permission = NetworkPermission.MANAGE_STORES)
    Store openStore(@PathVariable BrandId brand, Actor actor, @Valid @RequestBody OpenStoreRequest request) {
        return network.open(brand, request.store().ownedBy(owner(request, actor)), actor);
    }

    private PersonId owner(OpenStoreRequest request, Actor actor) {
        if (request.owner() != null) {
            return request.owner();
        }
        var phone = request.ownerPhone();
        if (phone == null) {
            return actor.person();
        }
        var number = Destination.phone(phone);
        var name = Optional.ofNullable(request.ownerName()).orElse(number.substring(number.length() - 4));
        return people.findOrRegisterAll(List.of(new NewPerson(name, number))).getFirst();
    }

    @PutMapping("/brands/{brand}/stores/{store}")
    @Access(level = Access.Level.STORE, permission = NetworkPermission.MANAGE_STORES)
    Store changeStore(
            @PathVariable BrandId brand, @PathVariable StoreId store, @Valid @RequestBody StoreRequest request) {
        return network.change(
                brand, store, request.ownedBy(network.getStore(brand, store).owner()));
    }
}
