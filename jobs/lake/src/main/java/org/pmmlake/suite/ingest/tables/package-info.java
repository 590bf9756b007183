/** What was judged as rows of the lake's tables, and the round of one Member that driver and tasks run alike. */
@org.jspecify.annotations.NullMarked
package org.pmmlake.suite.ingest.tables;
