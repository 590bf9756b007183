/** From files to accepted rows: the rules of contract §2, quarantine, duplicates, revisions and deliveries. */
@NullMarked
package org.pmmlake.suite.ingest;

import org.jspecify.annotations.NullMarked;
