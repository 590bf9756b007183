package org.pmmlake.suite.publish.disclosure;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.pmmlake.metrics.catalogue.Kpi;
import org.pmmlake.metrics.worlds.Panel;
import org.pmmlake.metrics.worlds.Profile;
import org.pmmlake.metrics.worlds.Scale;
import org.pmmlake.suite.analysis.CycleFrame;
import org.pmmlake.suite.analysis.Subject;
import org.pmmlake.suite.analysis.SubjectValues;

/**
 * The rules by which a vintage was shown, as far as they are data. What was told is rebuilt by these, whatever the settings
 * and the catalogue say by now.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ShownRules.ValueRules.class, name = "values"),
    @JsonSubTypes.Type(value = ShownRules.CountRules.class, name = "counts")
})
sealed interface ShownRules {

    /** Levels of a tool. */
    int LEVELS = 4;

    /** Name of the profile. */
    String profile();

    /**
     * Those of values.
     *
     * @param profile name of the profile
     * @param scale the values that are possible, and the decimals of figures
     * @param measure what the figures are
     */
    record ValueRules(
            @JsonProperty("profile") String profile,
            @JsonProperty("scale") @JsonIncludeProperties({"low", "high", "steps", "decimals"}) Scale scale,
            @JsonProperty("measure") Panel.Measure measure)
            implements ShownRules {}

    /**
     * Those of counts.
     *
     * @param profile name of the profile
     * @param features the levels or reasons that are counted, in the order of their numbers or bits
     */
    record CountRules(@JsonProperty("profile") String profile, @JsonProperty("features") List<String> features)
            implements ShownRules {

        public CountRules {
            features = List.copyOf(features);
        }
    }

    /** The rules of now. */
    static ShownRules of(Subject subject, CycleFrame frame, Profile profile) {
        return switch (subject.kind()) {
            case KPI, BREAKDOWN -> {
                Kpi kpi = Subjects.kpi(subject, frame);
                yield new ValueRules(profile.code(), Subjects.scale(kpi), Subjects.measure(subject, kpi));
            }
            case TOOL ->
                new CountRules(
                        profile.code(),
                        IntStream.range(0, LEVELS).mapToObj(String::valueOf).toList());
            case REASONS -> new CountRules(profile.code(), SubjectValues.codes(frame));
        };
    }

    /**
     * The profile.
     *
     * @param insiders whether somebody who reads the figures may know values behind them
     */
    default Profile profile(boolean insiders) {
        Profile named = Profile.named(profile())
                .orElseThrow(() -> new DisclosureRefused("The ledger of releases names the profile " + profile()
                        + ", which this version of the suite does not know."));
        return insiders ? named : named.alone();
    }
}
