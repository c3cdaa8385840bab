/**
 * Communities, their series of groups, who sits in which seat, and the talk in the groups. One person sits in at most
 * one group of a series; the database sees to that.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "activity", "network", "media", "intake"})
@NullMarked
package linli.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
