/** A page number in an address: 1 to 99,999, ASCII digits without leading zeros. */
export const PAGE_NUMBER = /^[1-9]\d{0,4}$/;
