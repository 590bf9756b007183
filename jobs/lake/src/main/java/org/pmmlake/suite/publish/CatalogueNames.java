package org.pmmlake.suite.publish;

import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.catalogue.Catalogue;
import org.pmmlake.metrics.catalogue.Label;
import org.pmmlake.metrics.catalogue.LabelKind;

/** The names of what a cycle's catalogue defines, as dimensions show them. What has no label keeps its English name. */
record CatalogueNames(int cycle, Catalogue catalogue) {

    /** A name in both languages, whole and short, and where its labels come from; null where it has none. */
    record LabelledName(String en, String fr, String shortEn, String shortFr, @Nullable String source) {

        /** The name of a part: that of the whole with a word for the part in each language. */
        LabelledName with(String partEn, String partFr) {
            return new LabelledName(
                    partEn + " (" + en + ")",
                    partFr + " (" + fr + ")",
                    Label.shortened(partEn),
                    Label.shortened(partFr),
                    source);
        }
    }

    /** The name of an entry, which is called {@code english} where its label does not say otherwise. */
    LabelledName of(LabelKind kind, String code, String english) {
        Optional<Label> found = catalogue.label(kind, code);
        if (found.isEmpty()) {
            String cut = Label.shortened(english);
            return new LabelledName(english, english, cut, cut, null);
        }
        Label label = found.get();
        return new LabelledName(
                label.en().isEmpty() ? english : label.en(),
                label.fr(),
                label.shortEn(),
                label.shortFr(),
                label.source());
    }

    /** The name of an entry that the catalogue knows by its code only, such as {@code job_grade}. */
    LabelledName of(LabelKind kind, String code) {
        return of(kind, code, spelled(code));
    }

    private static String spelled(String code) {
        String words = code.replace('_', ' ').replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A row of a dimension: the cycle, the rest of the key, the shared columns, and the others. */
    Row row(Object[] key, LabelledName name, int sort, @Nullable Object... others) {
        Object[] shared = {
            name.en(), name.fr(), name.shortEn(), name.shortFr(), sort, name.source(), catalogue.version()
        };
        @Nullable Object[] cells = new @Nullable Object[1 + key.length + shared.length + others.length];
        cells[0] = cycle;
        System.arraycopy(key, 0, cells, 1, key.length);
        System.arraycopy(shared, 0, cells, 1 + key.length, shared.length);
        System.arraycopy(others, 0, cells, 1 + key.length + shared.length, others.length);
        return RowFactory.create(cells);
    }
}
