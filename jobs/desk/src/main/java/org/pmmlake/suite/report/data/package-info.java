/** What the report reads: the tables of one release, asked by the queries that its pages show. */
@NullMarked
package org.pmmlake.suite.report.data;

import org.jspecify.annotations.NullMarked;
