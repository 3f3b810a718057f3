/** The stored rows that are not wanted, and the wanted ones that are not stored. */
export function rowDifference<Row, Stored extends Row>(
  stored: Stored[],
  wanted: Row[],
  keyOf: (row: Row) => string,
) {
  const [storedKeys, wantedKeys] = [new Set(stored.map(keyOf)), new Set(wanted.map(keyOf))];
  return {
    surplus: stored.filter((row) => !wantedKeys.has(keyOf(row))),
    missing: wanted.filter((row) => !storedKeys.has(keyOf(row))),
  };
}
