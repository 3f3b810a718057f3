import { fold } from './fold';

/** After the time, in either language: morning, and afternoon or evening. */
const MORNING = ['am', 'a.m.', fold('ص'), fold('صباحا'), fold('صباحاً')];
const EVENING = ['pm', 'p.m.', fold('م'), fold('مساء'), fold('مساءً')];

/** `HH:MM` of a typed time of the day, or null: `9:30`, `09.30`, `0930`, `٩:٣٠`, `9:30 pm`, `٩:٣٠ م`. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.]\s*(\d{2})|(\d{2}))?\s*(\D*)$/.exec(fold(text));
  if (!match) return null;
  const [, hours = '', minutes = match[3] ?? '', , half = ''] = match;
  if (minutes === '' && half === '') return null;
  const hour = hourOf(Number(hours), half.trim());
  if (hour === null || hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour;
  if (hour < 1 || hour > 12) return null;
  if (MORNING.includes(half)) return hour % 12;
  return EVENING.includes(half) ? (hour % 12) + 12 : null;
}
