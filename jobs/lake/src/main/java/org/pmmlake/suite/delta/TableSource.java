package org.pmmlake.suite.delta;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Row;
import org.pmmlake.suite.lake.StoreWork;
import org.pmmlake.suite.schema.TableColumns;
import org.pmmlake.suite.schema.TableSpec;

/**
 * A file of a table at one version, to be read wherever a task runs.
 *
 * @param table the table
 * @param path absolute, with its scheme
 * @param partition value of each partition column as text
 */
public record TableSource(TableSpec table, String path, HashMap<String, String> partition) implements Serializable {

    /** Its rows, in the columns of the table. */
    public List<Row> rows(Configuration hadoop) {
        return rows(table.columns(), hadoop);
    }

    /** Gives each of its rows, in the columns of the table, to somebody. */
    void forEach(Configuration hadoop, Consumer<Row> taker) {
        StoreWork.run(
                "The table " + table.path() + " cannot be read",
                () -> ParquetRows.forEach(
                        HadoopInputFile.fromPath(new Path(path), hadoop), table.columns(), partition, taker));
    }

    /** Its rows, in some columns. */
    List<Row> rows(TableColumns columns, Configuration hadoop) {
        return StoreWork.get(
                "The table " + table.path() + " cannot be read",
                () -> ParquetRows.read(HadoopInputFile.fromPath(new Path(path), hadoop), columns, partition));
    }
}
