@NullMarked
package linli.referral.provenance;

import org.jspecify.annotations.NullMarked;
