package linli.browser;

import java.util.List;

/** The screens of one module in both apps. A bean, so that a new module's are found where they stand. */
public interface Screens {
    /** Makes what the console's readers have to decide on; is called before each of them looks. */
    default void prepare() {}

    default List<Screen> console(ConsoleReader reader) {
        return List.of();
    }

    default List<Screen> member(MemberReader reader, Street.Opened street) {
        return List.of();
    }
}
