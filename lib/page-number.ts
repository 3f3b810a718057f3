/** A page number as every address carries it: 1 to 99,999, plain digits without leading zeros. */
export const PAGE_NUMBER = /^[1-9]\d{0,4}$/;
