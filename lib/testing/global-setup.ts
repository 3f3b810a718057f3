/** Prepares what all test files share. Rooms' tests get their database from `lib/testing/database.ts`. */
export default async function setup() {}
