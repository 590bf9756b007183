package org.pmmlake.suite.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.pmmlake.metrics.disclosure.Audience;
import org.pmmlake.metrics.worlds.Status;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.schema.ColumnType;
import org.pmmlake.suite.schema.DimCycleTable;
import org.pmmlake.suite.schema.Layer;
import org.pmmlake.suite.schema.TableColumn;

/** Describes every file and column of a release, as a Data Package of version 2. */
final class DataPackage {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private DataPackage() {}

    /** The text of {@code datapackage.json}; the licence is an identifier of SPDX or of the Open Definition. */
    static String describe(Release made, String release, String suiteVersion, String licence) {
        Audience audience = made.audience();
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "pmm-lake-" + audience.slug());
        root.put("title", "Performance Measurement Mechanism, audience " + audience.text());
        root.put(
                "description",
                "Self-assessments of customs administrations as group figures, with the values that this audience may see.");
        root.put("version", release);
        licence(root.putArray("licenses").addObject(), audience, licence);
        sources(root.putArray("sources"), made.tables());
        contributor(root.putArray("contributors"), "Members of the World Customs Organization", "DataCollector")
                .addObject()
                .put("title", "PMM Lake " + suiteVersion)
                .putArray("roles")
                .add("Producer");
        ArrayNode resources = root.putArray("resources");
        made.tables().keySet().forEach(table -> resource(resources.addObject(), table));
        return StoreWork.get("A tree of texts can always be written", () -> JSON.writeValueAsString(root) + "\n");
    }

    private static void licence(ObjectNode entry, Audience audience, String licence) {
        if (audience.isOpen()) {
            entry.put("name", licence);
        } else {
            entry.put("name", "other-closed");
            entry.put("title", "For the audience " + audience.text() + " only");
        }
    }

    /** The register and submissions of each cycle, by the catalogue that it was asked by. */
    private static void sources(ArrayNode sources, Map<PublishedTable, List<Row>> tables) {
        int cycle = DimCycleTable.SPEC.columns().fieldIndex(DimCycleTable.CYCLE);
        int version = DimCycleTable.SPEC.columns().fieldIndex(DimCycleTable.CATALOGUE_VERSION);
        tables.forEach((table, content) -> {
            if (table.spec().equals(DimCycleTable.SPEC)) {
                content.forEach(row -> sources.addObject()
                        .put("title", "Register and submissions of the cycle " + row.getInt(cycle))
                        .put("version", "asked by the catalogue " + row.getString(version)));
            }
        });
    }

    private static ArrayNode contributor(ArrayNode contributors, String title, String role) {
        contributors.addObject().put("title", title).putArray("roles").add(role);
        return contributors;
    }

    private static void resource(ObjectNode resource, PublishedTable table) {
        resource.put("name", table.name());
        resource.put("path", table.name() + ".parquet");
        resource.put("type", "table");
        resource.put("format", "parquet");
        resource.put("mediatype", "application/vnd.apache.parquet");
        resource.put("description", table.spec().comment());
        ObjectNode schema = resource.putObject("schema");
        schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        for (TableColumn column : table.columns().fields()) {
            field(fields.addObject(), table, column);
        }
        ArrayNode missing = schema.putArray("missingValues");
        missing.addObject().put("value", "").put("label", missing(table));
        ArrayNode key = schema.putArray("primaryKey");
        table.spec().key().forEach(key::add);
        foreignKeys(schema, table);
    }

    /** Parquet has one way of having no value; the text says how to tell the reasons apart. */
    private static String missing(PublishedTable table) {
        return table.spec().layer() == Layer.PUBLISHED
                ? "not known or not applicable"
                : "undefined; or withheld, where disclosure is not published or the column is named in withheld";
    }

    private static void field(ObjectNode field, PublishedTable table, TableColumn column) {
        field.put("name", column.name());
        field.put("type", type(column.type()));
        field.put("description", column.comment());
        ObjectNode constraints = JSON.createObjectNode();
        if (table.spec().key().contains(column.name())) {
            constraints.put("required", true);
        }
        if (column.name().equals(PublishedTable.DISCLOSURE)) {
            constraints.put("required", true);
            ArrayNode reasons = constraints.putArray("enum");
            for (Status status : Status.values()) {
                reasons.add(status.code());
            }
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
    }

    private static void foreignKeys(ObjectNode schema, PublishedTable table) {
        ArrayNode keys = JSON.createArrayNode();
        for (Reference reference : Reference.of(table.spec())) {
            ObjectNode key = keys.addObject();
            reference.columns().forEach(key.putArray("fields")::add);
            ObjectNode target = key.putObject("reference");
            target.put("resource", reference.dimension().name());
            reference.key().forEach(target.putArray("fields")::add);
        }
        if (!keys.isEmpty()) {
            schema.set("foreignKeys", keys);
        }
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case INTEGER, LONG -> "integer";
            case DOUBLE -> "number";
            case STRING -> "string";
            case TIMESTAMP -> throw new IllegalArgumentException("No release has a column of type " + type);
        };
    }
}
