package org.pmmlake.suite.notebook;

import java.util.List;

/** The README of an export: what there is, what it is made from, and how to make it again. */
final class ExportIndex {

    private ExportIndex() {}

    static String of(Edition edition, List<NotebookSource> sources) {
        StringBuilder text = new StringBuilder(
                """
                # Exported notebooks

                One notebook an analysis over the published tables, for the audience `%s` and cycle %d, which any Spark notebook runs
                again. They have no logic of their own: every figure comes from the tables of release `%s`, made by version %s of the suite. This folder is written by
                `bin/pmm notebooks --audience %s --cycle %d`; do not edit it by hand.

                | notebook | question | table |
                |---|---|---|
                """
                        .formatted(
                                edition.audience(),
                                edition.cycle(),
                                edition.release(),
                                edition.suiteVersion(),
                                edition.audience(),
                                edition.cycle()));
        for (NotebookSource source : sources) {
            text.append("| [%s](%s.ipynb) | %s | `%s` |\n"
                    .formatted(
                            source.heading().title(),
                            source.name(),
                            source.heading().question(),
                            source.heading().tables().get(0)));
        }
        text.append(
                """

                ## How the outputs came about

                - The job ran the very SQL that stands in the cells, with Spark, on the published Parquet files; a test takes the SQL
                  out of the cells again and holds what it gives against the outputs and against the tables.
                - The Python around it (reading files, printing, showing) was not run by the job, which has no Python: it is written so
                  that it shows the same. Tables are what Spark itself shows in a notebook.
                - Pictures are queries, too: one statement makes the view `chart`, another one, which stands near the top of the
                  notebook, draws its rows as SVG. No drawing library is needed, and what is recorded is what the cell gives.
                - Tables hold numbers, rounded for reading, and all their rows. A null is a figure that is withheld, and `disclosure`
                  in its row says why, or one that is undefined, where `disclosure` is `published`.

                ## Running them again

                Open a notebook where PySpark 3.5 or later is, in this folder, or change `release` in its first cell to the folder of any
                release, on any file system that Spark reads. `cycle` in the same cell is the cycle that is looked at.
                """);
        return text.toString();
    }
}
