package linli.insight.reach;

/** @param people different people in a period; {@code firsts} those of them who had never done it before */
public record StepCount(long people, long firsts) {
    public static final StepCount NONE = new StepCount(0, 0);
}
