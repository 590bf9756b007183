#!/usr/bin/env bash
# One job on YARN, in cluster mode: yarn-run.sh [job [option…]], such as: yarn-run.sh trends --cycle 2022 --cycle 2024
# Environment: SPARK_HOME (a Spark 4.1 for Scala 2.13), PMM_HOME (this repository, built), PMM_LAKE (hdfs://… or another
# place that all machines reach).
set -euo pipefail

: "${SPARK_HOME:?set it to a Spark 4.1}" "${PMM_HOME:?set it to the repository}" "${PMM_LAKE:?set it to the lake}"
job=${1:-run}
if [ $# -gt 0 ]; then shift; fi

# The driver runs on some machine of the cluster: the configuration travels with it and is unpacked there as 'conf'.
archive=$(mktemp -d)
trap 'rm -rf "$archive"' EXIT
tar -C "$PMM_HOME/conf" -czf "$archive/conf.tgz" .

"$SPARK_HOME/bin/spark-submit" --master yarn --deploy-mode cluster --name "pmm-$job" \
  --class org.pmmlake.suite.cli.Main \
  --driver-memory 2g --executor-memory 2g --executor-cores 2 --num-executors 2 \
  --conf spark.yarn.maxAppAttempts=1 \
  --archives "$archive/conf.tgz#conf" \
  "$PMM_HOME/jobs/suite/target/pmm-lake.jar" "$job" --lake "$PMM_LAKE" --conf conf "$@"
