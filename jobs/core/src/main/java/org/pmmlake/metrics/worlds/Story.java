package org.pmmlake.metrics.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * All that a reader was told of one subject in one cycle, and would be told now: its panels in every vintage, and what is
 * said of changes from and to other cycles. Worlds of one cycle leave the others as they are.
 *
 * @param subject the KPI, or category of a breakdown
 * @param sights the panels of the cycle; the same Member with the same value in two of them is one hidden value
 * @param unknown of each panel, whether the reader may not see the value at each place
 * @param links the changes that are shown; one side of each is of this cycle
 */
public record Story(String subject, List<Sight> sights, List<BitSet> unknown, List<Link> links) {

    /** Copies the lists. */
    public Story {
        sights = List.copyOf(sights);
        unknown = List.copyOf(unknown);
        links = List.copyOf(links);
    }

    /** How many Members changed between vintages, as far as that matters. */
    private List<Integer> revised(List<double[]> values) {
        return Renewal.changed(
                sights.stream().map(sight -> sight.panel().members()).toList(),
                values.stream()
                        .<IntToDoubleFunction>map(own -> place -> own[place])
                        .toList(),
                unknown);
    }

    /** Whether other values give every figure as it was shown, made anew where it was. */
    boolean isTrueOf(List<double[]> values) {
        List<double[]> truth =
                sights.stream().map(sight -> sight.panel().values()).toList();
        if (!revised(values).equals(revised(truth))) {
            return false;
        }
        for (int k = 0; k < sights.size(); k++) {
            if (!sights.get(k).isSameOf(values.get(k))) {
                return false;
            }
        }
        return links.isEmpty() || saysTheSame(values);
    }

    private boolean saysTheSame(List<double[]> values) {
        List<Sight> others = new ArrayList<>();
        for (int k = 0; k < sights.size(); k++) {
            others.add(sights.get(k).of(values.get(k)));
        }
        for (Link link : links) {
            Link other = new Link(other(link.from(), others), other(link.to(), others));
            if (!Objects.equals(link.change(), other.change()) || !Objects.equals(link.matched(), other.matched())) {
                return false;
            }
        }
        return true;
    }

    private Sight other(Sight sight, List<Sight> others) {
        int at = sights.indexOf(sight);
        return at < 0 ? sight : others.get(at);
    }
}
