package linli.ordering;

/** How the modules' rules of the crash tests' audit speak of orders. */
public final class AuditedOrders {
    public static final String PAID = "o.state in ('PAID', 'READY', 'COMPLETED', 'SETTLED')";
    public static final String HELD = "o.state in ('DEPOSITED', 'BALANCE_DUE')";

    /** Some refund that left its order something. */
    public static final String PART = """
            (select r.id from ordering.refund r join ordering.orders o on o.brand = r.brand and o.id = r.order_id
              where o.state = 'READY' limit 1)""";

    private AuditedOrders() {}

    /** Writes something else into an order whose deposit was kept. */
    public static String someForfeited(String change) {
        return "update ordering.orders set %s where id = (select id from ordering.orders where state = 'FORFEITED' limit 1)"
                .formatted(change);
    }
}
