/**
 * Notebooks over the published tables: their texts and statements are resources, the statements are run by whoever owns
 * an engine, and what came of them is recorded as notebooks and as pages.
 */
@NullMarked
package org.pmmlake.suite.notebook;

import org.jspecify.annotations.NullMarked;
