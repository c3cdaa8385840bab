package linli.campaign;

/** A campaign's counter while its lock is held. */
final class Counter {
    final int quota;
    int held;
    int sold;
    int offered;

    Counter(int quota, int held, int sold, int offered) {
        this.quota = quota;
        this.held = held;
        this.sold = sold;
        this.offered = offered;
    }

    int free() {
        return quota - held - sold - offered;
    }
}
