package linli.campaign;

/** What people call a campaign, for its label and for lists. The engine goes by the terms and never looks at this. */
public enum CampaignKind {
    GROUP_BUY,
    MEMBERSHIP_DRIVE,
    FLASH_SALE,
    PRE_SALE,
    DEPOSIT_SALE
}
