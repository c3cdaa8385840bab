@NullMarked
package linli.shared.web;

import org.jspecify.annotations.NullMarked;
