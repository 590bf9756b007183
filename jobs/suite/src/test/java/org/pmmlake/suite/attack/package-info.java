/** People with a solver who read releases. They share no code with what protects these. */
@org.jspecify.annotations.NullMarked
package org.pmmlake.suite.attack;
