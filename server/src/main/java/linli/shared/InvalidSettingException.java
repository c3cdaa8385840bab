package linli.shared;

/** Whoever starts the server set something that it cannot go by; it does not start. */
public final class InvalidSettingException extends RuntimeException {
    private final String setting;
    private final String expectedZh;
    private final String expectedEn;

    /** @param setting as it is written in the environment */
    public InvalidSettingException(String setting, String value, String expectedZh, String expectedEn) {
        super("%s=%s".formatted(setting, value));
        this.setting = setting;
        this.expectedZh = expectedZh;
        this.expectedEn = expectedEn;
    }

    /** What is wrong, in both languages. */
    public String description() {
        return "设置无效 Invalid setting: " + getMessage();
    }

    /** What to do about it, in both languages. */
    public String action() {
        return "%1$s %2$s。%1$s: %3$s.".formatted(setting, expectedZh, expectedEn);
    }
}
