package org.pmmlake.suite.notebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the statements of notebooks over one release. */
public interface SqlEngine {

    /** An engine over the same release that knows no names yet; both may be used at the same time. */
    SqlEngine another();

    /** Makes a published table known under its name. */
    void open(String table);

    /** Makes the rows of a statement known under a name; an earlier meaning of the name is forgotten. */
    void define(String view, String sql);

    /** The first cell of every row of a statement, as text; null where it is null. */
    List<@Nullable String> ask(String sql);

    /** The first rows of a statement, as the engine shows them. */
    RenderedRows show(String sql, int most);
}
