package org.pmmlake.suite.query;

import java.util.List;

/** A table as DuckDB sees it. */
interface View {

    List<TrustedFile> files();

    /** The statement that makes the view. */
    String definition();
}
