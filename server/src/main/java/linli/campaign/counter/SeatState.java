package linli.campaign.counter;

/** Where a reservation stands. */
public enum SeatState {
    HELD,
    SOLD,
    RELEASED
}
