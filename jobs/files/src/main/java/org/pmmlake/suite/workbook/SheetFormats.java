package org.pmmlake.suite.workbook;

/** The formats of cells. */
final class SheetFormats {

    /** Two decimals, and four where two would show nothing; the cell keeps all digits that Excel keeps. */
    static final String NUMBER = "[>=0.01]#,##0.00;[<=-0.01]-#,##0.00;0.0000";

    /** How wide a column of such numbers is at least. */
    static final int NUMBER_WIDTH = 12;

    static final String WHOLE_NUMBER = "0";

    /** Excel's own format for text: a cell of it is not taken for a formula, also when somebody edits it. */
    static final String TEXT = "@";

    private SheetFormats() {}
}
