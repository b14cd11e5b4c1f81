package io.tongpin.platform.cli;

import io.tongpin.platform.CannotStart;
import io.tongpin.platform.CliCommand;
import io.tongpin.platform.Exit;
import io.tongpin.platform.Language;
import io.tongpin.platform.Words;
import java.io.PrintWriter;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands: those of the platform and those the modules contribute. */
@Command(
        name = "tongpin",
        mixinStandardHelpOptions = true,
        description = "Tongpin 同频 — purchase, sales, inventory, accounts and POS for chains.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "test   everything that CI runs, on a fresh machine too"})
public final class Commands {

    private Commands() {}

    /** Runs one command and returns its exit code. */
    public static int run(String... args) {
        QuietUntilWired.begin();
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand(new UpCommand());
        line.addSubcommand(new TokenCommand());
        ServiceLoader.load(CliCommand.class).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(
                (e, command, parsed) -> explain(e, command.getErr()).code());
        invalidInputIsUsage(line);
        return line;
    }

    private static void invalidInputIsUsage(CommandLine line) {
        line.getCommandSpec().exitCodeOnInvalidInput(Exit.USAGE.code());
        line.getSubcommands().values().forEach(Commands::invalidInputIsUsage);
    }

    private static Exit explain(Exception e, PrintWriter err) {
        if (e instanceof CannotStart refused) {
            err.println(Words.of("problems").say(refused.refusal(), Language.ofTerminal(System.getenv())));
            return refused.exit();
        }
        e.printStackTrace(err);
        return Exit.BUG;
    }
}
