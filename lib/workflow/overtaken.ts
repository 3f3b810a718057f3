const DAY_MS = 86_400_000;

/** So many newer articles overtake a piece of the front page, whatever its age. */
export const OVERTAKEN_BY = 5;
/** After so many days one newer article is enough. */
export const OVERTAKEN_AFTER_DAYS = 7;

interface Dated {
  datelineAt: Date;
}

/** The lead, or the oldest piece of the second row, with how many newer articles readers do not see above the rest of the page. */
export interface Overtaken<Piece extends Dated> {
  part: 'lead' | 'picks';
  piece: Piece;
  newer: number;
}

/**
 * Whether the lead or the second row is old beside what was published since, so that it stands there by accident. `shown` are the lead and the second row in
 * their order, `others` the newest articles that are not among them.
 */
export function overtaken<Piece extends Dated>(
  shown: readonly Piece[],
  others: readonly Dated[],
  now: Date,
): Overtaken<Piece>[] {
  const [lead, ...picks] = shown;
  const [oldest] = [...picks].sort((one, other) => one.datelineAt.getTime() - other.datelineAt.getTime());
  const asked = [
    { part: 'lead' as const, piece: lead },
    { part: 'picks' as const, piece: oldest },
  ];
  return asked.flatMap(({ part, piece }) => {
    if (!piece) return [];
    const newer = others.filter(({ datelineAt }) => datelineAt > piece.datelineAt).length;
    const isOld = now.getTime() - piece.datelineAt.getTime() > OVERTAKEN_AFTER_DAYS * DAY_MS;
    return newer >= OVERTAKEN_BY || (isOld && newer > 0) ? [{ part, piece, newer }] : [];
  });
}
