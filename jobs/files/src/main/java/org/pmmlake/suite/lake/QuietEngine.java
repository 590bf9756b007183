package org.pmmlake.suite.lake;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.defaults.engine.hadoopio.HadoopFileIO;
import io.delta.kernel.engine.MetricsReporter;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Delta Kernel's own engine without its reports: each look into a log would be described as JSON that nobody reads. */
final class QuietEngine extends DefaultEngine {

    QuietEngine(Configuration configuration) {
        super(new HadoopFileIO(configuration));
    }

    @Override
    public List<MetricsReporter> getMetricsReporters() {
        return List.of();
    }
}
