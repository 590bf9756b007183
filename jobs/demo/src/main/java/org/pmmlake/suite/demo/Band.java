package org.pmmlake.suite.demo;

import org.pmmlake.suite.figures.PublishedFigure;

/** The numbers that are printed like one figure: {@code low} included, {@code high} not, as halves are rounded up. */
record Band(double low, double high) {

    private static final double FAR = 1e9;

    /** The band of a printed figure, with its qualifier. */
    static Band of(PublishedFigure figure) {
        double value = figure.number();
        return switch (figure.qualifier()) {
            case "below", "less than" -> new Band(-FAR, value);
            case "above", "over" -> new Band(Math.nextUp(value), FAR);
            // The text says almost nothing: well within what would be printed as the bare number.
            case "nearly", "almost", "close to" -> new Band(value, value + 0.04);
            default -> around(value, 0.5 * StrictMath.pow(10, -figure.decimals()));
        };
    }

    static Band around(double value, double half) {
        return new Band(value - half, value + half);
    }

    boolean contains(double value) {
        return value >= low && value < high;
    }

    double half() {
        return (high - low) / 2;
    }

    double middle() {
        return (low + high) / 2;
    }

    boolean bounded() {
        return low > -FAR && high < FAR;
    }

    /** How far {@code value} lies outside, 0 within. */
    double excess(double value) {
        return value < low ? low - value : Math.max(0, value - high);
    }

    /** The part of both. */
    Band and(Band other) {
        return new Band(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** Narrower by {@code share} of the half width on each side (wider if negative); open sides by {@code step}. */
    Band inset(double share, double step) {
        double cut = bounded() ? share * half() : step;
        return new Band(low > -FAR ? low + cut : low, high < FAR ? high - cut : high);
    }
}
