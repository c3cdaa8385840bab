package linli.ordering.sales;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.catalog.CatalogError;
import linli.catalog.ProductId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What was sold, for everybody who thinks of buying, too. */
@RestController
@RequestMapping(path = "/api/brands/{brand}", produces = MediaType.APPLICATION_JSON_VALUE)
class SoldController {
    private final SoldQueries queries;
    private final SoldCache sold;

    SoldController(SoldQueries queries, SoldCache sold) {
        this.queries = queries;
        this.sold = sold;
    }

    private record ProductKey(ProductId product) {}

    private record CampaignKey(CampaignId campaign) {}

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/products/{product}/sold")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Sold.class)))
    ResponseEntity<byte[]> showSoldOfProduct(
            @PathVariable BrandId brand, @PathVariable ProductId product, WebRequest request) {
        return sold.get(
                        brand,
                        new ProductKey(product),
                        () -> queries.ofProduct(brand, product)
                                .orElseThrow(() -> new DomainException(CatalogError.PRODUCT_NOT_FOUND)))
                .answer(request);
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/campaigns/{campaign}/sold")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Sold.class)))
    ResponseEntity<byte[]> showSoldOfCampaign(
            @PathVariable BrandId brand, @PathVariable CampaignId campaign, WebRequest request) {
        return sold.get(
                        brand,
                        new CampaignKey(campaign),
                        () -> queries.ofCampaign(brand, campaign)
                                .orElseThrow(() -> new DomainException(CampaignError.CAMPAIGN_NOT_FOUND)))
                .answer(request);
    }
}
