/**
 * What a release may show: linear facts, exposure by exact rank, suppression, intervals, certificates and the ledger of
 * earlier releases. Plain Java on plain values: nothing here reads a file, a session or a clock.
 *
 * <p>The attacker knows the register, who responded, every figure shown to its audience now or before and, where the
 * audience has insiders, all values of any one Member (contract §6). A figure is a {@link
 * org.pmmlake.metrics.disclosure.Fact} about the values it was made from; a value is exposed when the facts determine
 * it.
 */
@NullMarked
package org.pmmlake.metrics.disclosure;

import org.jspecify.annotations.NullMarked;
