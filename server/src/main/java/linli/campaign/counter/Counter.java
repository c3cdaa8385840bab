package linli.campaign.counter;

/** A campaign's counter while its lock is held. */
public final class Counter {
    private final int quota;
    private final int sold;
    private int held;
    private int offered;

    public Counter(int quota, int held, int sold, int offered) {
        this.quota = quota;
        this.held = held;
        this.sold = sold;
        this.offered = offered;
    }

    public int held() {
        return held;
    }

    public int sold() {
        return sold;
    }

    public int offered() {
        return offered;
    }

    public int free() {
        return quota - held - sold - offered;
    }

    public void hold(int seats) {
        held += seats;
    }

    public void takeOffer() {
        offered--;
    }
}
