package org.pmmlake.suite.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Describes every file and column of a release, as a Data Package of version 2. */
final class DataPackage {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private DataPackage() {}

    /** The text of {@code datapackage.json}. */
    static String describe(Audience audience, List<PublishedTable> tables) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", "pmm-lake-" + audience.slug());
        root.put("title", "Performance Measurement Mechanism, audience " + audience.text());
        ArrayNode resources = root.putArray("resources");
        tables.forEach(table -> resource(resources.addObject(), table));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts can always be written", impossible);
        }
    }

    private static void resource(ObjectNode resource, PublishedTable table) {
        resource.put("name", table.name());
        resource.put("path", table.name() + ".parquet");
        resource.put("format", "parquet");
        resource.put("mediatype", "application/vnd.apache.parquet");
        resource.put("description", table.spec().comment());
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (StructField column : table.columns().fields()) {
            ObjectNode field = fields.addObject();
            field.put("name", column.name());
            field.put("type", type(column.dataType()));
            field.put("description", column.getComment().getOrElse(() -> ""));
        }
        ArrayNode key = schema.putArray("primaryKey");
        table.spec().key().forEach(key::add);
    }

    private static String type(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return "string";
        }
        if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
            return "integer";
        }
        if (type.equals(DataTypes.DoubleType)) {
            return "number";
        }
        if (type.equals(DataTypes.BooleanType)) {
            return "boolean";
        }
        throw new IllegalStateException("No published table may have a column of type " + type);
    }
}
