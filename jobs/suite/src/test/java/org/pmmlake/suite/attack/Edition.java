package org.pmmlake.suite.attack;

import java.util.List;

/**
 * What was published at one time, and what Members had said until then.
 *
 * @param name of the releases, as the column {@code vintage} has it
 * @param releases those that a reader sees, the one for it last
 */
record Edition(String name, Secrets secrets, List<Release> releases) {

    /** The release that is made for the reader. */
    Release own() {
        return releases.get(releases.size() - 1);
    }
}
