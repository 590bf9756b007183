package org.pmmlake.suite.notebook;

/**
 * Which release an export is drawn from.
 *
 * @param audience who the release is for, as on the command line
 * @param release digest that names the release
 * @param suiteVersion version of the suite that made it
 * @param place folder of the release, seen from the folder of the notebooks
 * @param cycle the cycle that the notebooks look at
 */
public record Edition(String audience, String release, String suiteVersion, String place, int cycle) {}
