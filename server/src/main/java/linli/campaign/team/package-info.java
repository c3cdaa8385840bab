/** Teams and the places in them. */
@NullMarked
package linli.campaign.team;

import org.jspecify.annotations.NullMarked;
