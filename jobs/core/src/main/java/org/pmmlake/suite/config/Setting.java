package org.pmmlake.suite.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.worlds.Profile;

/**
 * One key of {@code suite.yaml}.
 *
 * @param key dotted name, kebab case
 * @param standard the value where the file says nothing
 * @param expected what a value must be, in words
 * @param effect whether a result depends on it
 * @param reader the typed value of a node, or null where the node is none
 */
record Setting<T>(String key, T standard, String expected, Effect effect, Reader<T> reader) {

    /** Whether the value of a setting shows in the tables; if so, it is part of a run's identity. */
    enum Effect {
        RESULTS,
        HANDLING
    }

    /** Takes the typed value out of a node. */
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(JsonNode node);
    }

    static final Setting<String> LAKE = new Setting<>(
            "lake",
            "data-lake",
            "a folder or a URI",
            Effect.HANDLING,
            node -> node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null);
    static final Setting<Boolean> SYNC = new Setting<>(
            "lake.sync", true, "true or false", Effect.HANDLING, node -> node.isBoolean() ? node.booleanValue() : null);
    static final Setting<Integer> MAX_FILE_MB =
            whole("landing.max-file-mb", 1024, "megabytes", 1, 1_048_576, Effect.RESULTS);
    static final Setting<Integer> IN_MEMORY_MB =
            whole("landing.in-memory-mb", 96, "megabytes", 0, 1024, Effect.HANDLING);
    static final Setting<Integer> SETTLE_SECONDS =
            whole("landing.settle-seconds", 60, "seconds", 0, 86_400, Effect.HANDLING);
    static final Setting<Double> USE_LOW = share("tools.u-low", 0.5);
    static final Setting<Double> USE_HIGH = share("tools.u-high", 0.7);
    static final Setting<Double> PLANS_LOW = share("tools.p-low", 0.25);
    static final Setting<Double> STRONG_CORRELATION = share("statistics.strong-correlation", 0.5);
    static final Setting<Double> OUTLIER_FACTOR = new Setting<>(
            "quality.outlier-factor",
            3.5,
            "a number above 0",
            Effect.RESULTS,
            node -> finite(node) && node.doubleValue() > 0 ? node.doubleValue() : null);
    static final Setting<List<Audience>> AUDIENCES = new Setting<>(
            "publish.audiences",
            List.of(new Audience.Public(), new Audience.Wco()),
            "a list of " + Audience.SPELLINGS + ", each once",
            Effect.HANDLING,
            Setting::audiences);

    static final Setting<String> PROFILE = new Setting<>(
            "publish.profile",
            "strict",
            "strict, report, isora or coalition",
            Effect.HANDLING,
            node -> node.isTextual() && Profile.named(node.textValue()).isPresent() ? node.textValue() : null);

    static final Setting<String> LICENCE = new Setting<>(
            "publish.licence",
            "notspecified",
            "an identifier of SPDX or the Open Definition, such as CC-BY-4.0",
            Effect.HANDLING,
            node -> node.isTextual() && node.textValue().matches("[-a-zA-Z0-9._]+") ? node.textValue() : null);

    /** Every key there is, in the order of the file that comes with the suite. */
    static final List<Setting<?>> ALL = List.of(
            LAKE,
            SYNC,
            MAX_FILE_MB,
            IN_MEMORY_MB,
            SETTLE_SECONDS,
            USE_LOW,
            USE_HIGH,
            PLANS_LOW,
            STRONG_CORRELATION,
            OUTLIER_FACTOR,
            AUDIENCES,
            PROFILE,
            LICENCE);

    private static Setting<Integer> whole(String key, int standard, String unit, int least, int most, Effect effect) {
        return new Setting<>(
                key,
                standard,
                "a whole number of " + unit + " from " + least + " to " + most,
                effect,
                node -> node.canConvertToInt()
                                && node.isIntegralNumber()
                                && node.intValue() >= least
                                && node.intValue() <= most
                        ? node.intValue()
                        : null);
    }

    private static Setting<Double> share(String key, double standard) {
        return new Setting<>(
                key,
                standard,
                "a number from 0 to 1",
                Effect.RESULTS,
                node -> finite(node) && node.doubleValue() >= 0 && node.doubleValue() <= 1 ? node.doubleValue() : null);
    }

    private static boolean finite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    private static @Nullable List<Audience> audiences(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return null;
        }
        List<Audience> audiences = new ArrayList<>();
        for (JsonNode name : node) {
            Audience audience =
                    name.isTextual() ? Audience.parse(name.textValue()).orElse(null) : null;
            if (audience == null || audiences.contains(audience)) {
                return null;
            }
            audiences.add(audience);
        }
        return List.copyOf(audiences);
    }
}
