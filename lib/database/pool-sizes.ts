/** How many connections an application process opens at most: for the studio, for reader pages, and for the queue of jobs. */
export const POOL_SIZES = { studio: 10, readers: 4, jobs: 2 };

/**
 * Connections that LISTEN: one in the front process, and in the application process one for open texts, one for jobs and one for purges. One
 * more watches an embedded server.
 */
const SINGLE_CONNECTIONS = 5;

/** How many connections a running site opens at most. */
export const CONNECTIONS_OF_A_SITE =
  POOL_SIZES.studio + POOL_SIZES.readers + POOL_SIZES.jobs + SINGLE_CONNECTIONS;
