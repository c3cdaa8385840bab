package linli.campaign.counter;

/** How a campaign's counter moves: by so many seats of each kind, more or fewer. */
public record Move(int held, int sold, int offered) {
    public static Move of(SeatState state, int seats) {
        return switch (state) {
            case HELD -> new Move(seats, 0, 0);
            case SOLD -> new Move(0, seats, 0);
            case RELEASED -> new Move(0, 0, 0);
        };
    }

    public static Move offered(int seats) {
        return new Move(0, 0, seats);
    }

    public Move plus(Move other) {
        return new Move(held + other.held, sold + other.sold, offered + other.offered);
    }
}
