package org.pmmlake.suite.report.chart;

import java.util.function.DoubleFunction;

/**
 * The words around a chart.
 *
 * @param id unique on the page, of letters, digits and hyphens
 * @param title what the chart shows
 * @param description what it shows in words, for those who do not see it
 * @param axis what is measured, with its unit
 * @param number writes a number along the axis
 */
public record Labels(String id, String title, String description, String axis, DoubleFunction<String> number) {}
