package org.depthbench.datasets.task;

/**
 * What a person should know of a task before trusting a result on it.
 *
 * @param summary what is predicted from what, in one sentence
 * @param split how the held-out examples are chosen, and why that is honest
 * @param expectation what is known of depth on this task
 * @param source where the data comes from, with its citation
 * @param licence under which terms it is used
 */
public record TaskCard(String summary, String split, String expectation, String source, String licence) {}
