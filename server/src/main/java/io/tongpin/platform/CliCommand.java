package io.tongpin.platform;

import java.util.concurrent.Callable;

/**
 * A command of {@code ./tongpin} that a module contributes (命令): a class with picocli's {@code @Command(name = …)} and a
 * constructor without parameters, named in META-INF/services/io.tongpin.platform.CliCommand. It runs in the terminal's
 * process, before and without any Spring context, and reaches the node by a {@code @Mixin NodeOptions}: {@code
 * node.open()} gives the one that runs on the data directory, or the one at {@code --server}, or starts one for as long
 * as the command needs it. So a command is written once, against the API, and never asks where the node is.
 *
 * <p>{@code call()} returns the exit code, see {@link Exit}. What is for people goes to standard output in the terminal's
 * language; with {@code --json} one line of JSON comes last.
 */
public interface CliCommand extends Callable<Integer> {}
