package linli.catalog.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import linli.catalog.CatalogError;
import linli.catalog.CatalogPermission;
import linli.catalog.Delivery;
import linli.catalog.ProductFile;
import linli.catalog.ProductFileId;
import linli.catalog.ProductId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Bilingual;
import linli.shared.text.Characters;
import linli.shared.text.Prose;
import linli.shared.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What buyers of a product get, as the brand's HQ lays it ready. */
@RestController
@RequestMapping("/api/brands/{brand}/products/{product}")
class DeliveryController {
    private final DeliverProducts deliver;

    DeliveryController(DeliverProducts deliver) {
        this.deliver = deliver;
    }

    /**
     * @param link where buyers open it, by HTTPS; null for nowhere
     * @param termDays how long a membership lasts; of no meaning for other kinds
     */
    record DescribeDeliveryRequest(
            @NotNull @Characters(max = 2_000) @Prose String note,
            @Nullable @Characters(max = 4_000) @Prose String noteEn,
            @Nullable @Characters(max = 2_048) String link,
            @Min(1) @Max(3_660) int termDays) {}

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @GetMapping("/delivery")
    Delivery getDelivery(@PathVariable BrandId brand, @PathVariable ProductId product) {
        return deliver.get(brand, product);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PutMapping("/delivery")
    Delivery describeDelivery(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @Valid @RequestBody DescribeDeliveryRequest request,
            Actor actor) {
        var link = Optional.ofNullable(request.link()).map(DeliveryController::address);
        deliver.describe(
                brand,
                product,
                new Delivery(
                        new Bilingual(request.note(), request.noteEn()),
                        link.orElse(null),
                        request.termDays(),
                        List.of()),
                actor.person());
        return deliver.get(brand, product);
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text.strip());
            if (Delivery.isWebAddress(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw DomainException.of("link", CatalogError.LINK_INVALID);
        }
        throw DomainException.of("link", CatalogError.LINK_INVALID);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ProductFile addProductFile(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @RequestPart("file") MultipartFile file,
            Actor actor)
            throws IOException {
        try (var bytes = file.getInputStream()) {
            return deliver.add(
                    brand, product, Text.fileName(file.getOriginalFilename()), file.getSize(), bytes, actor.person());
        }
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @DeleteMapping("/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeProductFile(
            @PathVariable BrandId brand,
            @PathVariable ProductId product,
            @PathVariable ProductFileId file,
            Actor actor) {
        deliver.remove(brand, product, file, actor.person());
    }
}
