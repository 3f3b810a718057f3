import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

describe('The address of a client', () => {
  it('is that of the connection when it comes from outside, whatever it claims', () => {
    expect(clientAddress('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  });

  it('is what a proxy of our own wrote last, not what the client wrote before', () => {
    expect(clientAddress('127.0.0.1', '1.1.1.1, 198.51.100.1')).toBe('198.51.100.1');
    expect(clientAddress('::ffff:10.1.2.3', '2001:db8::7')).toBe('2001:db8::7');
    expect(clientAddress('fd00::1', '198.51.100.1')).toBe('198.51.100.1');
  });

  it('is that of the proxy when it says nothing sensible', () => {
    expect(clientAddress('::ffff:127.0.0.1', undefined)).toBe('127.0.0.1');
    expect(clientAddress('::1', 'unknown')).toBe('::1');
  });

  it('has a name even when the connection is gone', () => {
    expect(clientAddress(undefined, '198.51.100.1')).toBe('unknown');
  });
});
