package io.tongpin.changes;

/**
 * The locked end of a node's stream (流头): what the next operation is numbered, and the hash it goes on from.
 *
 * @param nextSeq number of the next operation, from 1
 */
public record StreamHead(long nextSeq, byte[] hash) {}
