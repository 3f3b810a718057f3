/**
 * Rules for attribute values. ProseMirror calls them for every node and mark that is made (from JSON, from a step, from
 * pasted HTML), so a wrong value cannot enter a document. Each throws RangeError and nothing else.
 */
type AttributeRule = (value: unknown) => void;

/** The value must be one of the listed ones (compared by identity, so '2' is not 2). */
export function oneOf(name: string, allowed: readonly unknown[]): AttributeRule {
  return (value) => {
    if (!allowed.includes(value)) throw new RangeError(`${name} is not one of the allowed values`);
  };
}

/** The value must be a whole number from min to max. */
export function wholeNumber(name: string, min: number, max: number): AttributeRule {
  return (value) => {
    const whole = typeof value === 'number' && Number.isInteger(value);
    if (!whole || value < min || value > max) throw new RangeError(`${name} must be from ${min} to ${max}`);
  };
}

/** The value must be null or a string that passes the test. */
export function nullOr(name: string, passes: (value: string) => boolean): AttributeRule {
  return (value) => {
    if (value !== null && !(typeof value === 'string' && passes(value))) {
      throw new RangeError(`${name} is malformed`);
    }
  };
}

/** The value must be a string that passes the test. */
export function textThat(name: string, passes: (value: string) => boolean): AttributeRule {
  return (value) => {
    if (typeof value !== 'string' || !passes(value)) throw new RangeError(`${name} is malformed`);
  };
}

const ROW_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text may be the id of a row that a node refers to, such as a picture of the media library. */
export function isRowId(value: string): boolean {
  return ROW_ID.test(value);
}
