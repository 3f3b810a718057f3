import { Prisma } from '@/lib/generated/prisma/client';
import { instituteTimeZone } from '@/lib/i18n/regional';

// Months are `YYYY-MM`. The database computes their limits, so that a limit and the month of a dateline follow from the same
// history of the time zone.

/** The first instant of a month in the institute's time zone. */
export function monthStartSql(month: string): Prisma.Sql {
  const [year, number] = month.split('-').map(Number);
  return Prisma.sql`make_timestamptz(${year}::int, ${number}::int, 1, 0, 0, 0, ${instituteTimeZone()})`;
}

/** The first instant after a month. */
export function monthEndSql(month: string): Prisma.Sql {
  return monthStartSql(nextMonth(month));
}

/** The month of an instant. */
export function monthSql(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${instant} AT TIME ZONE ${instituteTimeZone()}, 'YYYY-MM')`;
}

export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
