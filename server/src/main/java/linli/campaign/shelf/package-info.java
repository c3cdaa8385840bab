/** What the screens show of campaigns. */
@NullMarked
package linli.campaign.shelf;

import org.jspecify.annotations.NullMarked;
