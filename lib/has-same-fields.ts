/** Whether a stored row has these fields already: saving them again would write nothing but a version and an audit event. */
export function hasSameFields<Fields extends object>(stored: Fields, fields: Fields): boolean {
  return (Object.keys(fields) as (keyof Fields)[]).every((name) => stored[name] === fields[name]);
}
