import { describe, expect, it } from 'vitest';
import { jsonForScript } from './json-for-script';

describe('Structured data in a page', () => {
  it('cannot end its script element, whatever a title contains', () => {
    const hostile = { headline: '</script><script>alert(1)</script><!-- \u2028 \u2029' };
    const written = jsonForScript(hostile);
    expect(written).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual(hostile);
  });
});
