package org.pmmlake.suite.notebook;

import java.util.List;

/** The README of an export: what there is, what it is made from, and how to make it again. */
final class ExportIndex {

    private ExportIndex() {}

    static String of(Edition edition, List<NotebookSource> sources) {
        StringBuilder text = new StringBuilder(
                """
                # Exported notebooks

                One notebook an analysis over the published tables, for the audience `%s` and cycle %d. Each is there twice: as
                `.ipynb`, which any Spark notebook runs again, and as `.html`, for reading. They have no logic of their own: every
                figure comes from the tables of release `%s`, made by version %s of the suite. This folder is written by
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
            text.append("| [%s](%s.ipynb) ([page](%s.html)) | %s | `%s` |\n"
                    .formatted(
                            source.heading().title(),
                            source.name(),
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
                - Tables show at most 20 rows and say how many there are. `withheld (…)` says why a figure is not shown; `–` is a
                  figure that is undefined.

                ## Running them again

                Open a notebook where PySpark 3.5 or later is, in this folder, or change `release` in its first cell to the folder of any
                release, on any file system that Spark reads. `cycle` in the same cell is the cycle that is looked at.
                """);
        return text.toString();
    }
}
