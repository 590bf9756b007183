package org.pmmlake.suite.config;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pmmlake.metrics.disclosure.Audience;

/** Typed values by setting; a setting without one has its standard value. */
final class SettingValues {

    private final Map<Setting<?>, Object> given = new HashMap<>();

    <T> void put(Setting<T> setting, T value) {
        given.put(setting, value);
    }

    /** The value of a setting, never null. */
    // put() alone fills the map, and gives each setting a value of its own type.
    @SuppressWarnings("unchecked")
    <T> T of(Setting<T> setting) {
        return (T) given.getOrDefault(setting, setting.standard());
    }

    /** Every key with its value as text, in the order of {@link Setting#ALL}. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        Setting.ALL.forEach(setting -> texts.put(setting.key(), of(setting).toString()));
        texts.put(
                Setting.AUDIENCES.key(),
                of(Setting.AUDIENCES).stream().map(Audience::text).collect(Collectors.joining(",")));
        return Collections.unmodifiableMap(texts);
    }
}
