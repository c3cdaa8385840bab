package linli.campaign.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.campaign.CampaignError;
import linli.campaign.Terms;
import linli.network.Touchpoint.Space;
import linli.network.TouchpointId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTests {
    private static final Way STORE = new Way(null, Space.STORE);
    private static final Way SHELF = new Way(new TouchpointId(1), Space.STORE);
    private static final Way GROUP = new Way(new TouchpointId(2), Space.GROUP);

    private static Terms terms(UnaryOperator<Terms.Builder> narrowed) {
        var window = Terms.Window.of(Instant.parse("2026-11-22T12:00:00Z"), Duration.ofHours(24));
        return narrowed.apply(Terms.selling(window, 100)).build();
    }

    @Test
    void isAdmittedByItsSpaceAndItsEntrance() {
        var open = terms(UnaryOperator.identity());
        assertThat(List.of(STORE, SHELF, GROUP)).allMatch(way -> way.isAdmittedBy(open));
        var stores = terms(builder -> builder.spaces(Set.of(Space.STORE)));
        assertThat(List.of(STORE, SHELF)).allMatch(way -> way.isAdmittedBy(stores));
        assertThat(GROUP.isAdmittedBy(stores)).isFalse();
        var entrance = terms(builder -> builder.touchpoints(Set.of(new TouchpointId(1))));
        assertThat(SHELF.isAdmittedBy(entrance)).isTrue();
        assertThat(List.of(STORE, GROUP)).noneMatch(way -> way.isAdmittedBy(entrance));
        var both = terms(builder ->
                builder.spaces(Set.of(Space.GROUP)).touchpoints(Set.of(new TouchpointId(1), new TouchpointId(2))));
        assertThat(GROUP.isAdmittedBy(both)).isTrue();
        assertThat(List.of(STORE, SHELF)).noneMatch(way -> way.isAdmittedBy(both));
    }

    @ParameterizedTest
    @CsvSource({
        "STORE, ONLY_IN_STORES",
        "GROUP, ONLY_IN_GROUPS",
        "CLOUD, ONLY_IN_CLOUD",
        "STORE GROUP, NOT_IN_CLOUD",
        "STORE CLOUD, NOT_IN_GROUPS",
        "GROUP CLOUD, NOT_IN_STORES"
    })
    void leadsElsewhere(String spaces, CampaignError where) {
        var only = Stream.of(spaces.split(" ")).map(Space::valueOf).collect(Collectors.toSet());
        assertThat(Way.into(terms(builder -> builder.spaces(only)))).isEqualTo(where);
        assertThat(Way.into(terms(builder -> builder.spaces(only).touchpoints(Set.of(new TouchpointId(1))))))
                .isEqualTo(CampaignError.ONLY_THROUGH_ENTRANCE);
    }
}
