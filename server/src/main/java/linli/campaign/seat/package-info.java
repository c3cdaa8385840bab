/** Who may have a seat, and what becomes of it. */
@NullMarked
package linli.campaign.seat;

import org.jspecify.annotations.NullMarked;
