package org.pmmlake.suite.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of coloured cells. Steps of colour are few; what must be seen without colour carries a sign. */
public final class HeatMap {

    private static final double CELL = 17;
    private static final double LABEL = 232;

    /**
     * One cell.
     *
     * @param style class of its colour; null for an empty cell
     * @param sign a character in its middle; empty for none
     * @param framed whether it is outlined
     * @param tip what it stands for
     */
    public record HeatCell(@Nullable String style, String sign, boolean framed, String tip) {

        /** A cell of which there is nothing to say. */
        public static final HeatCell EMPTY = new HeatCell(null, "", false, "");
    }

    /**
     * One line of cells.
     *
     * @param label what it stands for
     * @param cells one a column
     */
    public record HeatRow(String label, List<HeatCell> cells) {}

    private HeatMap() {}

    /**
     * Draws lines of cells under slanted column labels.
     *
     * @param columns label of each column
     * @param cellWidth width of a cell; its height is fixed
     */
    public static String draw(Labels labels, List<String> columns, List<HeatRow> lines, double cellWidth) {
        double top = 16
                + columns.stream()
                                .mapToDouble(label -> Svg.width(label, Columns.TEXT))
                                .max()
                                .orElse(0)
                        * 0.87;
        double width = LABEL + columns.size() * cellWidth + (top - 16) * 0.6;
        double height = top + lines.size() * CELL + 4;
        Svg svg = new Svg(labels, width, height);
        for (int column = 0; column < columns.size(); column++) {
            svg.slanted("small", LABEL + column * cellWidth + cellWidth / 2 + 3, top - 5, -60, columns.get(column));
        }
        double y = top;
        for (HeatRow line : lines) {
            svg.text("small", LABEL - 6, y + 12, "end", line.label());
            double x = LABEL;
            for (HeatCell cell : line.cells()) {
                cell(svg, cell, x, y, cellWidth);
                x += cellWidth;
            }
            y += CELL;
        }
        return svg.finish();
    }

    private static void cell(Svg svg, HeatCell cell, double x, double y, double width) {
        if (cell.style() == null) {
            svg.rect("cell none", x, y, width - 1, CELL - 1);
        } else {
            String frame = cell.framed() ? " framed" : "";
            svg.rect("cell " + cell.style() + frame, x, y, width - 1, CELL - 1, cell.tip());
        }
        if (!cell.sign().isEmpty()) {
            svg.text("sign " + cell.style(), x + (width - 1) / 2, y + 12, "middle", cell.sign());
        }
    }
}
