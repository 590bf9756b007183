package org.pmmlake.suite.ingest.read;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name says about it (contract §2).
 *
 * @param form how the file is read; {@link FileForm#OTHER} when it is not
 * @param kind the kind of all its records; null for forms that mix kinds and for {@link FileForm#OTHER}
 * @param note why the file is not read and which name was expected; empty when it is read
 */
public record FileClass(FileForm form, @Nullable RecordKind kind, String note) implements Serializable {

    private static final String PARQUET = FileForm.PARQUET.ending();

    private static final String EXPECTED = "Expected a name with one of the words "
            + Arrays.stream(RecordKind.values()).map(RecordKind::word).collect(Collectors.joining(", "))
            + " that ends in " + endings(true) + ", a name with the word datapoints that ends in " + PARQUET
            + ", or any name that ends in " + endings(false) + ".";

    /**
     * Judges a file by the last part of its path, or as a part of a table that Spark writes as a folder, by that of the
     * folder; upper and lower case do not matter.
     */
    public static FileClass of(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1).toLowerCase(Locale.ROOT);
        String folder = path.substring(path.lastIndexOf('/', slash - 1) + 1, Math.max(0, slash))
                .toLowerCase(Locale.ROOT);
        if (name.startsWith("part-") && name.endsWith(PARQUET) && folder.endsWith(PARQUET)) {
            return table(FileForm.PARQUET, folder.substring(0, folder.length() - PARQUET.length()));
        }
        return ofName(name);
    }

    private static FileClass ofName(String name) {
        if (name.startsWith(".") || name.startsWith("~$")) {
            return other("Hidden and temporary files, whose names begin with a full stop or ~$, are not read.");
        }
        for (FileForm form : FileForm.values()) {
            if (form != FileForm.OTHER && name.endsWith(form.ending())) {
                return form.isTable()
                        ? table(
                                form,
                                name.substring(0, name.length() - form.ending().length()))
                        : new FileClass(form, null, "");
            }
        }
        return other("The name has none of the extensions that are read. " + EXPECTED);
    }

    private static String endings(boolean ofTables) {
        return Arrays.stream(FileForm.values())
                .filter(form -> form != FileForm.OTHER && form != FileForm.PARQUET && form.isTable() == ofTables)
                .map(FileForm::ending)
                .collect(Collectors.joining(" or "));
    }

    private static FileClass table(FileForm form, String stem) {
        List<RecordKind> kinds = Arrays.stream(RecordKind.values())
                .filter(kind -> stem.contains(kind.word()))
                .toList();
        if (kinds.isEmpty()) {
            return other("The name does not say what the file holds. " + EXPECTED);
        }
        if (kinds.size() > 1) {
            return other("The name says more than one kind ("
                    + kinds.stream().map(RecordKind::word).collect(Collectors.joining(", ")) + "). " + EXPECTED);
        }
        RecordKind kind = kinds.get(0);
        if (form == FileForm.PARQUET && kind != RecordKind.DATA_POINT) {
            return other("Only data points are read from Parquet files. " + EXPECTED);
        }
        return new FileClass(form, kind, "");
    }

    /** The kind of all records of a table. */
    RecordKind requireKind() {
        if (kind == null) {
            throw new IllegalArgumentException("The name of the file does not say what it holds.");
        }
        return kind;
    }

    private static FileClass other(String note) {
        return new FileClass(FileForm.OTHER, null, note);
    }
}
