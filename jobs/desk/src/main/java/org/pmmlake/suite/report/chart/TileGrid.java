package org.pmmlake.suite.report.chart;

import java.util.List;

/** One tile a Member, group by group: a map that needs no borders. */
public final class TileGrid {

    private static final double WIDTH = Columns.WIDTH;
    private static final double TILE = 38;
    private static final double HEIGHT = 30;
    private static final int A_LINE = 10;

    /**
     * One Member.
     *
     * @param code what the tile says
     * @param name what it stands for
     * @param filled whether it takes part
     */
    public record MemberTile(String code, String name, boolean filled) {}

    /**
     * The Members of one group.
     *
     * @param label of the group, with the count
     * @param tiles its Members
     */
    public record TileGroup(String label, List<MemberTile> tiles) {}

    private TileGrid() {}

    /** Draws the groups from above. */
    public static String draw(Labels labels, List<TileGroup> groups) {
        double height = 4;
        for (TileGroup group : groups) {
            height += groupHeight(group);
        }
        Svg svg = new Svg(labels, WIDTH, height);
        double y = 4;
        for (TileGroup group : groups) {
            svg.text("label", 0, y + 14, "start", group.label());
            for (int place = 0; place < group.tiles().size(); place++) {
                MemberTile tile = group.tiles().get(place);
                double x = place % A_LINE * (TILE + 2);
                int line = place / A_LINE;
                double top = y + 22 + line * (HEIGHT + 2);
                svg.rect(tile.filled() ? "tile filled" : "tile", x, top, TILE, HEIGHT, tile.name());
                svg.text(
                        tile.filled() ? "tile-label filled" : "tile-label",
                        x + TILE / 2,
                        top + 19,
                        "middle",
                        tile.code());
            }
            y += groupHeight(group);
        }
        return svg.finish();
    }

    private static double groupHeight(TileGroup group) {
        int lines = Math.max(1, (group.tiles().size() + A_LINE - 1) / A_LINE);
        return 32 + lines * (HEIGHT + 2);
    }
}
