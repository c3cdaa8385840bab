/** What time alone brings about. */
@NullMarked
package linli.campaign.sweep;

import org.jspecify.annotations.NullMarked;
