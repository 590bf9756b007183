package org.pmmlake.suite.publish.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.worlds.CountSight;
import org.pmmlake.metrics.worlds.Link;
import org.pmmlake.metrics.worlds.Sight;
import org.pmmlake.suite.analysis.Subject;

/** The rulings of a release as they are in another world, in which the subjects of one cycle have other values. */
final class WorldRulings implements Rulings {

    private final Rulings release;
    private final int cycle;
    private final Map<Subject, SortedMap<String, Double>> world;
    /** Every row asks. */
    private final Map<Subject, Sight> sights = new ConcurrentHashMap<>();

    private final Map<Subject, CountSight> counts = new ConcurrentHashMap<>();

    WorldRulings(Rulings release, int cycle, Map<Subject, SortedMap<String, Double>> world) {
        this.release = release;
        this.cycle = cycle;
        this.world = new HashMap<>(world);
    }

    @Override
    public Readership readership() {
        return release.readership();
    }

    @Override
    public @Nullable Vintage vintage(Subject subject, int ofCycle) {
        return release.vintage(subject, ofCycle);
    }

    @Override
    public @Nullable Sight sight(Subject subject, int ofCycle) {
        Sight sight = release.sight(subject, ofCycle);
        SortedMap<String, Double> other = world.get(subject);
        return sight == null || other == null || ofCycle != cycle
                ? sight
                : sights.computeIfAbsent(
                        subject,
                        none -> sight.of(other.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
    }

    @Override
    public @Nullable CountSight counts(Subject subject, int ofCycle) {
        CountSight sight = release.counts(subject, ofCycle);
        SortedMap<String, Double> other = world.get(subject);
        return sight == null || other == null || ofCycle != cycle
                ? sight
                : counts.computeIfAbsent(
                        subject,
                        none -> sight.of(other.values().stream()
                                .mapToInt(value -> (int) Math.rint(value))
                                .toArray()));
    }

    @Override
    public @Nullable Link link(Subject subject, int from) {
        Link link = release.link(subject, from);
        if (link == null) {
            return null;
        }
        Sight earlier = sight(subject, from);
        Sight later = sight(subject, link.to().panel().cycle());
        return earlier == null || later == null ? null : new Link(earlier, later);
    }
}
