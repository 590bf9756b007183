package org.pmmlake.suite.ingest;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The types of {@link JudgedRows}, for Spark. */
final class JudgedSchema {

    static final StructType TYPES = new StructType()
            .add(JudgedRows.CYCLE, DataTypes.IntegerType)
            .add(JudgedRows.MEMBER, DataTypes.StringType)
            .add(JudgedRows.CLAIMED_CYCLE, DataTypes.StringType)
            .add(JudgedRows.REVISION, DataTypes.StringType)
            .add(JudgedRows.KEY, DataTypes.StringType)
            .add(JudgedRows.PRIOR, DataTypes.BooleanType)
            .add(JudgedRows.DELIVERY, DataTypes.IntegerType)
            .add(JudgedRows.SOURCE_FILE, DataTypes.StringType)
            .add(JudgedRows.ORDINAL, DataTypes.LongType)
            .add(JudgedRows.KIND, DataTypes.StringType)
            .add(JudgedRows.CONTENT, DataTypes.StringType)
            .add(JudgedRows.FIELDS, DataTypes.createArrayType(DataTypes.StringType, true))
            .add(JudgedRows.GIVES_VALUE, DataTypes.BooleanType)
            .add(JudgedRows.ROUNDED, DataTypes.BooleanType)
            .add(JudgedRows.CODE, DataTypes.StringType)
            .add(JudgedRows.MESSAGE, DataTypes.StringType)
            .add(JudgedRows.CONTENT_HASH, DataTypes.StringType)
            .add(JudgedRows.POSITION, DataTypes.StringType)
            .add(JudgedRows.RAW, DataTypes.StringType)
            .add(JudgedRows.REGISTERED, DataTypes.BooleanType)
            .add(JudgedRows.HELD, DataTypes.StringType)
            .add(JudgedRows.STATUS, DataTypes.StringType);

    private JudgedSchema() {}
}
