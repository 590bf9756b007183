package org.pmmlake.suite.lake;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table consists of at a version: every file that its readers trust. Files of a table are never changed, so that a
 * digest holds for good.
 *
 * @param version version of the table
 * @param files SHA-256 of each file by its path below the table's folder: the part of the log that the version rests on,
 *     and the data
 */
public record TableManifest(long version, SortedMap<String, String> files) {

    static final String LOG = "_delta_log/";

    public TableManifest {
        files = new TreeMap<>(files);
    }

    /** The path of a file of data below its table's folder, where the suite puts it: in a folder a partition column. */
    public static String name(String path, int partitionColumns) {
        String[] parts = path.split("/", -1);
        return String.join("/", Arrays.copyOfRange(parts, parts.length - 1 - partitionColumns, parts.length));
    }

    /** Whether a file is of the log and not of the data. */
    public static boolean isLog(String file) {
        return file.startsWith(LOG);
    }
}
