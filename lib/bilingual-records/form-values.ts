import type { FormValues } from './types';

/** What a form holds of a stored record's fields. */
export function formValues<Fields extends object>(fields: Fields): FormValues<Fields> {
  const entries = Object.entries(fields).map(([name, value]) => [name, String(value ?? '')]);
  return Object.fromEntries(entries) as FormValues<Fields>;
}
