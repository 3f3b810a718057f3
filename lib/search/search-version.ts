/**
 * Must be raised whenever the same piece would be found by other words (./write-search-documents.ts), or the same text be analysed differently (./analysis); a
 * test compares a checksum of the latter. What an older
 * version has written is written anew after the next start (./index-publications.ts).
 */
export const SEARCH_VERSION = 7;
