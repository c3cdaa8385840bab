/**
 * A payment provider of our own that moves no real money, and the adapter by which Linli speaks with it. The provider
 * ({@code SandboxBank} and what it uses) knows merchants and order numbers only; it keeps its own tables and calls back
 * over HTTP as any other would.
 */
@NullMarked
package linli.payment.sandbox;

import org.jspecify.annotations.NullMarked;
