package linli.demo;

import java.io.PrintStream;

/** Says on the console how far the play is: one line that is written over, or a line a step where it cannot be. */
final class Progress {
    private static final int WIDTH = 72;

    private final PrintStream out;
    private final boolean terminal;
    private int shown = -1;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(int percent, String what) {
        boolean worthALine = percent == 100 || percent / 10 > shown / 10 || shown < 0;
        if (percent > shown && (terminal || worthALine)) {
            shown = percent;
            var line = "演示数据 Demonstration %3d%%  %s".formatted(percent, what);
            out.print(terminal ? "\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())) : line + "\n");
            if (terminal && percent == 100) {
                out.println();
            }
            out.flush();
        }
    }
}
