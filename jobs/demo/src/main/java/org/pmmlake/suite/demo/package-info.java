/**
 * The synthetic demo: fictional Members whose submissions give the figures that the report of the first cycle prints.
 * It writes submissions only; every figure comes from the jobs that read them.
 */
@NullMarked
package org.pmmlake.suite.demo;

import org.jspecify.annotations.NullMarked;
