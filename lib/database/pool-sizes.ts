/** How many connections an application process opens at most, for the studio and for reader pages. */
export const POOL_SIZES = { studio: 10, readers: 4 };

/** Connections that LISTEN, one in the front process and one in the application process, and the one that watches an embedded server. */
const SINGLE_CONNECTIONS = 3;

/** How many connections a running site opens at most. */
export const CONNECTIONS_OF_A_SITE = POOL_SIZES.studio + POOL_SIZES.readers + SINGLE_CONNECTIONS;
