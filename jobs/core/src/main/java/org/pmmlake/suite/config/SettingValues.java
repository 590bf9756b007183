package org.pmmlake.suite.config;

import java.util.HashMap;
import java.util.Map;

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
}
