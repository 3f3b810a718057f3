/**
 * Must be raised whenever the same text would be analysed differently (lib/search/analysis); a test compares a checksum. What an older
 * version has written is written anew after the next start (./index-publications.ts).
 */
export const SEARCH_VERSION = 2;
