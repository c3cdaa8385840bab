package linli.campaign.office;

import org.springframework.context.MessageSourceResolvable;

/** What a campaign names that its brand has not got in use; {@code target.<name>} in the messages. */
enum UnknownTarget implements MessageSourceResolvable {
    ITEMS,
    STORES,
    ENTRANCES;

    @Override
    public String[] getCodes() {
        return new String[] {"target." + name()};
    }
}
