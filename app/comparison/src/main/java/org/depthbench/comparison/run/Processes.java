package org.depthbench.comparison.run;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.depthbench.trial.Trial;

/**
 * Where a trial gets its process, and how that is watched.
 *
 * @param factory starts one, or has one that stands ready
 * @param patience for how long it may not answer before something is done about it
 * @param unattended whether nobody is there to end one that falls silent while it trains, so that it is ended by itself; one that is
 *     made ready always is
 * @param nanoTime the clock
 */
public record Processes(Trial.Factory factory, Duration patience, boolean unattended, LongSupplier nanoTime) {}
