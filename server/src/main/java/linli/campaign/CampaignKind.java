package linli.campaign;

import java.time.Duration;

/** What people call a campaign, for its label and for lists. The engine goes by the terms and never looks at this. */
public enum CampaignKind {
    GROUP_BUY(new Preset(Duration.ofHours(72), 300, 5, 0, true, Terms.ORDINARY_HOLD, false)),
    MEMBERSHIP_DRIVE(new Preset(Duration.ofHours(24), 20_000, 1, 0, false, Terms.FLASH_HOLD, true)),
    FLASH_SALE(new Preset(Duration.ofHours(2), 100, 2, 0, false, Terms.FLASH_HOLD, false)),
    PRE_SALE(new Preset(Duration.ofDays(10), 1_000, 5, 300, false, Terms.ORDINARY_HOLD, false)),
    DEPOSIT_SALE(new Preset(Duration.ofDays(10), 500, 3, 0, false, Terms.ORDINARY_HOLD, false));

    private final Preset preset;

    CampaignKind(Preset preset) {
        this.preset = preset;
    }

    public Preset preset() {
        return preset;
    }
}
