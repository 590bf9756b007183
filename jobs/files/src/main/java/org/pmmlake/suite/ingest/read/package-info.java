/**
 * Reads the files of the landing zone (contract §2), strictly and as a stream: each record as text with its place.
 * Nothing is judged here but whether a file, or a record of it, can be read at all.
 */
@NullMarked
package org.pmmlake.suite.ingest.read;

import org.jspecify.annotations.NullMarked;
