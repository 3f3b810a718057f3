/** Longest file that is taken. */
export const MAX_BYTES = 25 * 1024 * 1024;

/** Width × height of the largest picture that is taken. One that claims more is refused before anything of it is unpacked. */
export const MAX_PIXELS = 50_000_000;

/** The longest side of a picture that is taken: WebP knows no longer one. */
export const MAX_SIDE = 16_383;

/**
 * What an interlaced PNG may unpack to: it is held in memory as a whole, in one byte or two for each colour of a pixel. All other pictures are
 * unpacked line by line, or in what they take of memory limited by their number of pixels.
 */
export const MAX_INTERLACED_BYTES = 150_000_000;

/** Files within an office document. Real ones have dozens, with pictures hundreds. */
export const MAX_PARTS = 5_000;

/** What an office document may claim to be when it is unpacked, and how many times its own length. */
export const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;
export const MAX_RATIO = 200;
