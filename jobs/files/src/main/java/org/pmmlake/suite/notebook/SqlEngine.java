package org.pmmlake.suite.notebook;

/** Runs the statements of notebooks over one release. */
public interface SqlEngine {

    /** An engine over the same release that knows no names yet; both may be used at the same time. */
    SqlEngine another();

    /** Makes a published table known under its name. */
    void open(String table);

    /** Makes the rows of a statement known under a name; an earlier meaning of the name is forgotten. */
    void define(String view, String sql);

    /** All rows of a statement. */
    StatementResult ask(String sql);

    /** The first rows of a statement, as the engine shows them. */
    RenderedRows show(String sql, int most);
}
